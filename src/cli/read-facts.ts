/** Reads the facts of a document from a JSON file, and says what is wrong with them and where. */

import { readFileSync, statSync } from 'node:fs';

import type { DocumentFacts, FactsSchema } from '../plan/document-facts.ts';
import type { Console } from './command.ts';
import { explainIssue } from './explain-issue.ts';

/** Most bytes of a file of facts. */
const maxBytes = 5_000_000;

/**
 * Reads facts.
 *
 * @param console - hears what is wrong
 * @param file - path, or `-` for the input of the program
 * @param schema - of all facts
 * @param kind - the kind of facts that do not say it
 * @returns null after saying what is wrong and where
 */
export function readFacts(
  console: Console,
  file: string,
  schema: FactsSchema,
  kind?: string,
): DocumentFacts | null {
  const { locale, warn } = console;
  const value = readJson(console, file);
  if (value === undefined) return null;
  const isNameless = typeof value === 'object' && value !== null && !('kind' in value);
  const given = isNameless && kind !== undefined ? { ...value, kind } : value;
  const parsed = schema.safeParse(given, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const where = writePath(issue.path) || locale.say('cli-facts-root');
    warn(locale.say('cli-draft-wrong', { file, where, expected: explainIssue(issue, locale) }));
  }
  return null;
}

function readJson({ locale, warn }: Console, file: string): unknown {
  try {
    if (file !== '-' && statSync(file).size > maxBytes) {
      warn(locale.say('cli-draft-too-large', { file, max: maxBytes / 1_000_000 }));
      return undefined;
    }
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    // Some editors begin a file with a mark that JSON does not know.
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    const isJson = error instanceof SyntaxError;
    warn(locale.say(isJson ? 'cli-draft-not-json' : 'cli-draft-unreadable', { file }));
    if (isJson) warn(explainJson(error.message, locale));
    return undefined;
  }
}

/** Says in words what the engine says in English: where it knows, what it met, or that the end is missing. */
function explainJson(message: string, { say }: Console['locale']): string {
  const [, line, column = ''] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined) return say('cli-draft-json-at', { line, column });
  const token = /^Unexpected token '?(.)/u.exec(message)?.[1];
  return token === undefined ? say('cli-draft-json-ends') : say('cli-draft-json-token', { token });
}

/** `activities[2].time.due`, counted from 0 as in the JSON. */
const writePath = (where: readonly PropertyKey[]): string =>
  where
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
