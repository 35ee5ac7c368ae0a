/** Sends what is due: for each agency one turn that decides, gathers, and notes what was said. */

import { asJson } from '../../record/as-json.ts';
import { momentIn } from '../../calendar/zone.ts';
import type { Change } from '../../record/change.ts';
import { decideReminders, type DueReminder } from '../../duty/catch-up.ts';
import { gatherByPlace } from '../../duty/gather.ts';
import { agencies, type AgencyRecord } from '../records/agency.ts';
import type { Store } from '../../stores/store.ts';
import type { Assistance } from '../services.ts';
import { composeNotices, type DueItem } from './compose-notices.ts';
import { composeDigests } from './compose-digests.ts';
import { putInOutbox, type Mail } from '../records/outgoing.ts';
import { findSpots, type AllSpots, type Spot } from './reminder-places.ts';
import {
  changeReminders,
  dueKey,
  duePrefix,
  planOf,
  readDueKey,
  readReminders,
  remindersKey,
  type FollowedPlan,
  type ReminderRecord,
} from '../records/following.ts';
import type { Lines, Round } from './reminder-round.ts';
import { settleClock } from './settle-clock.ts';
import { stopDeleted } from './stop-deleted.ts';

/**
 * Sends all that is due now, gathered into one message a place and day.
 *
 * @returns moment (ms UTC) at which more is due; null when nothing is
 * @throws AggregateError when what was sent cannot be kept, or decided; all others were reminded
 */
export async function sendDueReminders(
  assistance: Assistance,
  lines: Lines,
): Promise<number | null> {
  const { store, clock, reminding } = assistance;
  if (reminding.clockWatch.isSetBack(clock())) await settleClock(assistance);
  reminding.clockWatch.trust(clock());
  const due = await listDue(store);
  const now = due.filter(({ at }) => at <= clock());
  const failures: unknown[] = [];
  for (let first = 0; first < now.length; first += atOnce) {
    const some = now.slice(first, first + atOnce);
    const done = await Promise.allSettled(some.map((one) => remindOne(assistance, lines, one)));
    for (const one of done) if (one.status === 'rejected') failures.push(one.reason as unknown);
  }
  // Thrown when all others were reminded: those that failed are tried again.
  if (failures.length > 0) throw new AggregateError(failures, 'some agencies were not reminded');
  const left = now.length === 0 ? due : await listDue(store);
  return left[0]?.at ?? null;
}

/** Who is due when, the earliest first. */
const listDue = async (store: Store) => (await store.list(duePrefix)).sort().map(readDueKey);

/** Agencies that are decided at the same time share one wait for the disk. */
const atOnce = 8;

async function remindOne(
  assistance: Assistance,
  lines: Lines,
  { at, agency }: ReturnType<typeof readDueKey>,
): Promise<void> {
  const mail = await assistance.turns.take(remindersKey(agency), (transaction) =>
    remind({ assistance, lines, transaction, agency }, at),
  );
  if (mail.length > 0) assistance.log.info({ count: mail.length }, 'reminders are sent');
  void lines.carryOut(mail);
}

/** Decides for one agency; what is said is kept together with the note that it was. */
async function remind(round: Round, dueAt: number): Promise<Mail[]> {
  const { assistance, transaction, agency } = round;
  const { clock, zone, reminding } = assistance;
  const record = await readReminders(transaction, agency);
  const kept = await agencies.read(transaction, agency);
  if (kept === null || record.nextAt === null) {
    transaction.remove(dueKey(dueAt, agency));
    return [];
  }
  // Another turn has set it to later meanwhile.
  if (record.nextAt > clock()) return [];
  const now = momentIn(clock(), zone);
  const desk = { transaction, agency, reminding, zone };
  const stopped = await stopDeleted(round, record, kept);
  const left = stopped.changes.length === 0 ? record : await changeReminders(desk, stopped.changes);
  const said = await say(round, left, kept, now);
  await changeReminders(desk, said.changes, said.waitsUntil);
  const mail = inOrder([...stopped.mail, ...said.mail], clock());
  for (const one of mail) putInOutbox(transaction, one);
  return mail;
}

