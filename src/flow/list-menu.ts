/** Takes what was said at a list's menu: entries to add, or what to do with those that are there. */

import type { Option } from '../questions/question.ts';
import { changed, fillEntry, goOn } from './accept.ts';
import { ask } from './ask.ts';
import type { Entry } from './conversation.ts';
import { createEntry } from './create-entry.ts';
import { isUnsaid } from './describe.ts';
import type { Command, Verb } from './event.ts';
import { entriesOf, type Spot } from './locate.ts';
import { offerOptions } from './offer-options.ts';
import { pickNumbers, readNumbers } from '../text/read-numbers.ts';
import { readEntries } from './read-entries.ts';
import { readPart } from './read-part.ts';
import { tickable, titleStep } from './suggest-entries.ts';
import type { Turn } from './turn.ts';
import { noteAdded, noteUndo } from './keep-undo.ts';

/** Takes a text typed at a list's menu. */
export function answerList(turn: Turn, spot: Spot, text: string, command: Command | null): void {
  if (command !== null && commandList(turn, spot, command)) return;
  const options = tickable(turn, spot) ? offerOptions(turn, spot) : [];
  const numbers = readNumbers(text);
  const picked = pickNumbers(text, options.length);
  if (picked !== null) addOptions(turn, spot, optionsAt(options, picked));
  else if (numbers !== null && options.length > 0)
    refuseNumber(turn, spot, numbers, options.length);
  else if (numbers !== null && entriesOf(spot).length > 0) edit(turn, spot, numbers);
  else addLines(turn, spot, text);
}

/** True where an entry says its title alone, of all that is asked on the way. */
function isBare({ step }: Spot, entry: Entry): boolean {
  const [, ...asked] = step.entry?.steps.filter(({ isLater }) => !isLater) ?? [];
  return asked.length === 0
    ? Object.keys(entry).length === 2
    : asked.every(({ id }) => !Object.hasOwn(entry, id));
}

function refuseNumber(turn: Turn, spot: Spot, numbers: readonly number[], count: number): void {
  const number = numbers.find((wrong) => wrong < 1 || wrong > count) ?? count;
  turn.refuse('problem-option-out-of-range', { number, count });
  ask(turn, spot.place);
}

const optionsAt = (options: readonly Option[], numbers: readonly number[]): Option[] =>
  numbers.map((number) => options[number - 1]).filter((option) => option !== undefined);

function addLines(turn: Turn, spot: Spot, text: string): void {
  const { entries, notes } = readPart(turn, spot, text) ?? readEntries(turn, spot, text);
  if (entries.length === 0) turn.refuse('problem-empty');
  const isAdded = append(turn, spot, entries);
  turn.note(isAdded ? notes : [{ id: 'problem-list-full', args: { max: spot.step.max } }]);
  const [only] = isAdded && entries.length === 1 ? entries : [];
  // One entry of which nothing is said that is asked is being begun; several are complete.
  if (only && isBare(spot, only)) fillEntry(turn, [...spot.place, only.id], -1);
  else ask(turn, spot.place);
}

/** Takes a pressed suggestion: adds it, or takes it away when it is there. */
export function toggleSuggestion(turn: Turn, spot: Spot, option: Option): void {
  const title = titleStep(spot);
  const at = entriesOf(spot).findIndex((entry) => entry[title] === option.value);
  if (at < 0) addOptions(turn, spot, [option]);
  else removeEntries(turn, spot, [at + 1]);
}

/** Says what to do with the list or with entries of it. @returns false where it means nothing here */
export function commandList(turn: Turn, spot: Spot, { verb, numbers }: Command): boolean {
  const actions: Partial<Record<Verb, () => void>> = {
    add: () => {
      begin(turn, spot);
    },
    edit: () => {
      edit(turn, spot, numbers);
    },
    delete: () => {
      remove(turn, spot, numbers);
    },
    move: () => {
      move(turn, spot, numbers);
    },
    fill: () => {
      fill(turn, spot);
    },
    more: () => {
      tellMore(turn, spot, numbers);
    },
    done: () => {
      finish(turn, spot);
    },
    keep: () => {
      finish(turn, spot);
    },
    skip: () => {
      finish(turn, spot);
    },
  };
  const action = actions[verb];
  action?.();
  return action !== undefined;
}

function addOptions(turn: Turn, spot: Spot, options: readonly Option[]): void {
  const there = new Set(entriesOf(spot).map((entry) => entry[titleStep(spot)]));
  const fresh = options.filter(({ value }) => !there.has(value));
  const entries = fresh.map(({ value }) => createEntry(turn, { [titleStep(spot)]: value }));
  if (!append(turn, spot, entries)) turn.refuse('problem-list-full', { max: spot.step.max });
  ask(turn, spot.place);
}

