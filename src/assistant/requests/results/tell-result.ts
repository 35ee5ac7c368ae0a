/** Says what was recorded: what was understood, what it adds up to, and who says something else. */

import { sortResults } from '../../records/gather-plans.ts';
import { contradicts } from '../../records/find-disputed.ts';
import { dutyFinder } from '../../records/find-duty.ts';
import { agencyButton } from '../../button.ts';
import { awaitNext, nameDuty, scopeOf, type Desk } from './result-desk.ts';
import { readAllResults, type KeptResult } from '../../records/result.ts';
import {
  offerChanges,
  shorten,
  writeLine,
  writeSum,
  writeUnderstood,
} from '../../dialogue/write-results.ts';

/** Says what was understood, what it adds up to, and who says something else. */
export async function tellResult(desk: Desk, id: string): Promise<void> {
  const { talk, answer, agency, plan } = desk;
  const { locale, turn } = talk;
  const all = await readAllResults(turn.transaction, agency, plan.document);
  const standing = all.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const result = standing.find((one) => one.id === id);
  if (result === undefined) return;
  const found = dutyFinder(plan.facts.activities)(result);
  const at = (found ?? result).activity - 1;
  const what = nameDuty(desk, { activity: at + 1, task: result.task });
  const { text } = result;
  const isObstacle = result.kind === 'obstacle';
  answer.say(
    [
      locale.say(isObstacle ? 'results-kept-obstacle' : 'results-kept', { what, text, id }),
      ...(isObstacle ? [] : [writeUnderstood(result, locale)]),
    ].join('\n'),
  );
  const same = sortResults({ ...plan, results: standing }).byActivity[at] ?? [];
  const others = same.filter((one) => one.id !== id && one.task === result.task);
  const other = others.find((one) => contradicts(one, result));
  answer.say(writeSum([...others, result], locale));
  answer.options = offerChanges(scopeOf(desk), id, locale);
  if (other !== undefined) sayBoth(desk, result, other);
  awaitNext(desk, { what: 'files', activity: at + 1, task: result.task, result: id });
}

function sayBoth(desk: Desk, mine: KeptResult, theirs: KeptResult): void {
  const { talk, answer } = desk;
  const { locale, assistance } = talk;
  const line = (result: KeptResult) => writeLine(result, locale, assistance.zone);
  answer.say(locale.say('results-conflict', { mine: line(mine), theirs: line(theirs) }));
  const keep = (kept: KeptResult, other: KeptResult) =>
    agencyButton(
      scopeOf(desk),
      `/ketqua rut ${other.id}`,
      locale.say('results-keep-button', { text: shorten(kept.text) }),
    );
  answer.options = [keep(mine, theirs), keep(theirs, mine), ...answer.options];
}
