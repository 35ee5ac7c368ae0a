/** Reads the suggested sentences below `data/phrases/`, and checks that each can be rendered. */

import path from 'node:path';

import type { ZodType } from 'zod';

import type { ContentError } from '../errors.ts';
import {
  phraseFileSchema,
  recipientFileSchema,
  type Phrase,
  type Phrases,
  type RecipientPhrase,
} from '../plan/phrases.ts';
import { checkLiquid } from './liquid.ts';
import { listFiles, type Parsed } from './source.ts';
import { faultAt, readYaml, type ParsedYaml } from './yaml.ts';

/** Where the suggested sentences are. */
export const phraseFolder = 'data/phrases';

/**
 * Reads the suggested sentences.
 *
 * @param root - folder of the project
 * @param occasionIds - the occasions that a sentence may name
 */
export function readPhrases(root: string, occasionIds: readonly string[]): Parsed<Phrases> {
  const problems: ContentError[] = [];
  const read = <T extends AnyPhrase>(name: string, schema: ZodType<{ phrases: T[] }>) => {
    const file = `${phraseFolder}/${name}.yaml`;
    const parsed = readYaml(root, file, schema);
    const phrases = parsed.value?.phrases ?? [];
    problems.push(...parsed.problems, ...checkPhrases(phrases, parsed, file, occasionIds));
    return phrases;
  };
  const value: Phrases = {
    titles: read('titles', phraseFileSchema),
    purposes: read('purposes', phraseFileSchema),
    requirements: read('requirements', phraseFileSchema),
    activities: read('activities', phraseFileSchema),
    budgets: read('budgets', phraseFileSchema),
    recipients: read('recipients', recipientFileSchema),
    others: Object.fromEntries(
      listOthers(root).map((name) => [nameKey(name), read(name, phraseFileSchema)]),
    ),
  };
  return { value, problems };
}

/** Files whose lists a plan is made of; any other belongs to another kind of document. */
const ofPlans = ['titles', 'purposes', 'requirements', 'activities', 'budgets', 'recipients'];

function listOthers(root: string): string[] {
  return listFiles(root, phraseFolder, '.yaml')
    .map((file) => path.posix.basename(file, '.yaml'))
    .filter((name) => !ofPlans.includes(name));
}

/** `report-titles` → `reportTitles`, as flows name it. */
const nameKey = (name: string) =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

type AnyPhrase = Phrase | RecipientPhrase;

function checkPhrases(
  phrases: readonly AnyPhrase[],
  parsed: ParsedYaml<unknown>,
  file: string,
  occasionIds: readonly string[],
): ContentError[] {
  return phrases.flatMap((phrase, at) => {
    const path = ['phrases', at];
    const key = 'text' in phrase ? 'text' : 'name';
    const text = 'text' in phrase ? phrase.text : phrase.name;
    const problems = checkLiquid(file, text, parsed.placeOf([...path, key]));
    if (phrases.findIndex(({ id }) => id === phrase.id) !== at)
      problems.push(faultAt(parsed, file, [...path, 'id'], `another id: "${phrase.id}" is taken`));
    phrase.occasions?.forEach((id, index) => {
      if (occasionIds.includes(id)) return;
      const expected = `the id of an occasion: ${occasionIds.join(', ')}`;
      problems.push(faultAt(parsed, file, [...path, 'occasions', index], expected));
    });
    return problems;
  });
}
