/** The conversation engine: one pure function from a conversation and an event to what changes. */

import { answerDoubt, answerOption, answerText } from './answer.ts';
import { adopt } from './adopt.ts';
import { askNext, isCopy, levelOf, rowCode } from './ask.ts';
import type { Change } from '../record/change.ts';
import type { Conversation } from './conversation.ts';
import { draftAtOnce, walk } from './draft-at-once.ts';
import type { Effect } from './effect.ts';
import { verbs, type Command, type Event, type Verb } from './event.ts';
import { answerList, toggleSuggestion } from './list-menu.ts';
import { locate, type Located } from './locate.ts';
import { sayAtEntry, sayAtReview } from './menus.ts';
import { offerOptions } from './offer-options.ts';
import { back, restart, resume, start, stop } from './stack.ts';
import { revise } from './revise.ts';
import { takeApart, takeOffered } from './take-apart.ts';
import { tell } from './tell.ts';
import { maxAnswerLength } from '../text/clean-text.ts';
import { Turn, type Surroundings } from './turn.ts';
import { undo } from './undo.ts';

/** What an event comes to. */
export interface Advance {
  /** Paths are in the conversation. */
  readonly changes: readonly Change[];
  readonly effects: readonly Effect[];
}

/**
 * Takes one event. The conversation handed in is the same afterwards: what changes is in `changes`,
 * whose size does not depend on how many answers were given before.
 */
export function advance(
  conversation: Conversation,
  event: Event,
  surroundings: Surroundings,
): Advance {
  const turn = new Turn(conversation, surroundings);
  try {
    handle(turn, event);
    return { changes: turn.draft.changes, effects: turn.effects };
  } finally {
    turn.draft.takeBack();
  }
}

function handle(turn: Turn, event: Event): void {
  if (event.type === 'start') {
    start(turn, event.flow, event.answers);
    return;
  }
  if (event.type === 'tell') {
    tell(turn, event.flow, event.facts, event.needed);
    return;
  }
  if (turn.frame === null || turn.flow === null) {
    turn.effects.push({ type: 'idle' });
    return;
  }
  const isGone = adopt(turn);
  if (isGone || turn.frame.asked === null) askNext(turn, -1);
  else if (event.type === 'resume') resume(turn);
  else if (event.type === 'revise') revise(turn, event.facts);
  else if (event.type === 'option') press(turn, event.id);
  else say(turn, event.text, event.command);
}

/** Commands that mean the same everywhere. */
const everywhere: Partial<Record<Verb, (turn: Turn) => void>> = {
  ...{ back, stop, restart, undo, walk },
  ...{ draft: draftAtOnce, take: takeOffered },
};

function say(turn: Turn, text: string, command: Command | null): void {
  const general = command?.numbers.length === 0 ? everywhere[command.verb] : undefined;
  if (general) general(turn);
  else sayAt(turn, locate(levelOf(turn), turn.frame?.asked ?? []), text, command);
}

function sayAt(turn: Turn, located: Located | null, text: string, command: Command | null): void {
  const own = located === null ? text : takeApart(turn, located, text);
  if (located === null) askNext(turn, -1);
  else if (own === null) resume(turn);
  else sayTo(turn, located, own, command);
}

/** A list may be as long as a paste is; none of its lines is longer than an answer. */
const longestLine = (text: string): number =>
  text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0);

function sayTo(turn: Turn, located: Located, text: string, command: Command | null): void {
  const isList = located.type === 'step' && located.spot.step.question === null;
  const length = isList ? longestLine(text) : text.length;
  if (length > maxAnswerLength) {
    turn.refuse('problem-too-long', { length, max: maxAnswerLength });
    resume(turn);
    return;
  }
  if (located.type === 'review') sayAtReview(turn, located.level, text, command);
  else if (located.type === 'entry') sayAtEntry(turn, located, text, command);
  else if (located.spot.step.question === null) answerList(turn, located.spot, text, command);
  else if (!answerDoubt(turn, located.spot, command)) answerText(turn, located.spot, text, command);
}

/** What a button stands for that is no answer: a verb, or the line of a list. */
function commandOf(code: string): Command | null {
  const verb = verbs.find((known) => known === code);
  if (verb !== undefined) return { verb, numbers: [] };
  if (!code.startsWith(rowCode)) return null;
  return { verb: 'edit', numbers: [Number(code.slice(rowCode.length))] };
}

function press(turn: Turn, id: string): void {
  const [nonce, code = ''] = id.split('.');
  if (!isCopy(turn, Number(nonce))) {
    turn.effects.push({ type: 'stale' });
    resume(turn);
    return;
  }
  const command = commandOf(code);
  if (command !== null) {
    say(turn, '', command);
    return;
  }
  const located = locate(levelOf(turn), turn.frame?.asked ?? []);
  if (located?.type !== 'step') return;
  const option = offerOptions(turn, located.spot)[Number(code.slice(1))];
  turn.setFrame('pending', null);
  if (option === undefined) resume(turn);
  else if (located.spot.step.question === null) toggleSuggestion(turn, located.spot, option);
  else answerOption(turn, located.spot, option);
}
