/** Flows on top of each other: starting one, leaving it, and going back within it. */

import { ask, askNext, levelOf } from './ask.ts';
import type { Flow } from './compile-flow.ts';
import { createFrame, isUnfinished, parkingOf, type Answers, type Frame } from './conversation.ts';
import { effectiveAnswer } from './describe.ts';
import type { Drafted } from './effect.ts';
import { findLacking } from './find-lacking.ts';
import { locate, spotAt, type Level, type Spot } from './locate.ts';
import type { Turn } from './turn.ts';
import { isVisible, previous } from './walk.ts';

/** Starts a flow on top of what is under way; one that is under way already is gone on with. */
export function start(turn: Turn, id: string, answers?: Answers): void {
  const flow = turn.surroundings.flows.get(id);
  if (flow === undefined) return;
  if (answers !== undefined || !goOnWith(turn, flow)) push(turn, flow, answers);
  proceed(turn, flow);
}

/** Goes on with the flow on top, or begins what it needs first. */
export function proceed(turn: Turn, flow: Flow): void {
  const need = lackingNeed(turn, flow);
  if (need !== null) {
    turn.note([{ id: `note-needs-${need}`, args: {} }]);
    start(turn, need);
    return;
  }
  resume(turn);
}

/** @returns what a flow needs first and there is not; null where it can go on */
export const lackingNeed = (turn: Turn, { needs }: Flow): string | null =>
  needs !== null && isLacking(turn, needs) ? needs : null;

/** Whose a flow is that begins now; what needs no agency is nobody's. */
const ownerIn = ({ surroundings }: Turn, { needs }: Flow): string | null =>
  needs === null ? null : surroundings.agency;

/** Takes up a flow that is under way. @returns false when the flow is not under way for the agency, or what it produced is finished */
export function goOnWith(turn: Turn, flow: Flow): boolean {
  const { stack } = turn.draft.conversation;
  const owner = ownerIn(turn, flow);
  const under = stack.find((frame) => frame.flow === flow.id && (frame.agency ?? owner) === owner);
  if (under === undefined || under.produced) return false;
  turn.draft.set(['stack'], [...stack.filter((frame) => frame !== under), under]);
  if (Object.keys(under.answers).length > 0) turn.note([{ id: 'note-resumed', args: {} }]);
  return true;
}

/** Puts a flow on top: one that was stopped, or a new one with the answers that are handed in. */
export function push(turn: Turn, flow: Flow, answers?: Answers): void {
  const { id } = flow;
  const { stack, parked } = turn.draft.conversation;
  const agency = ownerIn(turn, flow);
  const others = stack.filter((frame) => frame.flow !== id);
  if (others.length < stack.length) {
    const another = stack.find((frame) => frame.flow === id && (frame.agency ?? agency) !== agency);
    if (another !== undefined) setAside(turn, another);
    turn.draft.set(['stack'], others);
  }
  const parking = parkingOf({ flow: id, agency });
  const kept = answers === undefined ? parked[parking] : undefined;
  if (kept === undefined) {
    turn.draft.set(['stack', others.length], openFrame(turn, flow, answers ?? {}));
    turn.effects.push({ type: 'begin', flow: id });
    return;
  }
  turn.draft.set(['stack', others.length], kept);
  turn.draft.remove(['parked', parking]);
  turn.note([{ id: 'note-unparked', args: {} }]);
}

/** Gives the entries of handed-in lists ids, so that each can be named. */
function openFrame(turn: Turn, flow: Flow, given: Answers): Frame {
  const frame = createFrame(flow.id, { ...given }, ownerIn(turn, flow));
  for (const step of flow.sequence.steps) {
    const entries = given[step.id];
    if (step.entry === null || !Array.isArray(entries)) continue;
    frame.answers[step.id] = entries.map((entry) => ({
      ...(entry as Answers),
      id: String(frame.nextItem++),
    }));
  }
  return frame;
}

/** Asks again what was asked last. */
export function resume(turn: Turn): void {
  const { frame } = turn;
  if (frame === null) turn.effects.push({ type: 'idle' });
  else if (frame.asked === null) askNext(turn, -1);
  else ask(turn, frame.asked);
}

/** Begins the flow under way again, with nothing answered; whose form it is stays. */
export function restart(turn: Turn): void {
  const { frame, flow } = turn;
  if (frame === null || flow === null) return;
  const isAnswer = (id: string): boolean => flow.sequence.steps.some((step) => step.id === id);
  const handedIn = Object.entries(frame.answers).filter(([id]) => !isAnswer(id));
  turn.draft.set(
    turn.framePath,
    createFrame(frame.flow, Object.fromEntries(handedIn), frame.agency),
  );
  turn.effects.push({ type: 'begin', flow: frame.flow });
  askNext(turn, -1);
}

