/** Lets a plan that is followed take over what was edited in its document. */

import { asJson } from '../../record/as-json.ts';
import type { Change } from '../../record/change.ts';
import { renewPlan, type Renewal } from '../../duty/renew-plan.ts';
import { quote } from '../turn/clip.ts';
import { agencies, canEdit } from '../records/agency.ts';
import { documents } from '../records/document.ts';
import {
  changeReminders,
  noteInHistory,
  readReminders,
  remindersKey,
  type FollowedPlan,
} from '../records/following.ts';
import { nameSpeaker, type Answer, type Talk } from '../turn/context.ts';

/** Takes the latest version of a document over, where it is followed; says what was lost by it. */
export async function renewFollowed(
  talk: Talk,
  agency: string,
  document: string,
  answer: Answer,
): Promise<void> {
  const { turn, assistance, user, locale } = talk;
  const { transaction } = turn;
  const plan = (await readReminders(transaction, agency)).plans[document];
  const record = await documents.read(transaction, agency, document);
  const facts = record?.versions[String(record.latest)];
  if (plan === undefined || record === null || facts === undefined) return;
  const people = await agencies.read(transaction, agency);
  if (!canEdit(people?.members[user])) {
    answer.say(locale.say('reminders-renew-not-editor'));
    return;
  }
  transaction.hold(remindersKey(agency));
  const before = record.versions[String(record.latest - 1)] ?? plan.facts;
  const renewal = renewPlan({
    before: before.activities,
    followed: plan.facts.activities,
    drafted: facts.activities,
  });
  const { clock, zone, reminding } = assistance;
  const name = nameSpeaker(talk, people) ?? locale.say('groups-somebody');
  const text = locale.say('reminders-renewed-event', { version: record.latest });
  const event = { at: clock(), by: user, name, what: 'changed', text } as const;
  const desk = { transaction, agency, reminding, zone };
  const now = { ...facts, activities: renewal.activities };
  const { nextAt } = await changeReminders(desk, [
    [['plans', document, 'facts'], asJson(now)],
    ...moveAnswers(document, plan, renewal),
    noteInHistory(document, plan, event),
  ]);
  answer.expectedAt = nextAt;
  if (plan.isOn) answer.say(writeRenewal(plan, renewal, talk));
}

/** Everything that names a duty by its number names it by the new one. */
function moveAnswers(
  document: string,
  { answers, missed, choices }: FollowedPlan,
  { move }: Renewal,
): Change[] {
  const moved = <T extends { readonly activity: number; readonly task: number | null }>(
    list: readonly T[],
  ): T[] =>
    list.flatMap((one) => {
      const duty = move(one);
      return duty === null ? [] : [{ ...one, ...duty }];
    });
  const activities = choices.activities.flatMap((own) => {
    const duty = move({ activity: own.activity, task: null });
    return duty === null ? [] : [{ ...own, activity: duty.activity }];
  });
  return [
    [['plans', document, 'answers'], asJson(moved(answers))],
    [['plans', document, 'missed'], asJson(moved(missed))],
    [['plans', document, 'choices', 'activities'], asJson(activities)],
  ];
}

function writeRenewal(
  { answers, facts }: FollowedPlan,
  { move, overruled }: Renewal,
  { locale }: Talk,
): string {
  const { say } = locale;
  const lost = answers
    .filter((answer) => move(answer) === null)
    .map(({ activity, task }) => {
      const whole = facts.activities[activity - 1];
      return (task === null ? whole : whole?.tasks[task - 1])?.title ?? '';
    });
  return [
    say('reminders-renewed'),
    ...(lost.length === 0
      ? []
      : [say('reminders-renewed-lost', { titles: quote([...new Set(lost)]) })]),
    ...(overruled.length === 0
      ? []
      : [say('reminders-renewed-overruled', { titles: quote([...new Set(overruled)]) })]),
  ].join('\n');
}