/** @returns false where the list has no room for them; then nothing is added */
function append(turn: Turn, spot: Spot, entries: readonly Entry[]): boolean {
  const there = entriesOf(spot);
  if (there.length + entries.length > spot.step.max) return false;
  if (entries.length === 0) return true;
  if (there.length === 0) turn.draft.set(spot.path, [...entries]);
  else for (const entry of entries) turn.draft.set([...spot.path, entriesOf(spot).length], entry);
  changed(turn);
  noteAdded(turn, spot.place, entries);
  return true;
}

function begin(turn: Turn, spot: Spot): void {
  const entry = createEntry(turn, {});
  if (!append(turn, spot, [entry])) {
    turn.refuse('problem-list-full', { max: spot.step.max });
    ask(turn, spot.place);
    return;
  }
  fillEntry(turn, [...spot.place, entry.id], -1);
}

/** @returns the entries those numbers name, or null after refusing a number that names none */
function chosen(turn: Turn, spot: Spot, numbers: readonly number[]): Entry[] | null {
  const entries = entriesOf(spot);
  const wrong = numbers.find((number) => entries[number - 1] === undefined);
  if (numbers.length > 0 && wrong === undefined)
    return numbers.map((number) => entries[number - 1]).filter((entry) => entry !== undefined);
  if (wrong === undefined) turn.refuse('problem-which-entry', { count: entries.length });
  else turn.refuse('problem-no-such-entry', { number: wrong, count: entries.length });
  ask(turn, spot.place);
  return null;
}

function edit(turn: Turn, spot: Spot, numbers: readonly number[]): void {
  const isOnlyOne = numbers.length === 0 && entriesOf(spot).length === 1;
  const entry = chosen(turn, spot, isOnlyOne ? [1] : numbers)?.[0];
  if (entry) ask(turn, [...spot.place, entry.id]);
}

function remove(turn: Turn, spot: Spot, numbers: readonly number[]): void {
  if (chosen(turn, spot, numbers) !== null) removeEntries(turn, spot, numbers);
}

/** Removes entries by number, and keeps the list as it was to be put back. */
export function removeEntries(turn: Turn, spot: Spot, numbers: readonly number[]): void {
  const before = entriesOf(spot);
  replace(
    turn,
    spot,
    before.filter((_, at) => !numbers.includes(at + 1)),
  );
  turn.note([{ id: 'note-removed', args: { numbers: numbers.join(', ') } }]);
  ask(turn, spot.place);
}

function replace(turn: Turn, spot: Spot, entries: Entry[]): void {
  const before = entriesOf(spot);
  turn.draft.set(spot.path, entries);
  changed(turn);
  noteUndo(turn, spot.place, before);
}

function move(turn: Turn, spot: Spot, numbers: readonly number[]): void {
  const [from, to] = numbers;
  if (from === undefined || to === undefined) turn.refuse('problem-move');
  if (from === undefined || to === undefined || chosen(turn, spot, [from, to]) === null) {
    if (from === undefined || to === undefined) ask(turn, spot.place);
    return;
  }
  const entries = [...entriesOf(spot)];
  entries.splice(to - 1, 0, ...entries.splice(from - 1, 1));
  replace(turn, spot, entries);
  ask(turn, spot.place);
}

function fill(turn: Turn, spot: Spot): void {
  const entry = entriesOf(spot).find((answers) =>
    spot.step.entry?.steps.some((step) => !step.isLater && !Object.hasOwn(answers, step.id)),
  );
  if (entry) fillEntry(turn, [...spot.place, entry.id], -1);
  else ask(turn, spot.place);
}

/** Goes through what is not asked on the way, of the entry named or of the first that lacks some. */
function tellMore(turn: Turn, spot: Spot, numbers: readonly number[]): void {
  const lacks = (answers: Entry): boolean =>
    spot.step.entry?.steps.some((step) => isUnsaid(step, answers)) ?? false;
  const named = numbers.length === 0 ? [] : chosen(turn, spot, numbers);
  if (named === null) return;
  const entry = named[0] ?? entriesOf(spot).find(lacks);
  if (entry) fillEntry(turn, [...spot.place, entry.id], -1, 'later');
  else ask(turn, spot.place);
}

function finish(turn: Turn, spot: Spot): void {
  const { min } = spot.step;
  if (entriesOf(spot).length < min) {
    turn.refuse('problem-too-few', { min });
    ask(turn, spot.place);
    return;
  }
  if (!Array.isArray(spot.level.answers[spot.step.id])) turn.draft.set(spot.path, []);
  turn.setFrame('told', false);
  goOn(turn, spot);
}
