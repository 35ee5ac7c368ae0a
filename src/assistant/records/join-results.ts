/** Makes answers of results: what is recorded of a duty is said of it, wherever it was written down. */

import { momentIn } from '../../calendar/zone.ts';
import type { Activity } from '../../plan/activity.ts';
import type { Answer, DutyNumber } from '../../duty/answer.ts';
import { dutyFinder } from './find-duty.ts';
import type { KeptResult } from './result.ts';

/**
 * @param answers - as they are kept; the words of one that names a result are those of the result
 * @param results - of the plan, those that were taken back too
 * @param activities - of the plan as it is now
 * @returns what was said of the duties of the plan, without what was taken back
 */
export function joinResults(
  answers: readonly Answer[],
  results: readonly KeptResult[],
  activities: readonly Activity[],
): Answer[] {
  if (results.length === 0) return [...answers];
  const find = dutyFinder(activities);
  const found = results.map((result) => ({ result, duty: find(result) }));
  const told = new Set<string>();
  const said = answers.flatMap((answer): Answer[] => {
    const own = found.find((one) => !told.has(one.result.id) && isOf(answer, one));
    if (own === undefined) return [answer];
    told.add(own.result.id);
    return own.result.withdrawnAt === undefined ? [withWords(answer, own.result)] : [];
  });
  const others = found.flatMap(({ result, duty }): Answer[] =>
    duty === null || told.has(result.id) || result.withdrawnAt !== undefined
      ? []
      : [answerOf(result, duty)],
  );
  return [...said, ...others];
}

interface Found {
  readonly result: KeptResult;
  readonly duty: DutyNumber | null;
}

/** Earlier releases kept the words twice, and no name of the result. */
function isOf(answer: Answer, { result, duty }: Found): boolean {
  if (answer.result !== undefined) return answer.result === result.id;
  const isSame = duty?.activity === answer.activity && duty.task === answer.task;
  return isSame && result.moment === undefined && answer.text === result.text;
}

const withWords = (answer: Answer, { text, changed }: KeptResult): Answer => ({
  ...answer,
  text,
  ...(changed === undefined ? {} : { changed }),
});

function answerOf({ id, kind, text, name, at, moment, changed }: KeptResult, duty: DutyNumber) {
  return {
    ...duty,
    kind: kind === 'obstacle' ? ('obstacle' as const) : ('done' as const),
    at: moment ?? momentIn(at, usualZone),
    by: name ?? '',
    unit: null,
    text,
    due: null,
    occurrence: null,
    result: id,
    ...(changed === undefined ? {} : { changed }),
  };
}

/** Results of earlier releases do not say in which zone their moment was. */
const usualZone = 'Asia/Ho_Chi_Minh';
