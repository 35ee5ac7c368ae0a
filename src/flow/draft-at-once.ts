/** Makes a draft at once: what was not answered is taken from what the flow offers, or stays empty. */

import { changed } from './accept.ts';
import { ask, askNext, levelOf } from './ask.ts';
import type { Step } from './compile-flow.ts';
import { effectiveAnswer } from './describe.ts';
import type { Drafted } from './effect.ts';
import { findLacking } from './find-lacking.ts';
import { entriesOf, spotAt, type Spot } from './locate.ts';
import { offerOptions } from './offer-options.ts';
import { finish, resume } from './stack.ts';
import type { Turn } from './turn.ts';
import { isVisible } from './walk.ts';

/** Makes a draft, or asks first for what no draft can be without. */
export function draftAtOnce(turn: Turn): void {
  const { frame, flow } = turn;
  if (frame === null || flow === null) return;
  if (!('produce' in flow.outcome) || frame.produced) {
    resume(turn);
    return;
  }
  turn.setFrame('pending', null);
  turn.setFrame('filling', false);
  turn.setFrame('told', true);
  const lacking = findLacking(turn, levelOf(turn));
  if (lacking !== null) {
    turn.refuse(lacking.problem, lacking.args);
    ask(turn, lacking.place);
    return;
  }
  finish(turn, fillIn(turn));
}

/** Goes through the questions that are open, one by one. */
export function walk(turn: Turn): void {
  turn.setFrame('told', false);
  askNext(turn, -1);
}

/** Answers what was not answered with what the flow offers for a draft. */
function fillIn(turn: Turn): Drafted {
  const taken: { message: string; source: string }[] = [];
  const empty: string[] = [];
  for (const { step } of spotsOf(turn)) {
    const spot = spotAt(levelOf(turn), step.id);
    if (spot === null || isAnswered(spot)) continue;
    takeOffered(turn, spot);
    const { message, source } = step;
    if (isNothing(effectiveAnswer(turn, spot))) {
      if (isMissed(step)) empty.push(message);
    } else if (source !== null) taken.push({ message, source });
  }
  return { taken, empty };
}

const isNothing = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

/** What has a condition, or is not asked on the way, is missed by nobody. */
const isMissed = ({ isLater, isAsked }: Step): boolean => !isLater && isAsked === null;

function spotsOf(turn: Turn): Spot[] {
  const level = levelOf(turn);
  return level.sequence.steps
    .filter((step) => isVisible(step, level))
    .map((step) => spotAt(level, step.id))
    .filter((spot) => spot !== null);
}

const isAnswered = (spot: Spot): boolean =>
  spot.step.question === null
    ? entriesOf(spot).length > 0
    : (spot.level.answers[spot.step.id] ?? null) !== null;

/** What was skipped stays empty; what was never asked takes the first of what is offered. */
function takeOffered(turn: Turn, spot: Spot): void {
  const { step, level, path } = spot;
  if (step.drafts === 0 || Object.hasOwn(level.answers, step.id)) return;
  const values = offerOptions(turn, spot).map(({ value }) => value);
  if (values.length === 0) return;
  turn.draft.set(path, values.slice(0, step.drafts));
  changed(turn);
}