/**
 * Leaves the flow under way, and those that could not go on without it; what was answered is kept
 * for when they are started again.
 */
export function stop(turn: Turn): void {
  const { frame } = turn;
  if (frame === null) {
    turn.effects.push({ type: 'idle' });
    return;
  }
  park(turn, frame);
  leave(turn, frame, true);
  const below = turn.flow;
  if (below?.needs === frame.flow && isLacking(turn, below.needs)) stop(turn);
}

const isLacking = ({ surroundings }: Turn, fact: string): boolean =>
  (surroundings.facts[fact] ?? null) === null;

function setAside(turn: Turn, frame: Frame): void {
  park(turn, frame);
  if (isUnfinished(frame)) turn.note([{ id: 'note-set-aside', args: {} }]);
}

function park(turn: Turn, frame: Frame): void {
  if (isUnfinished(frame))
    turn.draft.set(['parked', parkingOf(frame)], { ...frame, pending: null });
}

function leave(turn: Turn, frame: Frame, isStopped: boolean): void {
  turn.draft.remove(turn.framePath);
  turn.effects.push({ type: 'leave', flow: frame.flow, isStopped });
}

/** Ends the flow: says that its outcome is due, and leaves it unless the outcome can be worked on. */
export function finish(turn: Turn, drafted: Drafted | null = null): void {
  const { frame, flow } = turn;
  if (frame === null || flow === null) return;
  if (frame.produced) {
    leave(turn, frame, false);
    return;
  }
  const lacking = findLacking(turn, levelOf(turn));
  if (lacking !== null) {
    turn.refuse(lacking.problem, lacking.args);
    ask(turn, lacking.place);
    return;
  }
  const answers = structuredClone(effectiveAnswers(turn));
  turn.effects.push({ type: 'finish', flow: flow.id, answers, drafted });
  if ('produce' in flow.outcome) {
    turn.setFrame('produced', true);
    turn.setFrame('drafted', true);
    if (frame.revised === true) turn.setFrame('revised', false);
    ask(turn, []);
  } else leave(turn, frame, false);
}

function effectiveAnswers(turn: Turn): Answers {
  const level = levelOf(turn);
  return Object.fromEntries(
    level.sequence.steps
      .filter((step) => isVisible(step, level))
      .map((step) => spotAt(level, step.id))
      .filter((spot) => spot !== null)
      .map((spot) => [spot.step.id, effectiveAnswer(turn, spot)]),
  );
}

/** Goes back one question; answers stay. */
export function back(turn: Turn): void {
  const { frame } = turn;
  if (frame === null) return;
  countBack(turn, frame);
  turn.setFrame('pending', null);
  const located = locate(levelOf(turn), frame.asked ?? []);
  if (located === null) askNext(turn, -1);
  else if (located.type === 'review')
    backTo(turn, previous(located.level, located.level.sequence.steps.length));
  else if (located.type === 'entry') ask(turn, located.list.place);
  else backFrom(turn, located.spot);
}

/** Authors see where people are unsure. */
function countBack(turn: Turn, { asked, backs = {} }: Frame): void {
  const from = asked?.[0] ?? 'review';
  turn.setFrame('backs', { ...backs, [from]: (backs[from] ?? 0) + 1 });
}

function backFrom(turn: Turn, spot: Spot): void {
  const { level } = spot;
  const before = previous(level, spot.at);
  if (level.place.length === 0) {
    if (spot.step.isLater) ask(turn, []);
    else backTo(turn, before);
    return;
  }
  const { filling = false } = turn.frame ?? {};
  if (filling === true && before !== null) ask(turn, before.place);
  else if (filling !== false) leaveEntry(turn, level);
  else ask(turn, level.place);
}

/** Goes back from the first question of a new entry: an entry that says nothing is no entry. */
function leaveEntry(turn: Turn, level: Level): void {
  turn.setFrame('filling', false);
  if (Object.keys(level.answers).length === 1) turn.draft.remove(level.path);
  ask(turn, level.place.slice(0, -1));
}

function backTo(turn: Turn, spot: Spot | null): void {
  if (spot === null) turn.note([{ id: 'note-first-question', args: {} }]);
  ask(turn, spot?.place ?? turn.frame?.asked ?? []);
}
