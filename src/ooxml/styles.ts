/** The styles of a file: what each amounts to with everything that it is based on. */

import type { Element } from '@xmldom/xmldom';

import type { WordPackage } from './package.ts';
import { readParagraphProperties, type ParagraphProperties } from './paragraph-properties.ts';
import {
  mergeStyles,
  readRunProperties,
  type RunProperties,
  type ThemeFonts,
} from './run-properties.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, elementsIn } from './xml.ts';

/** A style with all that it is based on. */
interface Style {
  readonly name: string;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  readonly hasBorders: boolean;
}

/** The styles of one file. */
export interface Styles {
  readonly theme: ThemeFonts;
  /** What a paragraph of this style in a table of that style has before its own properties. */
  readonly paragraph: (id: string | null, table: string | null) => ParagraphProperties;
  /** What letters of these styles have before their own properties. */
  readonly run: (
    paragraph: string | null,
    run: string | null,
    table: string | null,
  ) => RunProperties;
  readonly nameOf: (id: string | null) => string;
  readonly hasBorders: (table: string | null) => boolean;
}

const nothing: Style = { name: '', run: {}, paragraph: {}, hasBorders: false };
/** Styles based on styles; a loop ends here. */
const maxChain = 20;

/**
 * Reads the styles.
 *
 * @throws ReaderError when the part is damaged
 */
export function readStyles(source: WordPackage): Styles {
  const root = source.xml('word/styles.xml')?.documentElement ?? null;
  const theme = readTheme(source);
  const defaults = childOf(root, 'docDefaults');
  const baseRun = readRunProperties(childOf(childOf(defaults, 'rPrDefault'), 'rPr'), theme);
  const baseParagraph = readParagraphProperties(childOf(childOf(defaults, 'pPrDefault'), 'pPr'));
  const elements = new Map<string, Element>();
  let usual: string | null = null;
  for (const element of childrenOf(root, 'style')) {
    const id = attributeOf(element, 'styleId') ?? '';
    elements.set(id, element);
    const isDefault = ['1', 'true'].includes(attributeOf(element, 'default') ?? '');
    if (isDefault && attributeOf(element, 'type') === 'paragraph') usual = id;
  }
  const styleOf = createResolver(elements, theme);
  const cache = new Map<string, RunProperties>();
  return {
    theme,
    paragraph: (id, table) => ({
      ...baseParagraph,
      ...styleOf(table).paragraph,
      ...styleOf(id ?? usual).paragraph,
    }),
    run: (paragraph, run, table) => {
      const key = JSON.stringify([paragraph, run, table]);
      let found = cache.get(key);
      if (found === undefined) {
        const below = { ...baseRun, ...styleOf(table).run };
        const letters = styleOf(run).run;
        found = { ...below, ...mergeStyles(styleOf(paragraph ?? usual).run, letters) };
        cache.set(key, found);
      }
      return found;
    },
    nameOf: (id) => styleOf(id ?? usual).name,
    hasBorders: (table) => styleOf(table).hasBorders,
  };
}

function createResolver(
  elements: ReadonlyMap<string, Element>,
  theme: ThemeFonts,
): (id: string | null) => Style {
  const resolved = new Map<string, Style>();
  const resolve = (id: string | null, depth: number): Style => {
    const element = id === null ? undefined : elements.get(id);
    if (id === null || element === undefined || depth > maxChain) return nothing;
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const base = resolve(attributeOf(childOf(element, 'basedOn')), depth + 1);
    const borders = childOf(childOf(element, 'tblPr'), 'tblBorders');
    const style: Style = {
      name: attributeOf(childOf(element, 'name')) ?? id,
      run: { ...base.run, ...readRunProperties(childOf(element, 'rPr'), theme) },
      paragraph: { ...base.paragraph, ...readParagraphProperties(childOf(element, 'pPr')) },
      hasBorders: borders === null ? base.hasBorders : elementsIn(borders).some(isDrawn),
    };
    resolved.set(id, style);
    return style;
  };
  return (id) => resolve(id, 0);
}

/** @returns true for a border that shows */
export function isDrawn(border: Element): boolean {
  return !['nil', 'none', null].includes(attributeOf(border));
}

/** The fonts that a theme stands for, by the names that properties use. */
function readTheme(source: WordPackage): ThemeFonts {
  const fonts = new Map<string, string>();
  const part = [...source.parts.keys()].find((name) => /^word\/theme\/theme\d*\.xml$/.test(name));
  const root = part === undefined ? null : source.xml(part)?.documentElement;
  if (!root) return fonts;
  const isVietnamese = isThemeVietnamese(source);
  for (const size of ['major', 'minor'])
    for (const element of descendantsOf(root, `${size}Font`).flatMap(elementsIn)) {
      const face = element.getAttribute('typeface');
      if (face) for (const slot of slotsOf(element, isVietnamese)) fonts.set(size + slot, face);
    }
  return fonts;
}

function isThemeVietnamese(source: WordPackage): boolean {
  const settings = source.xml('word/settings.xml')?.documentElement ?? null;
  return (attributeOf(childOf(settings, 'themeFontLang')) ?? '').startsWith('vi');
}

/** The font of the theme's own language stands in for the Latin one. @see ECMA-376, 17.15.1.88 */
const slotsOf = (element: Element, isVietnamese: boolean): readonly string[] =>
  isVietnamese && element.getAttribute('script') === 'Viet'
    ? ['HAnsi', 'Ascii']
    : (themeSlots[element.localName ?? ''] ?? []);

/** Which slots a font of the theme fills. */
const themeSlots: Readonly<Record<string, readonly string[]>> = {
  latin: ['HAnsi', 'Ascii'],
  ea: ['EastAsia'],
  cs: ['Bidi'],
};
