/** The lists of a file: which number Word prints before each paragraph. */

import type { Element } from '@xmldom/xmldom';

import type { WordPackage } from './package.ts';
import { readParagraphProperties, type ParagraphProperties } from './paragraph-properties.ts';
import { writeBullet, writeNumber } from './print-number.ts';
import { attributeOf, childOf, childrenOf, numberOf, toggleOf } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2`: where the numbers of which levels stand. */
  readonly text: string;
  /** Level after which it begins anew; null for any above. */
  readonly restartAfter: number | null;
  /** All levels in Arabic numbers. */
  readonly isLegal: boolean;
  readonly paragraph: ParagraphProperties;
}

interface List {
  /** Lists of one abstract list count on together. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew where it is first used. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts through a document in its order. */
export interface Numbering {
  /** Takes the next number of a list. Null where the list does not exist. */
  readonly next: (listId: string, level: number) => string | null;
  /** What the level says of its paragraphs. */
  readonly format: (listId: string, level: number) => ParagraphProperties;
}

/**
 * Reads the lists.
 *
 * @throws ReaderError when the part is damaged
 */
export function readNumbering(source: WordPackage): Numbering {
  const root = source.xml('word/numbering.xml')?.documentElement ?? null;
  const abstract = new Map<string, Element>();
  for (const element of childrenOf(root, 'abstractNum'))
    abstract.set(attributeOf(element, 'abstractNumId') ?? '', element);
  const lists = new Map<string, List>();
  for (const element of childrenOf(root, 'num')) {
    const id = attributeOf(element, 'numId') ?? '';
    lists.set(id, readList(element, abstract));
  }
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    format: (id, level) => lists.get(id)?.levels.get(level)?.paragraph ?? {},
    next: (id, level) => {
      const list = lists.get(id);
      if (list?.levels.get(level) === undefined) return null;
      const values = counts.get(list.abstractId) ?? new Map<number, number>();
      counts.set(list.abstractId, values);
      restart(list, id, level, values, begun);
      count(list, level, values);
      return print(list, level, values);
    },
  };
}

function readList(element: Element, abstract: ReadonlyMap<string, Element>): List {
  const abstractId = attributeOf(childOf(element, 'abstractNumId')) ?? '';
  const levels = new Map<number, Level>();
  const restarts = new Map<number, number>();
  for (const level of childrenOf(abstract.get(abstractId) ?? null, 'lvl'))
    levels.set(numberOf(level, 'ilvl') ?? 0, readLevel(level));
  for (const change of childrenOf(element, 'lvlOverride')) {
    const at = numberOf(change, 'ilvl') ?? 0;
    const own = childOf(change, 'lvl');
    if (own !== null) levels.set(at, readLevel(own));
    const start = numberOf(childOf(change, 'startOverride'));
    if (start !== null) restarts.set(at, start);
  }
  return { abstractId, levels, restarts };
}

function readLevel(element: Element): Level {
  return {
    start: numberOf(childOf(element, 'start')) ?? 0,
    format: attributeOf(childOf(element, 'numFmt')) ?? 'decimal',
    text: attributeOf(childOf(element, 'lvlText')) ?? '',
    restartAfter: numberOf(childOf(element, 'lvlRestart')),
    isLegal: toggleOf(element, 'isLgl') ?? false,
    paragraph: readParagraphProperties(childOf(element, 'pPr')),
  };
}

function restart(
  list: List,
  id: string,
  level: number,
  values: Map<number, number>,
  begun: Set<string>,
): void {
  const key = `${id} ${level}`;
  const start = list.restarts.get(level);
  if (start !== undefined && !begun.has(key)) values.set(level, start - 1);
  begun.add(key);
}

/** Counts one on; what is deeper begins anew. */
function count(list: List, level: number, values: Map<number, number>): void {
  const startOf = (at: number): number => list.levels.get(at)?.start ?? 1;
  for (let above = 0; above < level; above += 1)
    if (!values.has(above)) values.set(above, startOf(above));
  values.set(level, (values.get(level) ?? startOf(level) - 1) + 1);
  for (const [deeper, settings] of list.levels)
    if (deeper > level && isRestarted(settings, level)) values.delete(deeper);
}

const isRestarted = ({ restartAfter }: Level, level: number): boolean =>
  restartAfter === null || (restartAfter !== 0 && level < restartAfter);

function print(list: List, level: number, values: ReadonlyMap<number, number>): string {
  const own = list.levels.get(level);
  if (own === undefined) return '';
  if (own.format === 'bullet') return writeBullet(own.text);
  return own.text.replaceAll(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const settings = list.levels.get(at);
    const format = own.isLegal ? 'decimal' : (settings?.format ?? 'decimal');
    return writeNumber(values.get(at) ?? settings?.start ?? 1, format);
  });
}
