/** What one level of styles says of a paragraph, and what all levels together make of it. */

import type { Element } from '@xmldom/xmldom';

import { mmOfTwips } from './units.ts';
import type { ParagraphFormat } from './word.ts';
import { attributeOf, childOf, numberOf, toggleOf } from './xml.ts';

/** What one level says; what it does not say is left to the level below. */
export interface ParagraphProperties {
  readonly align?: ParagraphFormat['align'];
  readonly leftTwips?: number;
  readonly rightTwips?: number;
  readonly firstTwips?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  readonly line?: number;
  readonly lineRule?: ParagraphFormat['line']['rule'];
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly contextualSpacing?: boolean;
  readonly hasLine?: boolean;
  readonly listId?: string;
  readonly listLevel?: number;
}

type Mutable = { -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key] };

const alignments: Readonly<Record<string, ParagraphFormat['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** What holds where no level speaks. */
const unsaid = {
  align: 'left',
  leftTwips: 0,
  rightTwips: 0,
  firstTwips: 0,
  beforePt: 0,
  afterPt: 0,
  line: 240,
  lineRule: 'auto',
  keepNext: false,
  keepLines: false,
  pageBreakBefore: false,
  contextualSpacing: false,
  hasLine: false,
} as const;

/** Reads `w:pPr`. */
export function readParagraphProperties(element: Element | null): ParagraphProperties {
  if (element === null) return {};
  const found: Mutable = {};
  const align = alignments[attributeOf(childOf(element, 'jc')) ?? ''];
  if (align !== undefined) found.align = align;
  readIndents(childOf(element, 'ind'), found);
  readSpacing(childOf(element, 'spacing'), found);
  for (const key of ['keepNext', 'keepLines', 'pageBreakBefore', 'contextualSpacing'] as const) {
    const value = toggleOf(element, key);
    if (value !== null) found[key] = value;
  }
  const borders = childOf(element, 'pBdr');
  if (borders !== null)
    found.hasLine = ['top', 'bottom'].some((side) => {
      const kind = attributeOf(childOf(borders, side));
      return kind !== null && kind !== 'nil' && kind !== 'none';
    });
  readList(childOf(element, 'numPr'), found);
  return found;
}

function readIndents(indents: Element | null, found: Mutable): void {
  const left = numberOf(indents, 'left') ?? numberOf(indents, 'start');
  const right = numberOf(indents, 'right') ?? numberOf(indents, 'end');
  const first = numberOf(indents, 'firstLine');
  const hanging = numberOf(indents, 'hanging');
  if (left !== null) found.leftTwips = left;
  if (right !== null) found.rightTwips = right;
  if (hanging !== null) found.firstTwips = -hanging;
  else if (first !== null) found.firstTwips = first;
}

function readSpacing(spacing: Element | null, found: Mutable): void {
  const before = numberOf(spacing, 'before');
  const after = numberOf(spacing, 'after');
  const line = numberOf(spacing, 'line');
  const rule = attributeOf(spacing, 'lineRule');
  const isAutomatic = (side: string) => ['1', 'true'].includes(attributeOf(spacing, side) ?? '');
  if (isAutomatic('beforeAutospacing')) found.beforePt = 14;
  else if (before !== null) found.beforePt = before / 20;
  if (isAutomatic('afterAutospacing')) found.afterPt = 14;
  else if (after !== null) found.afterPt = after / 20;
  if (line !== null) found.line = line;
  if (rule === 'auto' || rule === 'exact' || rule === 'atLeast') found.lineRule = rule;
}

function readList(list: Element | null, found: Mutable): void {
  const id = attributeOf(childOf(list, 'numId'));
  const level = numberOf(childOf(list, 'ilvl'));
  if (id !== null) found.listId = id;
  if (level !== null) found.listLevel = level;
}

/** @returns the format that the properties of all levels amount to */
export function toParagraphFormat(properties: ParagraphProperties): ParagraphFormat {
  const said = { ...unsaid, ...properties };
  const { lineRule: rule, line } = said;
  return {
    align: said.align,
    leftMm: mmOfTwips(said.leftTwips),
    rightMm: mmOfTwips(said.rightTwips),
    firstLineMm: mmOfTwips(said.firstTwips),
    beforePt: said.beforePt,
    afterPt: said.afterPt,
    line: { rule, value: rule === 'auto' ? line / 240 : line / 20 },
    keepNext: said.keepNext,
    keepLines: said.keepLines,
    pageBreakBefore: said.pageBreakBefore,
    contextualSpacing: said.contextualSpacing,
    hasLine: said.hasLine,
  };
}