/** What an earlier run left is carried out by moment: messages of one round keep their order. */
const inOrder = (mail: readonly Mail[], at: number): Mail[] =>
  mail.map(({ channel, outgoing }, order) => ({
    channel,
    outgoing: { ...outgoing, at: at + order },
  }));

interface Said {
  readonly mail: Mail[];
  readonly changes: readonly Change[];
  /** Moment on the clock of the office before which nothing may be said; '' for none. */
  readonly waitsUntil: string;
}

async function say(
  round: Round,
  record: ReminderRecord,
  agency: AgencyRecord,
  now: string,
): Promise<Said> {
  const { rules, calendar } = round.assistance.reminding;
  const changes: Change[] = [];
  const due: DueItem[] = [];
  const spots = new Map<string, Spot>();
  const lost = new Set<string>();
  const missed: Record<string, readonly DueReminder[]> = {};
  const waits: string[] = [];
  for (const [document, plan] of Object.entries(record.plans)) {
    if (!plan.isOn) continue;
    const { lastRunAt } = plan;
    const decision = decideReminders(rules, planOf(plan), { lastRunAt, now }, calendar);
    if (decision.kind === 'wait') {
      waits.push(decision.until);
      continue;
    }
    const found = await findSpots(round.transaction, agency, plan.where);
    for (const spot of [...found.reached, ...found.instead]) spots.set(spot.id, spot);
    for (const title of lostFor(decision.due, found)) lost.add(title);
    const shared = share(document, plan, decision.due, found);
    due.push(...shared);
    missed[document] = [...plan.missed, ...decision.folded, ...listUnheard(shared)];
    changes.push([['plans', document, 'lastRunAt'], later(lastRunAt, now)]);
    changes.push([['plans', document, 'missed'], asJson(missed[document])]);
  }
  const waitsUntil = waits.toSorted()[0] ?? '';
  // One message a place and day: all wait until all may be said, but for what cannot wait.
  if (waitsUntil !== '' && due.length === 0) return { mail: [], changes: [], waitsUntil };
  const matter = { round, agency, record: withMissed(record, missed), now };
  const notices = composeNotices(matter, [...spots.values()], due);
  const gone = [...lost].map((place) => ({ place, why: 'gone' }));
  const heldNow = [...record.held, ...gone, ...notices.failed];
  const digests = await composeDigests(matter, heldNow, due);
  changes.push(...notices.changes, ...digests.changes);
  return { mail: [...notices.mail, ...digests.mail], changes, waitsUntil };
}

/** The groups that are missed: nothing of this was meant for the office alone. */
const lostFor = (due: readonly DueReminder[], { lost }: AllSpots): readonly string[] =>
  due.some(({ audience }) => audience === 'units') ? lost : [];

/** What each place is told of a plan. */
function share(
  document: string,
  plan: FollowedPlan,
  due: readonly DueReminder[],
  { reached, instead }: AllSpots,
): DueItem[] {
  const first = gatherByPlace(due, reached);
  const second = gatherByPlace(first.unheard, instead);
  const messages = [...first.messages, ...second.messages];
  const item = (spot: string | null, reminder: DueReminder): DueItem => ({
    document,
    title: plan.facts.title,
    spot,
    reminder,
  });
  return [
    ...messages.flatMap(({ place, reminders }) => reminders.map((one) => item(place, one))),
    ...second.unheard.map((one) => item(null, one)),
  ];
}

/** What no place speaks for is told to the office. */
const listUnheard = (shared: readonly DueItem[]): DueReminder[] =>
  shared
    .filter(({ spot, reminder }) => spot === null && reminder.audience === 'units')
    .map(({ reminder }) => ({ ...reminder, isUnheard: true }));

function withMissed(
  record: ReminderRecord,
  missed: Readonly<Record<string, readonly DueReminder[]>>,
): ReminderRecord {
  const plans = Object.entries(record.plans).map(([document, plan]) => [
    document,
    { ...plan, missed: missed[document] ?? plan.missed },
  ]);
  return { ...record, plans: Object.fromEntries(plans) as ReminderRecord['plans'] };
}

/** A clock that was set back does not make anything due again. */
const later = (one: string, other: string): string => (one > other ? one : other);
