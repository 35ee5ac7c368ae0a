/** Reads YAML against a schema; every fault is named with its line, column and path. */

import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import type { z, ZodType } from 'zod';

import { ContentError } from '../errors.ts';
import { checkText, readSource, type Parsed, type Place, type Source } from './source.ts';

/** A path to a value: keys and indexes from the outside in. */
export type YamlPath = readonly PropertyKey[];

/** What came of reading YAML. `placeOf` tells where a value, or its key, is in the file. */
export interface ParsedYaml<T> extends Parsed<T> {
  readonly placeOf: (path: YamlPath, isKey?: boolean) => Place;
}

/**
 * Parses a YAML text and checks its shape.
 *
 * @returns all syntax errors, or all errors of shape when the syntax is right
 */
export function parseYaml<T>({ file, text }: Source, schema: ZodType<T>): ParsedYaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const placeOf = (path: YamlPath, isKey = false) => at(offsetOf(document, path, isKey));
  const faults = findFaults(document).map(({ offset, expected }) => {
    const { line, column } = at(offset);
    return new ContentError(file, line, column, expected);
  });
  if (faults.length > 0) return { value: null, problems: faults, placeOf };
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { value: checked.data, problems: [], placeOf };
  const problems = checked.error.issues.flatMap(explainIssue).map(({ path, expected, isKey }) => {
    const { line, column } = placeOf(path, isKey);
    return new ContentError(file, line, column, `${writePath(path)}: ${expected}`);
  });
  return { value: null, problems, placeOf };
}

/**
 * Reads a YAML file that has to be there.
 *
 * @param root - folder of the project
 * @param file - path below `root`
 * @param schema - the shape it has to have
 */
export function readYaml<T>(root: string, file: string, schema: ZodType<T>): ParsedYaml<T> {
  const source = readSource(root, file);
  if (source === null) {
    const missing = new ContentError(file, 1, 1, 'expected this file; it is missing');
    return { value: null, problems: [missing], placeOf: () => ({ line: 1, column: 1 }) };
  }
  const parsed = parseYaml(source, schema);
  return { ...parsed, problems: [...checkText(source), ...parsed.problems] };
}

/** Names a fault at a path of a file that was read. */
export function faultAt(
  { placeOf }: Pick<ParsedYaml<unknown>, 'placeOf'>,
  file: string,
  path: YamlPath,
  expected: string,
): ContentError {
  const { line, column } = placeOf(path);
  return new ContentError(file, line, column, `${writePath(path)}: expected ${expected}`);
}

/** @returns a path as people write it: `years[2].themes[0].source` */
export function writePath(path: YamlPath): string {
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
  return text.replace(/^\./, '') || 'the file';
}

function findFaults(document: Document.Parsed): { offset: number; expected: string }[] {
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    offset: pos[0],
    expected: message,
  }));
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const expected = `expected the anchor &${alias.source} before the alias *${alias.source}`;
      faults.push({ offset: alias.range?.[0] ?? 0, expected });
    },
  });
  return faults;
}

interface Fault {
  readonly path: YamlPath;
  readonly expected: string;
  /** True when the key itself is the fault. */
  readonly isKey?: boolean;
}

function explainIssue(issue: z.core.$ZodIssue): Fault[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      isKey: true,
      expected: 'no such key is known here; take it away or mend its spelling',
    }));
  if (issue.code === 'invalid_union') return explainUnion(issue);
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element')
    return [
      { path, expected: `expected ${issue.issues.map((inner) => inner.message).join('; ')}` },
    ];
  const isOurs = issue.code === 'custom' || issue.code === 'invalid_format';
  const words = isOurs ? `expected ${message}` : message;
  return [{ path, expected: words.replace('received undefined', 'but it is missing') }];
}

/** Of several possible shapes, the one that the author most likely meant has the fewest faults. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion): Fault[] {
  const branches = issue.errors
    .map((issues) => issues.flatMap(explainIssue))
    .sort((a, b) => a.length - b.length);
  const closest = branches[0] ?? [];
  if (closest.length === 0) return [{ path: issue.path, expected: issue.message }];
  return closest.map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
}

/** Where a path points to, or the nearest thing above it that is in the file. */
function offsetOf(document: Document.Parsed, path: YamlPath, isKey: boolean): number {
  let offset = document.contents?.range[0] ?? 0;
  let node: unknown = document.contents;
  for (const [at, key] of path.entries()) {
    const next = stepInto(node, key);
    if (next === null) return offset;
    const isNamed = (isKey && at === path.length - 1) || !isScalar(next.value);
    offset = startOf(isNamed ? next.name : next.value) ?? offset;
    node = next.value;
  }
  return offset;
}

/** One step along a path: what names the thing, and the thing. */
function stepInto(parent: unknown, key: PropertyKey): { name: unknown; value: unknown } | null {
  if (isSeq(parent)) {
    const value = parent.items[Number(key)];
    return isNode(value) ? { name: value, value } : null;
  }
  const pairs = isMap(parent) ? parent.items : [];
  const pair = pairs.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return pair === undefined ? null : { name: pair.key, value: pair.value };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
