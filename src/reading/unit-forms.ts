/** How staff call a unit: its name, its short forms, and the ways they shorten names themselves. */

import { tokenise } from '../text/token.ts';
import type { KnownUnit } from '../plan/agency.ts';
import { lettersOf } from '../text/spelling.ts';
import { commonAcronyms, headForms, nameForms, nameTails } from './unit-words.ts';

/** A way of calling a unit, as words without marks. */
export interface UnitForm {
  readonly words: readonly string[];
  readonly name: string;
  /** True for the name itself and the short forms of the profile; the others were made here. */
  readonly isTold: boolean;
}

const cache = new WeakMap<readonly KnownUnit[], readonly UnitForm[]>();

/** @returns all forms of the units, each meaning one unit, the longest first */
export function formsOf(units: readonly KnownUnit[]): readonly UnitForm[] {
  const found = cache.get(units);
  if (found !== undefined) return found;
  const owners = new Map<string, UnitForm>();
  const contested = new Set<string>();
  const told = units.flatMap(({ name, shortForms }) =>
    [name, ...shortForms].map((form) => ({ words: wordsOf(form), name, isTold: true })),
  );
  for (const form of told) {
    const key = form.words.join(' ');
    if (key !== '' && !owners.has(key)) owners.set(key, form);
  }
  for (const form of units.flatMap(makeForms)) {
    const key = form.words.join(' ');
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, form);
    else if (!owner.isTold && owner.name !== form.name) contested.add(key);
  }
  const forms = [...owners]
    .filter(([key]) => !contested.has(key))
    .map(([, form]) => form)
    .sort((one, other) => other.words.length - one.words.length);
  cache.set(units, forms);
  return forms;
}

const indexes = new WeakMap<readonly KnownUnit[], ReadonlyMap<string, readonly UnitForm[]>>();

/** @returns the forms of the units by their first word, the longest first */
export function indexForms(units: readonly KnownUnit[]): ReadonlyMap<string, readonly UnitForm[]> {
  const found = indexes.get(units);
  if (found !== undefined) return found;
  const index = new Map<string, UnitForm[]>();
  for (const form of formsOf(units)) {
    const key = form.words[0] ?? '';
    const list = index.get(key);
    if (list === undefined) index.set(key, [form]);
    else list.push(form);
  }
  indexes.set(units, index);
  return index;
}

/** @returns the words of a name, in letters without marks */
export function wordsOf(text: string): string[] {
  return tokenise(text)
    .filter(({ kind }) => kind !== 'mark')
    .map((token) => lettersOf(token.text));
}

/** Most words of a name that is shortened. */
const maxWords = 16;

function makeForms({ name, shortForms }: KnownUnit): UnitForm[] {
  const names = [name, ...shortForms].map(wordsOf).filter((words) => words.length <= maxWords);
  const wholes = names.flatMap((words, at) => (at === 0 ? respell(words) : [words]));
  const shorter = wholes.flatMap((words) => [words, dropTail(words)]);
  return shorter
    .flatMap((words) => [words, ...shortenHead(words), ...abbreviate(words), ...prefixesOf(words)])
    .filter((words) => isTelling(words))
    .map((words) => ({ words, name, isTold: false }));
}

/** A head alone tells nothing where every agency has several: "phòng", "trung tâm". */
function isTelling(words: readonly string[]): boolean {
  const whole = words.join(' ');
  if (words.length === 0 || commonAcronyms.includes(whole)) return false;
  if (words.length === 1) return whole.length >= 3;
  return !headForms.some(
    ([head, ...short]) => !isUnique(head ?? '') && [head, ...short].includes(whole),
  );
}

const isUnique = (head: string): boolean => !sharedHeads.includes(head);
/** Heads of which an agency has several. */
const sharedHeads = [
  ...['phong', 'trung tam', 'chi cuc', 'ban', 'hoi', 'so', 'truong', 'to', 'doi', 'tram', 'dai'],
  ...['vien', 'quy', 'truong tieu hoc', 'truong trung hoc co so', 'uy ban nhan dan'],
];

