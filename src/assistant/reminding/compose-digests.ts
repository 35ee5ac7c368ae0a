/** Makes the office's morning digest: late, due this week, answers, and what could not be said. */

import { asJson } from '../../record/as-json.ts';
import type { Change } from '../../record/change.ts';
import type { Locale } from '../../locale/locale.ts';
import { nextDigestAt } from '../../duty/catch-up.ts';
import { composeDigest, isQuiet, type Digest, type Held } from '../../duty/digest.ts';
import { writeClock } from '../../duty/write-reminder.ts';
import { writeDay } from '../../calendar/write.ts';
import { writeDigest } from '../../duty/write-messages.ts';
import { msOf } from '../../calendar/zone.ts';
import type { Composed, DueItem, Matter } from './compose-notices.ts';
import { forgetUndelivered, listUndelivered } from './list-undelivered.ts';
import { composeApart } from './compose-apart.ts';
import { fitMessage } from '../delivery/fit-message.ts';
import type { Mail } from '../records/outgoing.ts';
import { findOffice, type Spot } from './reminder-places.ts';
import { planOf, type FollowedPlan } from '../records/following.ts';
import { localeOf } from '../turn/context.ts';

/** A plan with what the office is told of it. */
interface Told {
  readonly plan: FollowedPlan;
  readonly digest: Digest;
}

/**
 * Makes the digests, where one is due.
 *
 * @param matter - what they are made of
 * @param held - places that could not be reached since the last digest
 * @param due - what is said now
 */
export async function composeDigests(
  matter: Matter,
  held: readonly Held[],
  due: readonly DueItem[],
): Promise<Composed> {
  const { round, record, now } = matter;
  const { calendar } = round.assistance.reminding;
  const followed = Object.entries(record.plans).filter(([, { isOn }]) => isOn);
  const dueAt = followed.map(([, { choices }]) => nextDigestAt(record.digestAt, choices, calendar));
  const first = dueAt.toSorted()[0];
  if (first === undefined || first > now) return { mail: [], changes: [[['held'], asJson(held)]] };
  const asksOffice = new Set(
    due.filter(({ reminder }) => reminder.audience === 'office').map(({ document }) => document),
  );
  const undelivered = await listUndelivered(matter);
  const unheard = [...held, ...undelivered];
  const told = followed.flatMap(([document, plan], order): Told[] => {
    const since = record.digestAt;
    const shared = order === 0 ? unheard : [];
    const news = { now, since, held: shared, missed: plan.missed };
    const digest = composeDigest(planOf(plan), news, calendar);
    // What only waits for a date was asked for once.
    const isNews = asksOffice.has(document) || !isQuiet({ ...digest, undated: [] });
    return isNews ? [{ plan, digest }] : [];
  });
  const settled = followed.map(([document]): Change => [['plans', document, 'missed'], []]);
  const changes: Change[] = [[['digestAt'], now], [['held'], []], ...settled];
  if (told.length === 0) return { mail: [], changes };
  if (undelivered.length > 0) forgetUndelivered(round);
  const office = await findOffice(round.transaction, matter.agency);
  const compose = (spot: Spot): Mail[] => composeOne(matter, spot, told, first);
  const { made } = composeApart(office, compose, round.assistance.log);
  return { mail: made.flat(), changes };
}

function composeOne({ round }: Matter, spot: Spot, told: readonly Told[], dueAt: string): Mail[] {
  const { assistance, lines } = round;
  const locale = localeOf(assistance, spot.language);
  const text = told.map((one) => writeOne(one, locale)).join('\n\n');
  const reply = { text, options: [], files: [] };
  const capabilities = lines.capabilitiesOf(spot.channel);
  const fitted = capabilities === null ? [reply] : fitMessage(reply, capabilities, 1, locale);
  const at = assistance.clock();
  const { channel, chat } = spot;
  return fitted.map((part, order) => ({
    channel,
    outgoing: {
      ...part,
      id: `d${assistance.randomId()}`,
      chat,
      at: at + order,
      dueAt: msOf(dueAt, assistance.zone),
    },
  }));
}

/** Words for why something was not said where it was to be. */
const whys: Readonly<Record<string, string>> = {
  held: 'channels-held-why',
  restored: 'reminders-held-restored',
  failed: 'reminders-held-failed',
  unknown: 'reminders-held-unknown',
  stale: 'reminders-held-stale',
  refused: 'reminders-held-refused',
};

function writeWhy({ why, at = '' }: Held, locale: Locale): string {
  const when = at === '' ? '' : `${writeClock(at)} ${writeDay(at)}`;
  return locale.say(whys[why] ?? 'reminders-held-gone', { when });
}

function writeOne({ plan, digest }: Told, locale: Locale): string {
  const isClock = digest.held.some(({ why }) => why === 'clock');
  const held = digest.held
    .filter(({ why }) => why !== 'clock')
    .map((one) => ({ ...one, why: writeWhy(one, locale) }));
  return [
    plan.facts.title,
    ...(isClock ? [locale.say('reminders-clock-ahead')] : []),
    writeDigest({ ...digest, held }, locale),
  ].join('\n');
}
