/** What people answer to reminders, and how a duty stands after it. */

import { z } from 'zod';

/** What can be answered: it is done, worked on, there is an obstacle, or it has a new deadline. */
export const answerKinds = ['done', 'working', 'obstacle', 'extended'] as const;

/** An answer; the answers of a plan are a list that only grows. */
export const answerSchema = z.object({
  activity: z.int().min(1),
  task: z.int().min(1).nullable().default(null),
  kind: z.enum(answerKinds),
  /** `YYYY-MM-DDTHH:mm` on the clock of the office. */
  at: z.string(),
  /** Who said so, as others may read it. */
  by: z.string(),
  unit: z.string().nullable().default(null),
  /** The result, the cause of the obstacle, the reason of the extension. */
  text: z.string().nullable().default(null),
  /** The new deadline of `extended`, once it holds: a plain day or a moment. */
  due: z.string().nullable().default(null),
  /** Of a recurring duty: the day that was due; null for the next one. */
  occurrence: z.string().nullable().default(null),
  /** Id of the result whose words these are; absent where it has none. */
  result: z.string().optional(),
  /** Moment at which the words were corrected last. */
  changed: z.string().optional(),
});

/** An answer to a reminder. */
export type Answer = z.infer<typeof answerSchema>;

/** Which duty is meant. */
export interface DutyNumber {
  readonly activity: number;
  readonly task: number | null;
}

/** How a duty stands. */
export interface Standing {
  readonly state: 'open' | 'working' | 'obstacle' | 'done';
  /** The deadline that was put in place of the plan's; null when none was. */
  readonly due: string | null;
  /** Days that a recurring duty was said to be done for. */
  readonly settled: readonly string[];
  /** The last answer about it; null when there is none. */
  readonly last: Answer | null;
}

/** A duty about which nobody has said anything. */
export const noStanding: Standing = { state: 'open', due: null, settled: [], last: null };

/** How a duty stands from a moment on; the first stretch begins at ''. */
export interface Stretch {
  readonly from: string;
  readonly standing: Standing;
}

/** @returns how a duty stood over time, in order; a task is done with its activity */
export function stretchesOf(answers: readonly Answer[], duty: DutyNumber): Stretch[] {
  const own = answers
    .filter((answer) => isAbout(answer, duty))
    .toSorted((one, other) => Number(one.at > other.at) - Number(one.at < other.at));
  const stretches: Stretch[] = [{ from: '', standing: noStanding }];
  let [mine, whole]: [Standing, boolean] = [noStanding, false];
  for (const answer of own) {
    if (answer.task === duty.task) mine = standAfter(mine, answer);
    else whole = answer.kind === 'done';
    const standing: Standing = whole ? { ...mine, state: 'done', last: answer } : mine;
    stretches.push({ from: answer.at, standing });
  }
  return stretches;
}

/** @returns how a duty stands after all answers */
export function standingOf(answers: readonly Answer[], duty: DutyNumber): Standing {
  return stretchesOf(answers, duty).at(-1)?.standing ?? noStanding;
}

function isAbout(answer: Answer, { activity, task }: DutyNumber): boolean {
  return answer.activity === activity && (answer.task === task || answer.task === null);
}

function standAfter(before: Standing, answer: Answer): Standing {
  const settled =
    answer.kind === 'done'
      ? [...before.settled, answer.occurrence ?? answer.at.slice(0, 10)]
      : before.settled;
  if (answer.kind !== 'extended') return { ...before, state: answer.kind, settled, last: answer };
  // Who asks for more time has not finished, whatever was said before.
  const state = before.state === 'done' ? 'working' : before.state;
  return { state, due: answer.due ?? before.due, settled, last: answer };
}
