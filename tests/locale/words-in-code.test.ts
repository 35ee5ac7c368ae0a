/** The program says only what every language has words for, and every language has only such words. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { channels } from '../../src/channels/index.ts';
import * as checks from '../../src/checks/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readLocales } from '../../src/content/locales.ts';
import type { StepSource } from '../../src/flow/flow.ts';
import { verbs } from '../../src/flow/event.ts';
import { documentFactsSchema } from '../../src/plan/document-facts.ts';

/** A message that the code names, with the arguments that stand beside it. */
interface Use {
  readonly id: string;
  readonly at: string;
  /** Null where they are not written out. */
  readonly args: readonly string[] | null;
}

const families =
  /^(?:problem|button|channels?|doubt|note|dialogue|commands|groups|members|cli|agency|doctor|slogan|progress|reminders|results|checks|action|words|jobs|roll|files|reader|readers|reading)-[a-z][a-z0-9-]*$/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith(path.join('channels', 'web', 'page')))
  // The ids of checks are no messages: `check-<id>` is.
  .filter((name) => !name.startsWith(`checks${path.sep}`))
  .map((name) => path.join('src', name));

const uses = files.flatMap((file) => usesIn(file, readFileSync(file, 'utf8')));
const locales = readLocales('.').value ?? [];

function usesIn(file: string, text: string): Use[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && families.test(node.text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ id: node.text, at: `${file}:${line + 1}`, args: argsBeside(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `say('id', { a })`, `say(is ? 'id' : 'other', { a })`, `{ id: 'id', args: { a } }` */
function argsBeside(literal: ts.Node): readonly string[] | null {
  let node = literal;
  while (ts.isConditionalExpression(node.parent)) node = node.parent;
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.arguments[0] === node)
    return namesOf(parent.arguments[1], parent.arguments.length === 1);
  if (!ts.isPropertyAssignment(parent) || parent.name.getText() !== 'id') return null;
  const args = parent.parent.properties.find((property) => property.name?.getText() === 'args');
  return args !== undefined && ts.isPropertyAssignment(args)
    ? namesOf(args.initializer, false)
    : null;
}

function namesOf(node: ts.Node | undefined, isNone: boolean): readonly string[] | null {
  if (isNone) return [];
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return null;
  const names = node.properties.map((property) => property.name?.getText() ?? null);
  // Of what is spread in, nothing is known here.
  return names.every((name) => name !== null) ? names : null;
}

/** The words that a type is one of. */
function wordsOf(file: string, type: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext);
  const declared = source.statements.find(
    (one) => ts.isTypeAliasDeclaration(one) && one.name.text === type,
  );
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  if (declared) visit(declared);
  expect(words).not.toEqual([]);
  return words;
}

/** Messages named at run time, by the patterns that the program composes. */
function composed(): Set<string> {
  const ids = verbs.flatMap((verb) => [`words-${verb}`, `action-${verb}`]);
  for (const { id } of Object.values(checks)) ids.push(`check-${id}`);
  for (const { id } of Object.values(channels)) ids.push(`channel-${id}`);
  for (const part of ['themes', 'slogans']) ids.push(`roll-why-no-${part}`);
  ids.push(...wordsOf('src/errors.ts', 'ReaderReason').map((reason) => `reader-${reason}`));
  ids.push(
    ...wordsOf('src/reading/file-sheet.ts', 'SheetNote').map((note) => `reader-note-${note}`),
  );
  for (const fact of Object.keys(documentFactsSchema.shape)) ids.push(`reading-${fact}`);
  for (const source of ['plans', 'editions', 'agency', 'phrases'])
    ids.push(`dialogue-drafted-${source}`);
  const addSteps = (steps: readonly StepSource[], prefix: string): void => {
    for (const step of steps) {
      ids.push(`${prefix}-${step.id}`);
      addSteps(step.steps ?? [], `${prefix}-${step.id}`);
    }
  };
  for (const { id, steps, outcome } of loadContent('.').flows) {
    ids.push(`${id}-command`);
    if ('produce' in outcome)
      ids.push(`${id}-produced`, `${outcome.produce}-document`, `${outcome.produce}-picture`);
    if ('save' in outcome) ids.push(`${id}-saved`, `note-needs-${outcome.save}`);
    addSteps(steps, id);
  }
  return new Set(ids);
}

describe('a message that the code names', () => {
  it('is found in the code', () => {
    expect(uses.length).toBeGreaterThan(100);
    expect(uses.filter(({ args }) => args !== null && args.length > 0).length).toBeGreaterThan(30);
  });

  it('has words in every language', () => {
    const missing = uses.flatMap(({ id, at }) =>
      locales
        .filter(({ messages }) => !messages.has(id))
        .map((locale) => `${at} ${id} ${locale.id}`),
    );
    expect(missing).toEqual([]);
  });

  it('is given every argument that its words use', () => {
    const wrong = uses.flatMap(({ id, at, args }) =>
      locales.flatMap((locale) =>
        (locale.messages.get(id)?.variables ?? [])
          .filter((name) => args !== null && !args.includes(name))
          .map((name) => `${at} ${id} ${locale.id} $${name}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the words of every language', () => {
  it('are all said somewhere', () => {
    const said = new Set([...uses.map(({ id }) => id), ...composed()]);
    const unused = locales.flatMap(({ id, messages }) =>
      [...messages.values()]
        .filter((message) => !said.has(message.id))
        .map((message) => `${id}: ${message.id}`),
    );
    expect(unused).toEqual([]);
  });

  it('have their letters in one piece', () => {
    for (const { texts } of locales)
      for (const text of texts) expect(text).toBe(text.normalize('NFC'));
  });
});
