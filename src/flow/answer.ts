/** Takes what was said at a question: an answer, a press of an option, or a word such as "skip". */

import type { Notice, Option } from '../questions/question.ts';
import { accept, dropAnswer, goOn, keepAnswer } from './accept.ts';
import { actionsOf, ask } from './ask.ts';
import type { Json } from '../record/change.ts';
import { effectiveAnswer } from './describe.ts';
import type { Command } from './event.ts';
import { joinTicked } from './join-ticked.ts';
import { spotAt, type Spot } from './locate.ts';
import { offerOptions, readerOf } from './offer-options.ts';
import type { Turn } from './turn.ts';

/** Takes a text typed at a question; `command` is what it means if commands are waited for. */
export function answerText(turn: Turn, spot: Spot, text: string, command: Command | null): void {
  if (command !== null && answerCommand(turn, spot, command)) return;
  const options = offerOptions(turn, spot);
  const reader = readerOf(turn, spot, options);
  if (reader === null) return;
  const reading = reader.question.read(text, reader.settings, reader.context);
  if (!reading.ok) turn.effects.push({ type: 'refuse', problem: reading.problem });
  else if (isLacking(spot.step, reading.value)) turn.refuse('problem-required');
  if (!reading.ok || isLacking(spot.step, reading.value)) {
    ask(turn, spot.place);
    return;
  }
  giveBeside(turn, spot, reading.beside ?? {});
  const value = joinTicked(turn, spot, text, reading.value, options);
  const doubts = reading.doubts.filter(({ id }) => turn.frame?.meant?.includes(id) !== true);
  if (doubts.length > 0) doubt(turn, value, doubts, reading.notes);
  else accept(turn, spot, value, reading.notes);
}

/**
 * Keeps what a text says for other steps of the level: the archive line below pasted recipients. What
 * was answered otherwise stays, and the new answer lies ready.
 */
function giveBeside(turn: Turn, { level }: Spot, beside: Readonly<Record<string, Json>>): void {
  for (const [id, value] of Object.entries(beside)) {
    const other = spotAt(level, id);
    const before = level.answers[id] ?? null;
    if (other === null || before === value) continue;
    if (before === null) turn.draft.set(other.path, value);
    else turn.setFrame('offered', { ...turn.frame?.offered, [id]: value });
  }
}

/** Takes a pressed option: the answer, or one more tick where several may be chosen. */
export function answerOption(turn: Turn, spot: Spot, option: Option): void {
  if (!spot.step.question?.isMultiple) {
    accept(turn, spot, option.value);
    return;
  }
  const current = effectiveAnswer(turn, spot);
  const ticked = Array.isArray(current) ? current : [];
  const key = JSON.stringify(option.value);
  const without = ticked.filter((value) => JSON.stringify(value) !== key);
  const isTicked = without.length < ticked.length;
  const chosen = isTicked ? without : [...ticked, option.value];
  if (isLacking(spot.step, chosen)) dropAnswer(turn, spot);
  else keepAnswer(turn, spot, chosen);
  turn.setFrame('ticked', true);
  ask(turn, spot.place);
}

/** True where a question that has to be answered would be answered with nothing. */
const isLacking = (step: Spot['step'], value: Json): boolean =>
  !step.isOptional && Array.isArray(value) && value.length === 0;

/** Takes a yes, a no, or another answer to "is that meant?". @returns false where it is another answer */
export function answerDoubt(turn: Turn, spot: Spot, command: Command | null): boolean {
  const pending = turn.frame?.pending ?? null;
  if (pending === null) return false;
  if (command?.verb === 'yes') {
    noteMeant(turn, pending.doubts);
    accept(turn, spot, pending.value, pending.notes);
    return true;
  }
  turn.setFrame('pending', null);
  if (command?.verb !== 'no') return false;
  ask(turn, spot.place);
  return true;
}

/** What holds for a whole document once it is meant: a plan of days that are over. */
const meantForAll = ['doubt-past'];

function noteMeant(turn: Turn, doubts: readonly Notice[]): void {
  const meant = turn.frame?.meant ?? [];
  const news = doubts.map(({ id }) => id).filter((id) => meantForAll.includes(id));
  const fresh = news.filter((id) => !meant.includes(id));
  if (fresh.length > 0) turn.setFrame('meant', [...meant, ...fresh]);
}

function doubt(turn: Turn, value: Json, doubts: readonly Notice[], notes: readonly Notice[]) {
  turn.setFrame('pending', { value, doubts: [...doubts], notes: [...notes] });
  const nonce = turn.draft.conversation.nonce + 1;
  turn.draft.set(['nonce'], nonce);
  turn.effects.push({ type: 'doubt', doubts, actions: actionsOf(nonce, ['yes', 'no']) });
}

/** @returns false where the command means nothing at a question, so that it is read as an answer */
function answerCommand(turn: Turn, spot: Spot, { verb, numbers }: Command): boolean {
  if (numbers.length > 0) return false;
  if (verb === 'skip') skip(turn, spot);
  else if (verb === 'keep' || verb === 'done') keep(turn, spot);
  else return false;
  return true;
}

function skip(turn: Turn, spot: Spot): void {
  const hasAnswer = effectiveAnswer(turn, spot) !== null;
  if (hasAnswer || spot.step.isOptional) {
    accept(turn, spot, spot.level.answers[spot.step.id] ?? null);
    return;
  }
  turn.refuse('problem-required');
  ask(turn, spot.place);
}

function keep(turn: Turn, spot: Spot): void {
  const current = effectiveAnswer(turn, spot);
  if (current === null) {
    skip(turn, spot);
    return;
  }
  if (spot.level.answers[spot.step.id] === undefined) keepAnswer(turn, spot, current);
  goOn(turn, spot);
}
