/** What people call themselves where the channel does not say: asked for once, kept with the person. */

import { isWithin } from '../../clock.ts';
import { tidyName, type Answer, type Talk } from './context.ts';
import {
  agenciesOf,
  agencyKey,
  readAgency,
  userKey,
  people,
  type Person,
} from '../records/agency.ts';
import type { Reader } from '../records/record.ts';
import { addMember } from '../records/membership.ts';

const readPerson = async (reader: Reader, user: string): Promise<Person> =>
  (await people.read(reader, user)) ?? {};

/** @returns what somebody called themselves, or null */
export const readOwnName = async (reader: Reader, user: string): Promise<string | null> =>
  (await readPerson(reader, user)).name ?? null;

/** Asks once for a name where colleagues would read none; whoever goes on is not asked again. */
export async function askName(
  { assistance, turn, user, name, isNameless, locale }: Talk,
  answer: Answer,
): Promise<void> {
  if (!isNameless || name !== null) return;
  const { transaction } = turn;
  if ((await readPerson(transaction, user)).nameAskedAt !== undefined) return;
  transaction.hold(userKey(user));
  transaction.change(userKey(user), [[['nameAskedAt'], assistance.clock()]]);
  answer.say(locale.say('members-name-ask'));
}

/** So long after it was asked for, a name alone is understood. */
const waitsMs = 600_000;

/** @returns whether somebody was just asked for their name, and has not told it */
export async function isAskedForName({
  assistance,
  turn,
  user,
  name,
  isNameless,
}: Talk): Promise<boolean> {
  if (!isNameless || name !== null) return false;
  const { nameAskedAt } = await readPerson(turn.transaction, user);
  // What is said in the turn that asks was written before.
  const isBefore = nameAskedAt !== undefined && nameAskedAt <= turn.chat.lastAt;
  return isBefore && isWithin(nameAskedAt, assistance.clock(), waitsMs);
}

/** On a phone names are typed as they come: "nguyễn văn an". */
const capitalise = (name: string): string =>
  name === name.toLowerCase()
    ? name.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    : name;

/** Keeps what somebody calls themselves, in all their agencies. */
export async function takeName(talk: Talk, told: string, answer: Answer): Promise<void> {
  const { turn, user, locale } = talk;
  const { transaction } = turn;
  const tidy = tidyName(told);
  if (tidy === null) {
    answer.say(locale.say('members-name-later'));
    return;
  }
  const name = capitalise(tidy);
  const agencies = await agenciesOf(transaction, user);
  transaction.hold(userKey(user), ...agencies.map(agencyKey));
  transaction.change(userKey(user), [[['name'], name]]);
  for (const id of agencies) {
    const role = (await readAgency(transaction, id, user))?.members[user];
    if (role !== undefined) await addMember(transaction, id, user, role, name);
  }
  answer.say(locale.say('members-name-kept', { name }));
}
