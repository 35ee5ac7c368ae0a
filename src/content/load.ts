/** Reads flows, locales and data from disk as one whole, and names everything that is wrong. */

import path from 'node:path';

import { z } from 'zod';

import { holidayFileSchema, type HolidayFile } from '../calendar/holiday-file.ts';
import { formSchema, type Form } from '../document/form.ts';
import { ContentError } from '../errors.ts';
import type { Occasion } from '../plan/occasion.ts';
import { lapsedFileSchema, type LapsedFile } from '../plan/lapsed-file.ts';
import type { Phrases } from '../plan/phrases.ts';
import { reformFileSchema, type ReformFile } from '../plan/reform-file.ts';
import { readDialogues, type Dialogues, type FlowRules } from './flows.ts';
import { checkWords, readLocales, type LocaleSource } from './locales.ts';
import { listOccasionIds, occasionFolder, readOccasions } from './occasions.ts';
import { phraseFolder, readPhrases } from './phrases.ts';
import { gather, listFiles, type Parsed } from './source.ts';
import { readYaml } from './yaml.ts';

/** All that authors wrote, checked. */
export interface Content extends Dialogues {
  readonly occasions: readonly Occasion[];
  readonly phrases: Phrases;
  readonly form: Form;
  readonly holidays: HolidayFile;
  readonly reforms: ReformFile;
  readonly lapsed: LapsedFile;
  readonly locales: readonly Pick<LocaleSource, 'id' | 'texts'>[];
}

/** What only the program knows of its content; each rule may be left out. */
export interface ContentRules extends FlowRules {
  /** Messages that the program itself says: `message` or `message.attribute`. */
  readonly words?: readonly string[];
}

/**
 * Reads everything below `flows/`, `locales/` and `data/`.
 *
 * @param root - folder of the project
 * @throws ContentError naming the first thing that is wrong; {@link checkContent} names them all
 */
export function loadContent(root: string, rules: ContentRules = {}): Content {
  const { value, problems } = readContent(root, rules);
  const [first] = problems;
  if (first !== undefined) throw first;
  if (value === null) throw new ContentError('data', 1, 1, 'expected readable content');
  return value;
}

/** @returns everything that is wrong below `flows/`, `locales/` and `data/`, by file and line */
export function checkContent(root: string, rules: ContentRules = {}): ContentError[] {
  return [...readContent(root, rules).problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}

function readContent(root: string, rules: ContentRules): Parsed<Content> {
  const locales = readLocales(root);
  const known = locales.value ?? [];
  const dialogues = readDialogues(root, rules, known);
  const occasions = readOccasions(root);
  const phrases = readPhrases(root, listOccasionIds(root));
  const form = readYaml(root, formFile, formSchema);
  const holidays = readYaml(root, holidayFile, holidayFileSchema);
  const reforms = readYaml(root, reformFile, reformFileSchema);
  const lapsed = readYaml(root, lapsedFile, lapsedFileSchema);
  const problems = [
    locales,
    dialogues,
    occasions,
    phrases,
    form,
    holidays,
    reforms,
    lapsed,
    readOtherData(root),
    { problems: checkWords(known, rules.words ?? [], 'locales') },
  ].flatMap((part) => part.problems);
  const facts = {
    phrases: phrases.value,
    form: form.value,
    holidays: holidays.value,
    reforms: reforms.value,
    lapsed: lapsed.value,
  };
  if (!isWhole(facts)) return { value: null, problems };
  return {
    value: {
      ...dialogues.value,
      ...facts,
      occasions: occasions.value ?? [],
      locales: known,
    },
    problems,
  };
}

type Whole<T> = { [Key in keyof T]: NonNullable<T[Key]> };

/** True where every file could be read. */
function isWhole<T extends object>(facts: T): facts is T & Whole<T> {
  return Object.values(facts).every((fact) => fact !== null);
}

/** Checks data that no schema here knows: it must at least be YAML in composed letters. */
function readOtherData(root: string): Parsed<unknown> {
  const isRead = (file: string) =>
    [formFile, holidayFile, reformFile, lapsedFile].includes(file) ||
    [occasionFolder, phraseFolder].includes(path.posix.dirname(file));
  const files = listFiles(root, 'data', '.yaml').filter((file) => !isRead(file));
  return gather(files, (file) => readYaml(root, file, z.unknown()));
}

const formFile = 'data/decree-30.yaml';
const holidayFile = 'data/holidays.yaml';
const reformFile = 'data/reforms.yaml';
const lapsedFile = 'data/lapsed.yaml';
