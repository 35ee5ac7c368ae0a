/** `/nhom` in a group: says whom the group or topic works for, binds it with a code, unbinds it. */

import type { Group } from '../../../channels/channel.ts';
import { isWithin } from '../../../clock.ts';
import {
  agencyKey,
  canEdit,
  readAgency,
  type AgencyRecord,
  type BoundGroup,
} from '../../records/agency.ts';
import { readUnitOrder, writeUnits } from '../../turn/units.ts';
import { askForUnits } from './choose-group-units.ts';
import { chatKey } from '../../records/chat.ts';
import { isFresh, readCode } from './group-code.ts';
import { codeKey, codes, tries, type GroupCode } from '../../records/group-code.ts';
import { isUnbindWord } from './group-words.ts';
import { quote } from '../../turn/clip.ts';
import { offerPlans } from '../../reminding/offer-plans.ts';
import { leaveGroup } from '../../reminding/leave-group.ts';
import { findBinding, findChat, placeName, rootOf, type Binding } from '../../records/group.ts';
import { tidyName, type Answer, type Talk } from '../../turn/context.ts';

/** Most codes that may be tried in vain in a group and its topics, and within which time. */
const maxTries = 5;
const triesWithinMs = 3_600_000;

/** Answers `/nhom`, with or without what stands after it. */
export async function bindGroup(
  talk: Talk,
  group: Group,
  argument: string,
  answer: Answer,
): Promise<void> {
  const { locale, channel, chat, turn } = talk;
  const bound = await findBinding(turn.transaction, channel, chat);
  const [first = ''] = argument.split(/\s/);
  const code = readCode(argument);
  if (isUnbindWord(first)) await unbindHere(talk, bound, answer);
  else if (code !== null) answer.say(await bindHere(talk, group, code, bound, answer));
  else if (readUnitOrder(argument) !== null) answer.say(locale.say('groups-units-private'));
  else if (argument !== '') answer.say(locale.say('groups-code-shape'));
  else if (bound === null) answer.say(locale.say('groups-unbound'));
  else answer.say(writeBound(talk, bound));
}

function writeBound({ locale }: Talk, { record, group }: Binding): string {
  const units = writeUnits(group.units, locale);
  return locale.say('groups-bound-to', { name: record.profile.name, units });
}

/** Binds the group or topic where the code is written. */
async function bindHere(
  talk: Talk,
  group: Group,
  code: string,
  bound: Binding | null,
  answer: Answer,
): Promise<string> {
  const { locale, turn, chat } = talk;
  if (!(await mayTry(talk))) return locale.say('groups-too-many-tries');
  const found = await openCode(talk, code);
  if (found === null) {
    await countTry(talk);
    return locale.say('groups-code-wrong');
  }
  if (found.given.channel !== talk.channel) return locale.say('groups-code-elsewhere');
  const { agency } = found.given;
  const { name } = found.record.profile;
  const isHere = bound?.chat === chat;
  if (isHere && bound.agency !== agency) return locale.say('groups-bound-to-other');
  turn.transaction.hold(codeKey(code), agencyKey(agency));
  turn.transaction.remove(codeKey(code));
  if (isHere) return writeBound(talk, bound);
  const kept = keepBinding(talk, group, found);
  await tellGiver(talk, kept, found, answer);
  return locale.say(chat === rootOf(chat) ? 'groups-bound' : 'groups-bound-topic', { name });
}

interface Found {
  readonly given: GroupCode;
  readonly record: AgencyRecord;
}

/** @returns what a code is good for; null when it is wrong, used, too old, or its giver may not */
async function openCode({ turn, assistance }: Talk, code: string): Promise<Found | null> {
  const { transaction } = turn;
  const given = await codes.read(transaction, code);
  if (given === null || !isFresh(given, assistance.clock())) return null;
  const record = await readAgency(transaction, given.agency, given.user);
  return record !== null && canEdit(record.members[given.user]) ? { given, record } : null;
}

function keepBinding(talk: Talk, group: Group, { given, record }: Found): BoundGroup {
  const { turn, assistance, channel, chat } = talk;
  const number = (record.lastGroup ?? 0) + 1;
  const title = tidyName(group.title) ?? chat;
  const kept = { number, title, boundAt: assistance.clock() };
  turn.transaction.change(agencyKey(given.agency), [
    [['groups', placeName(channel, chat)], kept],
    [['lastGroup'], number],
  ]);
  turn.set('agency', given.agency);
  return kept;
}

/** A code that got into wrong hands does not stay unnoticed; whose the group is, is asked in private. */
async function tellGiver(talk: Talk, group: BoundGroup, { given, record }: Found, answer: Answer) {
  const { turn, user, locale, channel } = talk;
  const chat = await findChat(turn.transaction, channel, given.chat);
  const { title } = group;
  const name = record.profile.name;
  const notice = given.user === user ? '' : locale.say('groups-bound-notice', { title, name });
  const asked = askForUnits(talk, given.agency, record, group);
  const plans = await offerPlans(talk, given.agency, group);
  const text = [notice, asked.text, plans.text].filter((one) => one !== '').join('\n\n');
  const options = [...asked.options, ...plans.options];
  if (text !== '') answer.posts.push({ chat, isToGroup: false, text, files: [], options });
}

const triesKey = ({ channel, chat }: Talk): string => tries.key(channel, rootOf(chat));

/** Codes that were tried in vain: moments in ms UTC. */
async function readTries(talk: Talk): Promise<number[]> {
  const kept = await tries.readAt(talk.turn.transaction, triesKey(talk));
  const now = talk.assistance.clock();
  return (kept?.at ?? []).filter((at) => isWithin(at, now, triesWithinMs));
}

async function mayTry(talk: Talk): Promise<boolean> {
  // Held before it is counted: many tries at the same moment are not one.
  talk.turn.transaction.hold(triesKey(talk));
  return (await readTries(talk)).length < maxTries;
}

async function countTry(talk: Talk): Promise<void> {
  const at = [...(await readTries(talk)), talk.assistance.clock()];
  talk.turn.transaction.change(triesKey(talk), [[['at'], at]]);
}

async function unbindHere(talk: Talk, bound: Binding | null, answer: Answer): Promise<void> {
  const { locale, user, channel, chat, turn, assistance } = talk;
  if (bound === null) answer.say(locale.say('groups-unbound'));
  else if (!canEdit(bound.record.members[user])) answer.say(locale.say('groups-not-editor'));
  else {
    const { agency, group, record } = bound;
    const { transaction } = turn;
    transaction.hold(agencyKey(agency), chatKey(channel, bound.chat));
    transaction.change(agencyKey(agency), [[['groups', placeName(channel, bound.chat)]]]);
    if (bound.chat === chat) turn.set('agency', null);
    else transaction.change(chatKey(channel, bound.chat), [[['agency'], null]]);
    answer.say(locale.say('groups-unbound-now', { name: record.profile.name }));
    const plans = await leaveGroup(assistance, transaction, agency, group.number);
    if (plans.length > 0) answer.say(locale.say('groups-unbound-plans', { plans: quote(plans) }));
  }
}
