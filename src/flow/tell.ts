/** Begins a flow with what somebody said of it, or adds that to the one under way. */

import { changed } from './accept.ts';
import { levelOf } from './ask.ts';
import type { Flow, Sequence, Step } from './compile-flow.ts';
import { parkingOf, type Frame } from './conversation.ts';
import { createEntry } from './create-entry.ts';
import { describe, effectiveAnswer } from './describe.ts';
import type { Told } from './event.ts';
import { entriesOf, spotAt, type Spot } from './locate.ts';
import { readerOf } from './offer-options.ts';
import { answersOf, isNothing } from './read-part.ts';
import { goOnWith, lackingNeed, proceed, push } from './stack.ts';
import { isNeededList, placeTold } from './told.ts';
import type { Turn } from './turn.ts';
import { isVisible } from './walk.ts';

/** Begins a flow with facts; what was answered before stays, what was said joins it. */
export function tell(turn: Turn, id: string, facts: Told, needed?: Told): void {
  const flow = turn.surroundings.flows.get(id);
  if (flow === undefined) return;
  open(turn, flow, facts);
  take(turn, flow, facts);
  turn.setFrame('asked', null);
  turn.setFrame('filling', false);
  const need = lackingNeed(turn, flow);
  if (need === null || needed === undefined || Object.keys(needed).length === 0) {
    proceed(turn, flow);
    return;
  }
  turn.note([{ id: `note-needs-${need}`, args: {} }]);
  tell(turn, need, needed);
}

/** Takes up what was begun, unless it is about another year or Day: then that is kept for later. */
function open(turn: Turn, flow: Flow, facts: Told): void {
  const { stack, parked } = turn.draft.conversation;
  const { agency } = turn.surroundings;
  const isOwn = (frame: Frame): boolean =>
    frame.flow === flow.id && (frame.agency ?? agency) === agency;
  const parking = parkingOf({ flow: flow.id, agency: flow.needs === null ? null : agency });
  const begun = stack.find((frame) => isOwn(frame) && !frame.produced);
  if (begun !== undefined) {
    if (suits(begun, facts) && goOnWith(turn, flow)) return;
    turn.draft.set(['parked', parking], { ...begun, pending: null });
    push(turn, flow, {});
    return;
  }
  const kept = parked[parking];
  push(turn, flow, kept === undefined || !suits(kept, facts) ? {} : undefined);
}

/** True where nothing was said that was answered otherwise. */
const suits = ({ answers }: Frame, facts: Told): boolean =>
  Object.entries(facts).every(
    ([id, fact]) => typeof fact === 'object' || (answers[id] ?? fact) === fact,
  );

function take(turn: Turn, flow: Flow, facts: Told): void {
  const before = structuredClone(turn.frame?.answers ?? {});
  const taken = flow.sequence.steps.filter((step) => takeFact(turn, step, facts[step.id] ?? null));
  const list = taken.find(isNeededList);
  if (list !== undefined) {
    settleDefaults(turn, flow);
    turn.setFrame('told', true);
    turn.setFrame('undo', { place: [list.id], answers: before });
  }
  if (taken.length > 0) changed(turn);
  const level = levelOf(turn);
  const isShown = list !== undefined && placeTold(turn, level)?.[0] === list.id;
  if (!isShown) tellTaken(turn, taken);
}

/** @returns true where a fact answers a step that was not answered, or adds to a list */
function takeFact(turn: Turn, step: Step, fact: unknown): boolean {
  const spot = spotAt(levelOf(turn), step.id);
  if (spot === null || isNothing(fact)) return false;
  if (step.entry !== null) return addEntries(turn, spot, step.entry, fact);
  const isAnswered = (spot.level.answers[step.id] ?? null) !== null;
  if (isAnswered || !isReadable(turn, spot, fact)) return false;
  turn.draft.set(spot.path, fact);
  return true;
}

/** Says what was understood, where the next question does not show it. */
function tellTaken(turn: Turn, steps: readonly Step[]): void {
  const level = levelOf(turn);
  const what = steps.map((step) => {
    const spot = spotAt(level, step.id);
    const label = turn.surroundings.say(step.message, 'label') ?? step.id;
    return `${label}: ${spot === null ? '' : clip(describe(turn, spot).replaceAll('\n', '; '))}`;
  });
  if (what.length > 0) turn.note([{ id: 'note-told', args: { what: what.join('\n') } }]);
}

/** Longest part of an answer that is shown: it stands whole at its question. */
const maxShown = 80;

const clip = (text: string): string =>
  text.length <= maxShown ? text : `${text.slice(0, maxShown - 1).trimEnd()}…`;

/** What must be answered and has a default is not asked: it is shown. */
function settleDefaults(turn: Turn, { sequence }: Flow): void {
  for (const step of sequence.steps.filter(mustHaveDefault)) {
    const level = levelOf(turn);
    const spot = isVisible(step, level) ? spotAt(level, step.id) : null;
    if (spot === null || (level.answers[step.id] ?? null) !== null) continue;
    const value = effectiveAnswer(turn, spot);
    if (value !== null) turn.draft.set(spot.path, value);
  }
}

const mustHaveDefault = ({ isOptional, isLater, defaultOf, question }: Step): boolean =>
  !isOptional && !isLater && defaultOf !== null && question !== null;

/** A number is read as if it were typed: it may be none that the question takes. */
function isReadable(turn: Turn, spot: Spot, fact: unknown): boolean {
  if (typeof fact !== 'number') return true;
  const reader = readerOf(turn, spot, []);
  return reader?.question.read(String(fact), reader.settings, reader.context).ok ?? false;
}

/**
 * Adds rows of facts to a list.
 *
 * @returns false where the list has no room for them
 */
export function addEntries(turn: Turn, spot: Spot, sequence: Sequence, rows: unknown): boolean {
  if (!Array.isArray(rows)) return false;
  const there = entriesOf(spot);
  if (there.length + rows.length > spot.step.max) {
    turn.refuse('problem-list-full', { max: spot.step.max });
    return false;
  }
  const fresh = rows.map((row) => createEntry(turn, answersOf(turn, sequence, row as Told)));
  turn.draft.set(spot.path, [...there, ...fresh]);
  return true;
}
