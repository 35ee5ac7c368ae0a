/** The units that a group or a member speaks for: chosen by buttons and words, told in words. */

import { foldWords } from '../../text/fold.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Agency } from '../../plan/agency.ts';
import { isConcerned } from '../../duty/gather.ts';
import type { Duty } from '../../reminders/reminder.ts';
import { namesOf, readUnits } from '../../duty/units.ts';
import { agencyButton, type Button } from '../button.ts';
import type { Answer } from './context.ts';

/** Full names of units; absent for whoever hears of all. */
export type Units = readonly string[] | undefined;

/** What somebody wants of the units. */
export type UnitOrder =
  | { readonly type: 'show' }
  | { readonly type: 'all' }
  /** A button: the number of a unit in the profile, and its first letters. */
  | { readonly type: 'toggle'; readonly number: number; readonly letters: string }
  | { readonly type: 'set'; readonly words: string };

/** What the units are after an order, or what is wrong with it. */
type UnitChoice =
  { readonly units: Units } | { readonly problem: string; readonly args: Record<string, string> };

/** Most units that get a button. */
const maxButtons = 12;
/** Enough letters to see that a list has changed, few enough for a button. */
const maxLetters = 12;

const order = /^(?:đơn\s+vị|don\s+vi|đv|dv|units?)(?:\s*:\s*|\s+|$)(.*)$/isu;
const all = /^(?:tat ca|moi don vi|tat ca cac don vi|all)$/;
const button = /^#(\d{1,3})([a-z0-9]*)$/;

/** @returns what is wanted: `đơn vị Văn phòng, Phòng Kinh tế`; null for other words */
export function readUnitOrder(words: string): UnitOrder | null {
  const said = order.exec(words.normalize('NFC').trim())?.[1]?.trim();
  if (said === undefined) return null;
  if (said === '') return { type: 'show' };
  if (all.test(foldWords(said))) return { type: 'all' };
  const [, number, letters = ''] = button.exec(said) ?? [];
  if (number !== undefined) return { type: 'toggle', number: Number(number), letters };
  return { type: 'set', words: said };
}

/** Whose units are chosen. */
export interface UnitHolder {
  readonly units?: Units;
  readonly profile: Pick<Agency, 'units'>;
  readonly keep: (units: Units) => void;
  /** Shows what the units are, and how they are chosen. */
  readonly show: (units: Units) => void;
}

/** Chooses the units of a holder; says what is wrong, else keeps and shows what they are now. */
export function chooseUnits(
  wanted: UnitOrder,
  { units: before, profile, keep, show }: UnitHolder,
  answer: Pick<Answer, 'say'>,
  { say }: Locale,
): void {
  if (profile.units.length === 0) {
    answer.say(say('members-units-none'));
    return;
  }
  const choice = findChoice(wanted, before, profile);
  if ('problem' in choice) answer.say(say(choice.problem, choice.args));
  else if (choice.units !== before) keep(choice.units);
  show('problem' in choice ? before : choice.units);
}

/** @returns the very same units where nothing is to change */
function findChoice(
  wanted: UnitOrder,
  before: Units,
  { units }: Pick<Agency, 'units'>,
): UnitChoice {
  if (wanted.type === 'show') return { units: before };
  if (wanted.type === 'all') return { units: undefined };
  if (wanted.type === 'toggle') return toggleUnit(wanted, before, units);
  const { known, unknown } = readUnits(wanted.words, units);
  if (unknown.length === 0 && known.length > 0) return { units: known };
  return { problem: 'members-units-unknown', args: { units: unknown.join('; ') } };
}

function toggleUnit(
  { number, letters }: Extract<UnitOrder, { type: 'toggle' }>,
  before: Units,
  units: Agency['units'],
): UnitChoice {
  const name = units[number - 1]?.name;
  if (name === undefined || lettersOf(name) !== letters)
    return { problem: 'members-units-moved', args: {} };
  const others = (before ?? []).filter((one) => one !== name);
  const chosen = before?.includes(name) === true ? others : [...others, name];
  return { units: chosen.length === 0 ? undefined : chosen };
}

/** @returns one button for each unit; `command` is what stands before the order */
export function offerUnits(
  agency: string,
  command: string,
  chosen: Units,
  { units }: Pick<Agency, 'units'>,
  first: string | null = null,
): Button[] {
  const buttons = units.map(({ name }, at) => ({
    ...agencyButton({ agency }, `${command} dv #${at + 1}${lettersOf(name)}`, name),
    isChosen: chosen?.includes(name) === true,
  }));
  const guessed = buttons.filter(({ label }) => label === first);
  return [...guessed, ...buttons.filter(({ label }) => label !== first)].slice(0, maxButtons);
}

/** @returns what a group or a member hears of, in words */
export const writeUnits = (units: Units, { say }: Locale): string =>
  units === undefined
    ? say('members-units-all')
    : say('members-units-some', { units: units.join(', ') });

/** @returns the names by which a plan may mean the units; null for whoever hears of all */
export const spokenFor = (
  units: Units,
  profile: Pick<Agency, 'units'>,
): readonly string[] | null => (units === undefined ? null : namesOf(units, profile.units));

/** @returns whether something that is to be done concerns those units */
export function concernOf(
  units: Units,
  profile: Pick<Agency, 'units'>,
): (duty: Pick<Duty, 'leads'>) => boolean {
  const place = { id: '', units: spokenFor(units, profile) };
  return (duty) => isConcerned(place, duty);
}

/** The first letters of the words of a name: an old button does not mean another unit. */
const lettersOf = (name: string): string =>
  foldWords(name)
    .split(' ')
    .map((word) => word.replaceAll(/[^a-z0-9]/g, '').charAt(0))
    .join('')
    .slice(0, maxLetters);
