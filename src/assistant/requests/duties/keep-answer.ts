/** Keeps what somebody says of something that is due: for the plan, and for reports of it. */

import { asJson } from '../../../record/as-json.ts';
import { momentIn } from '../../../calendar/zone.ts';
import type { Change } from '../../../record/change.ts';
import type { Answer as DutyWords } from '../../../duty/answer.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import { keepResult } from '../../records/keep-result.ts';
import { nameOf, type Counter } from './reminder-counter.ts';
import { findDuty, type NoticeItem } from '../../records/notice.ts';
import {
  changeReminders,
  readReminders,
  type FollowedPlan,
  type ReminderRecord,
} from '../../records/following.ts';

/** Keeps what was said of an item. @returns the record as it is now */
export async function keepAnswer(
  counter: Counter,
  item: NoticeItem,
  said: Pick<DutyWords, 'kind' | 'text' | 'due'>,
  by = nameOf(counter.talk, counter.agency),
): Promise<ReminderRecord> {
  const { talk, notice, agency, answer } = counter;
  const { turn, assistance, user } = talk;
  const { transaction } = turn;
  const { clock, zone, reminding } = assistance;
  const record = await readReminders(transaction, notice.agency);
  const plan = record.plans[item.document];
  const duty = plan === undefined ? null : findDuty(plan, item);
  if (plan === undefined || duty === null) return record;
  const words: DutyWords = {
    ...duty,
    ...said,
    at: momentIn(clock(), zone),
    by,
    unit: unitOf(agency, user),
    occurrence: item.occurrence,
  };
  const result = await recordWords(counter, item, words);
  const kept = result === undefined ? words : { ...words, result };
  const desk = { transaction, agency: notice.agency, reminding, zone };
  const now = await changeReminders(desk, [putAnswer(plan, item.document, kept)]);
  answer.expectedAt = now.nextAt;
  return now;
}

/** Whoever speaks for one unit says it for that one; for whom else, nobody can tell. */
function unitOf({ seats }: AgencyRecord, user: string): string | null {
  const units = seats?.[user]?.units ?? [];
  return units.length === 1 ? (units[0] ?? null) : null;
}

/** @returns the id of the result that holds the words; undefined where they are none of a result */
async function recordWords(
  { talk, notice }: Counter,
  { document }: NoticeItem,
  { kind, task, text, activity }: DutyWords,
): Promise<string | undefined> {
  const { turn, assistance, user, name } = talk;
  const said = kind === 'done' ? 'result' : kind;
  if (text === null || (said !== 'result' && said !== 'obstacle')) return undefined;
  return keepResult(turn.transaction, {
    ...{ agency: notice.agency, document, activity, task, text, name },
    by: user,
    at: assistance.clock(),
    zone: assistance.zone,
    kind: said,
  });
}

/** The words that somebody adds to what they just said belong to it. */
function putAnswer({ answers }: FollowedPlan, document: string, words: DutyWords): Change {
  const at = answers.findLastIndex(
    ({ activity, task, kind, by, text, occurrence }) =>
      activity === words.activity &&
      task === words.task &&
      kind === words.kind &&
      by === words.by &&
      occurrence === words.occurrence &&
      text === null,
  );
  const isAdded = at >= 0 && at === lastAbout(answers, words) && words.text !== null;
  const place = isAdded ? at : answers.length;
  const kept = isAdded ? { ...words, at: answers[at]?.at ?? words.at } : words;
  return [['plans', document, 'answers', place], asJson(kept)];
}

const lastAbout = (answers: readonly DutyWords[], { activity, task }: DutyWords): number =>
  answers.findLastIndex((one) => one.activity === activity && one.task === task);
