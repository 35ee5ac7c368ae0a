/** Finds what typed words answer: an item of what the chat was told last. */

import { noticeButton } from '../../button.ts';
import { findMessage } from '../../records/outgoing.ts';
import { findBinding } from '../../records/group.ts';
import { agenciesOf, readAgency } from '../../records/agency.ts';
import { takeAnswer } from './answer-reminder.ts';
import type { DutyAnswer } from './read-duty-answer.ts';
import { openCounter } from './reminder-counter.ts';
import { duties, notices, tokenOf, type Notice } from '../../records/notice.ts';
import { groupSpot, privateSpot } from '../../reminding/reminder-places.ts';
import { readReminders } from '../../records/following.ts';
import type { Hold } from '../../turns.ts';
import { nameOther, type Answer, type Talk } from '../../turn/context.ts';

/** Takes typed words, where they answer a message that the chat was sent last. @returns false where not */
export async function answerTyped(
  talk: Talk,
  said: DutyAnswer,
  isInGroup: boolean,
  answer: Answer,
): Promise<boolean> {
  const shown = await findShown(talk, isInGroup);
  const meant = shown.flatMap(({ agency, items }) => {
    const item = findItem(items, said.label);
    return item === undefined ? [] : [{ agency, item }];
  });
  const [first] = meant;
  if (meant.length > 1) await askWhose(talk, meant, said, answer);
  else if (first !== undefined) await take(talk, first, { said, isInGroup }, answer);
  else {
    const items = shown.flatMap((one) => one.items);
    // In a group, words that name nothing may be meant for anybody.
    if (items.length === 0 || (said.label === null && isInGroup)) return false;
    answer.say(sayWhich(talk, items, said.label));
  }
  return true;
}

/** What was said last comes first; without a number it is plain where there is one thing only. */
function findItem(items: readonly Item[], label: string | null): Item | undefined {
  const isOne = new Set(items.map((item) => item.label)).size === 1;
  return label === null && isOne ? items[0] : items.find((item) => item.label === label);
}

interface Meant {
  readonly agency: string;
  readonly item: Item;
}

async function take(
  talk: Talk,
  { agency, item }: Meant,
  { said, isInGroup }: { readonly said: DutyAnswer; readonly isInGroup: boolean },
  answer: Answer,
): Promise<void> {
  const there = { ...talk, meant: { agency, record: null } };
  if (!isInGroup) answer.say(await nameOther(there));
  const counter = await openCounter(there, item, { isInGroup, pressedOn: null }, answer);
  if (counter !== null) await takeAnswer(counter, item.position, said);
}

/** Two agencies were told of at the same moment: which is meant, nobody can know. */
async function askWhose(
  { turn: { transaction }, locale, user }: Talk,
  meant: readonly Meant[],
  { kind }: DutyAnswer,
  answer: Answer,
): Promise<void> {
  answer.say(locale.say('reminders-whose'));
  answer.options = await Promise.all(
    meant.map(async ({ agency, item: { token, position, label } }) => {
      const name = (await readAgency(transaction, agency, user))?.profile.name ?? '';
      const words = locale.say('reminders-whose-item', { name, number: label });
      return noticeButton(token, `${position} ${duties[kind]}`, words);
    }),
  );
}

interface Item {
  readonly token: string;
  readonly label: string;
  /** From 1. */
  readonly position: number;
}

function sayWhich({ locale }: Talk, items: readonly Item[], number: string | null): string {
  if (number !== null) return locale.say('reminders-no-item', { number });
  const labels = [...new Set(items.map(({ label }) => label))];
  const [example = ''] = labels;
  return locale.say('reminders-which-item', { numbers: labels.join(', '), example });
}

/** What typed words may answer, all of one agency. */
interface Shown {
  readonly agency: string;
  /** Moment of the latest, on the clock of the office. */
  readonly at: string;
  readonly items: readonly Item[];
}

/** @returns what is replied to, else what the chat was shown last; several where that was at once */
async function findShown(talk: Talk, isInGroup: boolean): Promise<readonly Shown[]> {
  const { transaction } = talk.turn;
  const places = await findPlaces(talk, isInGroup);
  const replied = await findReplied(talk);
  if (replied !== null) {
    const isHere = places.some(({ agency }) => agency === replied.agency);
    return isHere ? [replied] : [];
  }
  const shown = await Promise.all(places.map((place) => readShown(transaction, place)));
  const last = shown
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return shown.filter(({ at, items }) => at === last && items.length > 0);
}

/** @returns the reminder that is replied to, or null */
export async function findReplied({ turn, channel, chat, repliesTo }: Talk): Promise<Shown | null> {
  if (repliesTo === null) return null;
  const message = await findMessage(turn.transaction, channel, chat, repliesTo);
  const token = message === null ? null : tokenOf(message);
  const notice = token === null ? null : await readNotice(turn.transaction, token);
  if (token === null || notice === null) return null;
  return { agency: notice.agency, at: notice.at, items: itemsOf(notice, token) };
}

interface Place {
  readonly agency: string;
  readonly spot: string;
}

async function readShown(transaction: Hold, { agency, spot }: Place): Promise<Shown> {
  const tokens = (await readReminders(transaction, agency)).latest[spot] ?? [];
  const notices = await Promise.all(tokens.map((token) => readNotice(transaction, token)));
  const items = notices.flatMap((notice, at) =>
    notice === null ? [] : itemsOf(notice, tokens[at] ?? ''),
  );
  const moments = notices.map((notice) => notice?.at ?? '');
  return { agency, at: moments.toSorted().at(-1) ?? '', items };
}

const readNotice = async (transaction: Hold, token: string): Promise<Notice | null> =>
  await notices.read(transaction, token);

const itemsOf = ({ items }: Notice, token: string): Item[] =>
  items.map(({ label }, at) => ({ token, label, position: at + 1 }));

/** @returns the agencies that may be answered, each with the name of the chat among its places */
async function findPlaces(
  { turn: { transaction }, channel, chat, user }: Talk,
  isInGroup: boolean,
): Promise<readonly Place[]> {
  if (!isInGroup) {
    const agencies = await agenciesOf(transaction, user);
    return agencies.map((agency) => ({ agency, spot: privateSpot(user) }));
  }
  const binding = await findBinding(transaction, channel, chat);
  if (binding === null) return [];
  return [{ agency: binding.agency, spot: groupSpot(binding.group.number) }];
}
