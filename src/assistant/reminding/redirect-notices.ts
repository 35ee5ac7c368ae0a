/** Says what a chat was to be told elsewhere: when nothing arrives there, or not before its person writes. */

import { asJson } from '../../record/as-json.ts';
import type { Change } from '../../record/change.ts';
import { isConcerned } from '../../duty/gather.ts';
import { writeHeading } from '../../duty/write-messages.ts';
import { agencies, type AgencyRecord } from '../records/agency.ts';
import { nameMember } from '../turn/name-member.ts';
import type { Assistance } from '../services.ts';
import { putInOutbox, type Mail } from '../records/outgoing.ts';
import {
  itemName,
  leadsOf,
  notices,
  noticeKey,
  noticeMessage,
  type Notice,
  type NoticeItem,
} from '../records/notice.ts';
import { writeNotice } from './write-notice.ts';
import { findStandIn } from './find-stand-in.ts';
import { findSpots, type Spot, type Spots } from './reminder-places.ts';
import {
  changeReminders,
  readReminders,
  remindersKey,
  type ReminderRecord,
  type Where,
} from '../records/following.ts';
import type { Hold } from '../turns.ts';
import { localeOf } from '../turn/context.ts';

type Why = 'gone' | 'held';

/**
 * Sends messages about what is due elsewhere, and notes for the office that they were not heard.
 *
 * @param assistance - what the use cases need
 * @param transaction - the turn that notes that the chat is gone, or that it holds messages back
 * @param messages - ids of the messages that did not go out
 * @param why - they did not
 * @returns the messages to be carried out, which are kept
 */
export async function redirectNotices(
  assistance: Assistance,
  transaction: Hold,
  messages: readonly string[],
  why: Why = 'gone',
): Promise<Mail[]> {
  const mail: Mail[] = [];
  for (const message of messages) {
    const token = /^d([\w-]{22})$/.exec(message)?.[1];
    if (token === undefined) continue;
    const notice = await notices.read(transaction, token);
    if (notice !== null) mail.push(...(await redirect(assistance, transaction, notice, why)));
  }
  for (const one of mail) putInOutbox(transaction, one);
  return mail;
}

async function redirect(
  assistance: Assistance,
  transaction: Hold,
  notice: Notice,
  why: Why,
): Promise<Mail[]> {
  const { agency } = notice;
  transaction.hold(remindersKey(agency));
  const kept = await agencies.read(transaction, agency);
  if (kept === null) return [];
  const record = await readReminders(transaction, agency);
  const where = record.plans[notice.items[0]?.document ?? '']?.where;
  if (where === undefined) return [];
  const desk: Desk = { assistance, transaction, record };
  const { reached, lost } = await findOthers[why](desk, kept, where, notice.spot);
  const held = lost
    .map((place) => ({ place, why }))
    .filter((one) => !record.held.some(({ place }) => place === one.place));
  const changes: Change[] = [[['held'], asJson([...record.held, ...held])]];
  const mail = reached.flatMap((spot) => {
    const items = notice.items.filter((item) => isFor(desk, notice, item, spot, reached));
    return items.length === 0 ? [] : [copy(desk, pick(desk, notice, items), spot, changes)];
  });
  const { zone, reminding } = assistance;
  await changeReminders({ transaction, agency, reminding, zone }, changes);
  return mail;
}

function pick({ assistance }: Desk, notice: Notice, items: readonly NoticeItem[]): Notice {
  if (items.length === notice.items.length) return notice;
  const on = notice.at.slice(0, 10);
  const title = writeHeading(on, items.length, false, localeOf(assistance, null));
  return { ...notice, title, items };
}

/** It is said in groups of the units that lead, else to their members; nowhere a second time. */
function isFor(
  { record }: Desk,
  { at }: Notice,
  item: NoticeItem,
  spot: Spot,
  spots: readonly Spot[],
): boolean {
  const leads = leadsOf(record, item);
  if (leads === null || record.renewed[spot.id]?.[itemName(item)] === at) return false;
  const isToGroup = spots.some((one) => one.isToGroup && isConcerned(one, { leads }));
  return isConcerned(spot, { leads }) && (spot.isToGroup || !isToGroup);
}

/** Where it may be said instead, and the places that the office is told of. */
const findOthers: Record<
  Why,
  (desk: Desk, agency: AgencyRecord, where: Where, spot: string) => Promise<Spots>
> = {
  gone: async ({ transaction }, agency, where) => {
    const { reached, instead, lost } = await findSpots(transaction, agency, where);
    return { reached: [...reached, ...instead], lost };
  },
  held: async ({ transaction, assistance }, agency, where, spot) => {
    const standIn = await findStandIn(transaction, agency, where, spot);
    if (standIn === null) return { reached: [], lost: [] };
    const { spots, missed } = standIn;
    const locale = localeOf(assistance, null);
    return { reached: spots, lost: missed === null ? [] : [nameMember(missed, locale)] };
  },
};

interface Desk {
  readonly assistance: Assistance;
  readonly transaction: Hold;
  readonly record: ReminderRecord;
}

function copy(
  { assistance, transaction, record }: Desk,
  notice: Notice,
  { id, channel, chat, isToGroup, language }: Spot,
  changes: Change[],
): Mail {
  const token = assistance.randomId();
  const message = noticeMessage(token);
  const copied: Notice = { ...notice, spot: id, message };
  transaction.change(noticeKey(token), [[[], asJson(structuredClone(copied))]]);
  changes.push([['notices', token], notice.at.slice(0, 10)], [['latest', id], [token]]);
  for (const item of notice.items) changes.push([['renewed', id, itemName(item)], notice.at]);
  const showing = { token, chosen: null };
  const written = writeNotice(copied, record, showing, localeOf(assistance, language));
  const at = assistance.clock();
  const outgoing = { ...written, files: [], id: message, chat, at, dueAt: at };
  return { channel, outgoing: isToGroup ? { ...outgoing, isToGroup } : outgoing };
}
