/** `/nhom 2 đơn vị …`: the units that a group is for. */

import { guessUnit } from '../../../duty/units.ts';
import { agencyKey, type AgencyRecord, type BoundGroup } from '../../records/agency.ts';
import {
  chooseUnits,
  offerUnits,
  readUnitOrder,
  writeUnits,
  type UnitHolder,
  type UnitOrder,
  type Units,
} from '../../turn/units.ts';
import type { Reply } from '../../services.ts';
import { agencyButton } from '../../button.ts';
import type { Answer, Talk } from '../../turn/context.ts';

/** A group as an agency keeps it. */
export interface ListedGroup extends BoundGroup {
  /** `channel:chat`. */
  readonly place: string;
}

/** What somebody wants of the units of a group. */
export interface GroupOrder {
  readonly number: number;
  readonly order: UnitOrder;
}

/** An editor's order about the groups of an agency. */
interface Desk {
  readonly talk: Talk;
  readonly id: string;
  readonly agency: AgencyRecord;
  readonly answer: Answer;
}

const ofNumber = /^(\d{1,6})(?:\s+(.+))?$/s;

/** @returns what is wanted: `2`, `2 đơn vị Văn phòng`; null for other words */
export function readGroupOrder(argument: string): GroupOrder | null {
  const [, number, words] = ofNumber.exec(argument) ?? [];
  if (number === undefined) return null;
  const order = words === undefined ? { type: 'show' as const } : readUnitOrder(words);
  return order === null ? null : { number: Number(number), order };
}

/** Chooses the units of a group, and shows what they are now. */
export function chooseGroupUnits(desk: Desk, group: ListedGroup, order: UnitOrder): void {
  const { talk, id, agency, answer } = desk;
  const holder: UnitHolder = {
    units: group.units,
    profile: agency.profile,
    keep: (units) => {
      keep(talk, id, group, units);
    },
    show: (units) => {
      show(desk, group, units);
    },
  };
  chooseUnits(order, holder, answer, talk.locale);
}

function keep({ turn }: Talk, id: string, { place }: ListedGroup, units: Units): void {
  const key = agencyKey(id);
  turn.transaction.hold(key);
  const path = ['groups', place, 'units'];
  turn.transaction.change(key, [units === undefined ? [path] : [path, [...units]]]);
}

function show({ talk, id, agency, answer }: Desk, group: ListedGroup, units: Units): void {
  const { locale } = talk;
  const { number, title } = group;
  const guess = units === undefined ? guessUnit(title, agency.profile.units) : null;
  answer.say(
    `${number}. ${locale.say('groups-line', { title, units: writeUnits(units, locale) })}`,
  );
  answer.say(locale.say('groups-units-how', { number }));
  if (guess !== null) answer.say(locale.say('groups-units-guess', { unit: guess }));
  answer.options = [
    ...offerUnits(id, `/nhom ${number}`, units, agency.profile, guess),
    agencyButton({ agency: id }, '/nhom', locale.say('action-back')),
  ];
}

/** @returns what asks for the units of a group that was just bound; nothing where there are none */
export function askForUnits(
  { locale }: Talk,
  id: string,
  { profile }: AgencyRecord,
  { number, title }: BoundGroup,
): Pick<Reply, 'text' | 'options'> {
  if (profile.units.length === 0) return { text: '', options: [] };
  const guess = guessUnit(title, profile.units);
  const text = [
    locale.say('groups-units-ask', { title, name: profile.name }),
    ...(guess === null ? [] : [locale.say('groups-units-guess', { unit: guess })]),
  ].join('\n');
  return { text, options: offerUnits(id, `/nhom ${number}`, undefined, profile, guess) };
}
