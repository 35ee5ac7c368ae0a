/** Finds what a text names beside its words: documents by number and date, and links. */

import { createDay } from '../calendar/day.ts';
import type { NamedDocument } from './result.ts';

/** What a text names, and the text with a semicolon and blanks where each was. */
export interface NamedThings {
  readonly documents: readonly NamedDocument[];
  readonly links: readonly string[];
  readonly rest: string;
}

/** @returns links without the marks that end a sentence, documents with the date behind them */
export function findNamed(text: string): NamedThings {
  const links: string[] = [];
  const documents: NamedDocument[] = [];
  // A link and the number of a document have one of these; most words have neither.
  if (!text.includes('/') && !/www\./i.test(text)) return { links, documents, rest: text };
  const rest = text
    .replace(linkPattern, (link) => {
      const whole = link.replace(/[.,;:!?)\]]+$/, '');
      links.push(whole);
      return blank(whole) + link.slice(whole.length);
    })
    .replace(documentPattern, (whole, number: string, day?: string, month = '', year = '') => {
      const date = day === undefined ? null : createDay(Number(year), Number(month), Number(day));
      documents.push({ number, date });
      return blank(whole);
    });
  return { documents, links, rest };
}

const linkPattern = /(?:https?:\/\/|www\.)[^\s<>"“”]+/giu;

/** A register's number, perhaps a year, and the sign: `731/QĐ-BKHCN`, `30/2020/NĐ-CP`. */
const number = String.raw`(?<![\d/])(\d{1,6}(?:\/\d{4})?\/\p{Lu}[\p{L}\d&]*(?:[-–.][\p{L}\d&]+)*)`;

/** The day of signing behind it; a bracket or a comma may stand between. */
const date = String.raw`(?:[ ,(]{1,3}(?:ngày )?(\d{1,2})(?: ?[/.-] ?| tháng )(\d{1,2})(?: ?[/.-] ?| năm )(\d{4})(?!\d)\)?)?`;

const documentPattern = new RegExp(number + date, 'giu');

function blank(text: string): string {
  return `;${' '.repeat(text.length - 1)}`;
}
