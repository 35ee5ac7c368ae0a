/** Reads all locales and holds them against each other: the same messages, the same arguments. */

import { readdirSync, existsSync } from 'node:fs';
import path from 'node:path';

import { ContentError } from '../errors.ts';
import { parseFluent, type MessageInfo } from './fluent.ts';
import { checkText, listFiles, readSource, type Parsed } from './source.ts';

/** The words of one language. */
export interface LocaleSource {
  readonly id: string;
  /** The texts of its files. */
  readonly texts: readonly string[];
  readonly messages: ReadonlyMap<string, MessageInfo>;
}

/** The language in which everything is written first; the others are held against it. */
const baseLocale = 'vi';
const missingBase = new ContentError(
  `locales/${baseLocale}`,
  1,
  1,
  'expected the words; none are here',
);

/** Reads the locales below `locales/`, the base first. */
export function readLocales(root: string): Parsed<readonly LocaleSource[]> {
  const folder = path.join(root, 'locales');
  const ids = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort((a, b) => Number(b === baseLocale) - Number(a === baseLocale) || (a < b ? -1 : 1))
    : [];
  const read = ids.map((id) => readLocale(root, id));
  const locales = read.map(({ locale }) => locale);
  return {
    value: locales,
    problems: [
      ...(ids.includes(baseLocale) ? [] : [missingBase]),
      ...read.flatMap(({ problems }) => problems),
      ...compareLocales(locales),
    ],
  };
}

/**
 * Looks for messages that the program needs.
 *
 * @param locales - the languages that need them
 * @param ids - `message` or `message.attribute`
 * @param source - the file that needs them, for the report
 */
export function checkWords(
  locales: readonly LocaleSource[],
  ids: readonly string[],
  source: string,
): ContentError[] {
  return locales.flatMap((locale) =>
    ids
      .filter((id) => !hasMessage(locale, id))
      .map(
        (id) =>
          new ContentError(source, 1, 1, `expected the message "${id}" in locales/${locale.id}/`),
      ),
  );
}

function hasMessage({ messages }: LocaleSource, id: string): boolean {
  const [name = '', attribute] = id.split('.');
  const message = messages.get(name);
  if (message === undefined) return false;
  return attribute === undefined || message.attributes.includes(attribute);
}

function readLocale(root: string, id: string) {
  const files = listFiles(root, `locales/${id}`, '.ftl').flatMap((file) => {
    const source = readSource(root, file);
    return source === null ? [] : [source];
  });
  const problems: ContentError[] = [];
  const messages = new Map<string, MessageInfo>();
  for (const source of files) {
    const parsed = parseFluent(source);
    problems.push(...checkText(source), ...parsed.problems);
    for (const message of parsed.value ?? []) {
      const first = messages.get(message.id);
      if (first === undefined) messages.set(message.id, message);
      else problems.push(at(message, `another id; ${first.file}:${first.place.line} has it`));
    }
  }
  for (const message of messages.values())
    for (const reference of message.references)
      if (!messages.has(reference)) problems.push(at(message, `a message "${reference}"`));
  return { locale: { id, texts: files.map(({ text }) => text), messages }, problems };
}

function compareLocales(locales: readonly LocaleSource[]): ContentError[] {
  const [base, ...others] = locales;
  if (base === undefined) return [];
  return others.flatMap((other) => [
    ...[...base.messages.values()].flatMap((message) => compareMessage(message, other)),
    ...[...other.messages.values()]
      .filter(({ id }) => !base.messages.has(id))
      .map((message) => at(message, `the same message in locales/${base.id}/`)),
  ]);
}

function compareMessage(message: MessageInfo, locale: LocaleSource): ContentError[] {
  const other = locale.messages.get(message.id);
  if (other === undefined) return [at(message, `the same message in locales/${locale.id}/`)];
  const compare = (what: string, mine: readonly string[], theirs: readonly string[]) =>
    mine.join() === theirs.join()
      ? []
      : [at(other, `${what} ${list(mine)} as in ${message.file}, not ${list(theirs)}`)];
  return [
    ...compare('the arguments', message.variables, other.variables),
    ...compare('the attributes', message.attributes, other.attributes),
  ];
}

const list = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : '(none)');

function at({ id, file, place }: MessageInfo, expected: string): ContentError {
  return new ContentError(file, place.line, place.column, `${id}: expected ${expected}`);
}
