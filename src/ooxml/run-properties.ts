/** What one level of styles says of letters, and what all levels together make of it. */

import type { Element } from '@xmldom/xmldom';

import type { RunFormat } from './word.ts';
import { attributeOf, childOf, numberOf, toggleOf } from './xml.ts';

/** What one level says; what it does not say is left to the level below. */
export interface RunProperties {
  readonly ascii?: string;
  readonly hAnsi?: string;
  readonly eastAsia?: string;
  readonly cs?: string;
  readonly sizePt?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly caps?: boolean;
  readonly hidden?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly colour?: string | null;
  readonly highlight?: string | null;
  readonly shading?: string | null;
  readonly language?: string;
}

/** Fonts of the theme by the names that properties use (`minorHAnsi`). */
export type ThemeFonts = ReadonlyMap<string, string>;

type Mutable = { -readonly [Key in keyof RunProperties]: RunProperties[Key] };

/** Reads `w:rPr`. */
export function readRunProperties(element: Element | null, theme: ThemeFonts): RunProperties {
  if (element === null) return {};
  const found: Mutable = { ...readFonts(childOf(element, 'rFonts'), theme) };
  const size = numberOf(childOf(element, 'sz'));
  if (size !== null) found.sizePt = size / 2;
  const toggles = { b: 'bold', i: 'italic', caps: 'caps', vanish: 'hidden', strike: 'strike' };
  for (const [tag, key] of Object.entries(toggles)) {
    const value = toggleOf(element, tag);
    if (value !== null) found[key as 'bold'] = value;
  }
  readMarks(element, found);
  return found;
}

function readMarks(element: Element, found: Mutable): void {
  const underline = attributeOf(childOf(element, 'u'));
  if (underline !== null) found.underline = underline !== 'none';
  const colour = attributeOf(childOf(element, 'color'));
  if (colour !== null) found.colour = colour === 'auto' ? null : colour.toUpperCase();
  const highlight = attributeOf(childOf(element, 'highlight'));
  if (highlight !== null) found.highlight = highlight === 'none' ? null : highlight;
  const fill = attributeOf(childOf(element, 'shd'), 'fill');
  if (fill !== null) found.shading = /^(?:auto|ffffff)$/i.test(fill) ? null : fill.toUpperCase();
  const language = attributeOf(childOf(element, 'lang'));
  if (language !== null) found.language = language;
}

function readFonts(fonts: Element | null, theme: ThemeFonts): Mutable {
  const found: Mutable = {};
  for (const slot of ['ascii', 'hAnsi', 'eastAsia', 'cs'] as const) {
    const themed = attributeOf(fonts, slot === 'cs' ? 'cstheme' : `${slot}Theme`);
    const name = (themed === null ? undefined : theme.get(themed)) ?? attributeOf(fonts, slot);
    if (name !== null && name !== '') found[slot] = name;
  }
  return found;
}

/** What holds where no level speaks. */
const unsaid = {
  ascii: null,
  hAnsi: null,
  eastAsia: null,
  cs: null,
  sizePt: 10,
  bold: false,
  italic: false,
  caps: false,
  hidden: false,
  strike: false,
  underline: false,
  colour: null,
  highlight: null,
  shading: null,
  language: null,
} as const;

const toggled = ['bold', 'italic', 'caps', 'hidden', 'strike'] as const;

/**
 * Lays the levels over one another: the last that speaks wins, but a style of letters that says what
 * the style of the paragraph says already takes it back.
 *
 * @see ECMA-376, 17.7.3 (toggle properties)
 */
export function mergeStyles(paragraph: RunProperties, letters: RunProperties): RunProperties {
  const merged: Mutable = { ...paragraph, ...letters };
  for (const key of toggled)
    if (paragraph[key] === true && letters[key] === true) merged[key] = false;
  return merged;
}

/** @returns the format that the properties of all levels amount to */
export function toRunFormat(properties: RunProperties): RunFormat {
  const { ascii, hAnsi, eastAsia, cs, shading, highlight, ...said } = {
    ...unsaid,
    ...properties,
  };
  return { ...said, fonts: { ascii, hAnsi, eastAsia, cs }, highlight: highlight ?? shading };
}
