/** Lays out what stands above the text: agency and motto, number and date, kind and abstract. */

import { writeLongDay } from '../calendar/write.ts';
import type { DocumentFacts } from '../plan/document-facts.ts';
import type { Block, Cell, Paragraph, Rule, Table } from './block.ts';
import { balanceLines } from './balance-lines.ts';
import { flow } from './filters.ts';
import type { Layout, StyleName } from './form.ts';
import { nameAgency } from './name-agency.ts';
import { makeParagraph, type MeasureText } from './paragraph.ts';
import type { TemplateHead } from './template.ts';

/** Blank space beside the text of a column, left and right together. */
const gapMm = 3;
/** The agency's column is never narrower. */
const leastAgencyMm = 58;

/** Lays out the header. */
export function layOutHeader(
  head: TemplateHead,
  facts: DocumentFacts,
  layout: Layout,
  measureText: MeasureText,
): Block[] {
  if (head.form === 'article') {
    const { styles, textWidthMm } = layout;
    const { style } = balanceLines(facts.title, styles.headline, textWidthMm, measureText);
    return [makeParagraph('title', style, facts.title, { keepWithNext: true })];
  }
  const table = layOutTop(head, facts, layout, measureText);
  return head.form === 'letter' ? [table] : [table, ...nameKind(head, facts, layout, measureText)];
}

/** The sign that is printed: as given, or the code of the kind with the symbol of the agency. */
export function signOf(head: TemplateHead, { sign, agency }: DocumentFacts): string {
  if (sign !== null && sign !== '') return sign;
  return [head.kind, agency.symbol].filter((part) => part !== null && part !== '').join('-');
}

function layOutTop(
  head: TemplateHead,
  facts: DocumentFacts,
  layout: Layout,
  measureText: MeasureText,
): Table {
  const { styles, form, textWidthMm } = layout;
  const width = (name: StyleName, text: string) =>
    measureText(text, { sizePt: styles[name].paragraph.sizePt, bold: styles[name].bold });
  const date = writeIssue(facts);
  const { country, motto } = form.header;
  const mottoMm = width('motto', motto.text);
  const rightMm = Math.min(
    Math.max(width('country', country.text), width('date', date)) + gapMm,
    textWidthMm - leastAgencyMm,
  );
  const leftMm = textWidthMm - rightMm;
  const line = (name: StyleName, text: string) => makeParagraph('line', styles[name], text);
  const right: Cell = [line('country', country.text), line('motto', motto.text), rule(mottoMm)];
  return {
    type: 'table',
    widthsMm: [leftMm, rightMm],
    hasBorders: false,
    headerRows: 0,
    rows: [
      { cells: [nameIssuer(facts, leftMm - gapMm, layout, width), right], isKeptWhole: true },
      {
        cells: [numberIt(head, facts, layout, { leftMm, measureText }), [line('date', date)]],
        isKeptWhole: true,
      },
    ],
  };
}

function nameIssuer(
  { agency }: DocumentFacts,
  roomMm: number,
  { styles, form }: Layout,
  width: (name: StyleName, text: string) => number,
): Block[] {
  const names = nameAgency(agency, (text) => width('parent', text.toUpperCase()) <= roomMm);
  const lines = names.issuer.map((name) => makeParagraph('line', styles.agency, name));
  const longestMm = Math.max(...lines.map(({ runs }) => width('agency', runs[0]?.text ?? '')));
  const ruleMm = Math.min(longestMm, roomMm) * form.rules.agency.share;
  const parent = names.parent === null ? [] : [makeParagraph('line', styles.parent, names.parent)];
  return [...parent, ...lines, rule(ruleMm)];
}

function numberIt(
  head: TemplateHead,
  facts: DocumentFacts,
  { styles }: Layout,
  { leftMm, measureText }: { readonly leftMm: number; readonly measureText: MeasureText },
): Paragraph[] {
  const number = /^\d$/.test(facts.number ?? '') ? `0${facts.number ?? ''}` : facts.number;
  const numbered = `Số: ${number ?? '       '}/${signOf(head, facts)}`;
  const line = makeParagraph('line', styles.number, numbered);
  if (head.form !== 'letter') return [line];
  const subject = flow(facts.title.replace(/^(?:v\/v|về việc)\s*:?\s+/i, ''));
  const text = `V/v ${subject}`;
  const { style } = balanceLines(text, styles.subject, leftMm, measureText);
  return [line, makeParagraph('abstract', style, text)];
}

function nameKind(
  head: TemplateHead,
  facts: DocumentFacts,
  { styles, form, textWidthMm }: Layout,
  measureText: MeasureText,
): Block[] {
  const name = form.kinds[head.kind ?? '']?.name ?? '';
  const { style, lineMm } = balanceLines(facts.title, styles.abstract, textWidthMm, measureText);
  return [
    makeParagraph('title', styles.kind, name, { keepWithNext: true }),
    makeParagraph('abstract', style, facts.title, { keepWithNext: true }),
    { ...rule(lineMm * form.rules.abstract.share), spaceAfterPt: 12 },
  ];
}

/** Place and day of issue, with blanks where the clerk fills them in. */
function writeIssue({ agency, date }: DocumentFacts): string {
  const place = agency.place === '' ? '' : `${agency.place}, `;
  return `${place}${writeLongDay(date)}`.trimEnd();
}

function rule(lengthMm: number): Rule {
  const rounded = Math.round(lengthMm * 10) / 10;
  return { type: 'rule', lengthMm: rounded, spaceBeforePt: 3, spaceAfterPt: 0 };
}