/** "Đoàn TNCS Hồ Chí Minh" is also "Đoàn Thanh niên"; "và" may be left out. */
function respell(words: readonly string[]): string[][] {
  const whole = words.join(' ');
  const others = nameForms.flatMap(([long, ...forms]) =>
    ` ${whole} `.includes(` ${long} `)
      ? forms.map((form) => ` ${whole} `.replace(` ${long} `, ` ${form} `).trim())
      : [],
  );
  const all = [whole, ...others].flatMap((text) => [text, text.replaceAll(' va ', ' ')]);
  return [...new Set(all)].map((text) => text.split(' '));
}

/** "Văn phòng Sở" → "Văn phòng". */
function dropTail(words: readonly string[]): string[] {
  const whole = words.join(' ');
  const tail = nameTails.find((one) => whole.endsWith(` ${one}`));
  return tail === undefined ? [...words] : whole.slice(0, -tail.length - 1).split(' ');
}

/** "Phòng Kinh tế" → "P Kinh tế", "Trung tâm …" → "TT …". */
function shortenHead(words: readonly string[]): string[][] {
  const found = headOf(words);
  if (found === null) return [];
  return found.forms.map((form) => [...form.split(' '), ...words.slice(found.length)]);
}

function headOf(words: readonly string[]) {
  const whole = `${words.join(' ')} `;
  for (const forms of headForms) {
    const head = forms.find((form) => whole.startsWith(`${form} `));
    if (head !== undefined)
      return {
        forms: forms.filter((form) => form !== head),
        length: head.split(' ').length,
      };
  }
  return null;
}

/** "Phòng Kế hoạch và Tài chính" → "phòng KHTC", "P KHTC", "PKHTC", "KHTC". */
function abbreviate(words: readonly string[]): string[][] {
  const head = headOf(words);
  const rest = words.slice(head?.length ?? 0).filter((word) => word !== 'va');
  const [acronym, whole] = [initialsOf(rest), initialsOf(words.filter((word) => word !== 'va'))];
  if (head === null) return whole.length >= 3 ? [[whole]] : [];
  if (rest.length < 2) return rest.filter(isAcronym).map((word) => [word]);
  const bare = [acronym].filter(({ length }) => length >= 3);
  const all = [whole].filter(({ length }) => length >= 4);
  const long = words.slice(0, head.length).join(' ');
  return [...headAcronym([long, ...head.forms], acronym), ...[...bare, ...all].map((one) => [one])];
}

function headAcronym(heads: readonly string[], acronym: string): string[][] {
  return heads.flatMap((head) => [
    ...prefixAcronyms(acronym).map((letters) => [...head.split(' '), letters]),
    ...(head.length <= 2 ? [[head + acronym]] : []),
  ]);
}

const initialsOf = (words: readonly string[]): string =>
  words.map((word) => (word.length > 1 && isAcronym(word) ? word : word.charAt(0))).join('');

const isAcronym = (word: string): boolean => !/[aeiouy]/.test(word);

function prefixAcronyms(acronym: string): string[] {
  const lengths = Array.from({ length: Math.max(0, acronym.length - 2) }, (_, at) => at + 3);
  return [...new Set([acronym, ...lengths.map((length) => acronym.slice(0, length))])];
}

/** "Phòng Văn hóa - Xã hội" → "phòng văn hóa", also behind a short head. */
function prefixesOf(words: readonly string[]): string[][] {
  const head = headOf(words);
  if (head === null) return [];
  const from = head.length + (isUnique(words.slice(0, head.length).join(' ')) ? 0 : 1);
  const lengths = Array.from({ length: Math.max(0, words.length - from) }, (_, at) => from + at);
  const prefixes = lengths
    .map((length) => words.slice(0, length))
    .filter((prefix) => prefix.at(-1) !== 'va');
  return prefixes.flatMap((prefix) => [prefix, ...shortenHead(prefix)]);
}
