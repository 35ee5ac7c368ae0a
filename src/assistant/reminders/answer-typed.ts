/** Finds what typed words answer: an item of what the chat was told last. */

import { findBinding } from '../groups/places.ts';
import { takeAnswer } from './answer-reminder.ts';
import type { DutyAnswer } from './read-duty-answer.ts';
import { openCounter } from './reminder-counter.ts';
import { noticeKey, type Notice } from './reminder-notice.ts';
import { groupSpot, privateSpot } from './reminder-places.ts';
import { readReminders } from './reminder-records.ts';
import type { Answer, Talk } from '../talk.ts';

/** Takes typed words, where they answer a message that the chat was sent last. @returns false where not */
export async function answerTyped(
  talk: Talk,
  said: DutyAnswer,
  isInGroup: boolean,
  answer: Answer,
): Promise<boolean> {
  const place = await findPlace(talk, isInGroup);
  if (place === null) return false;
  const items = await listItems(talk, place);
  const only = items.length === 1 && said.label === null ? items[0] : undefined;
  const item = only ?? items.find(({ label }) => label === said.label);
  if (item !== undefined) {
    const press = { isInGroup, pressedOn: null };
    const counter = await openCounter(talk, item, press, answer);
    if (counter !== null) await takeAnswer(counter, item.position, said);
    return true;
  }
  // In a group, words that name nothing may be meant for anybody.
  if (items.length === 0 || (said.label === null && isInGroup)) return false;
  answer.say(sayWhich(talk, items, said.label));
  return true;
}

interface Item {
  readonly token: string;
  readonly label: string;
  /** From 1. */
  readonly position: number;
}

/** @returns the items of the messages that a place was sent last */
async function listItems(
  { turn: { transaction } }: Talk,
  { agency, spot }: Place,
): Promise<readonly Item[]> {
  const tokens = (await readReminders(transaction, agency)).latest[spot] ?? [];
  const notices = await Promise.all(tokens.map((token) => transaction.read(noticeKey(token))));
  return (notices as unknown as (Notice | null)[]).flatMap((notice, at) =>
    (notice?.items ?? []).map(({ label }, index) => ({
      token: tokens[at] ?? '',
      label,
      position: index + 1,
    })),
  );
}

function sayWhich({ locale }: Talk, items: readonly Item[], number: string | null): string {
  if (number !== null) return locale.say('reminders-no-item', { number });
  const labels = items.map(({ label }) => label);
  const [example = ''] = labels;
  return locale.say('reminders-which-item', { numbers: labels.join(', '), example });
}

interface Place {
  readonly agency: string;
  readonly spot: string;
}

/** @returns the agency, and the name of the chat among its places; null where there is none */
async function findPlace(
  { turn, channel, chat, user }: Talk,
  isInGroup: boolean,
): Promise<Place | null> {
  if (isInGroup) {
    const binding = await findBinding(turn.transaction, channel, chat);
    if (binding === null) return null;
    return { agency: binding.agency, spot: groupSpot(binding.group.number) };
  }
  const { agency } = turn.chat;
  return agency === null ? null : { agency, spot: privateSpot(user) };
}
