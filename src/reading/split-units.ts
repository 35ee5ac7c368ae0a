/** Splits a text into names of units (đơn vị), although commas and "và" also stand inside names. */

import { says, type Token, tokenAt, tokenise } from '../text/token.ts';
import type { KnownUnit } from '../plan/agency.ts';
import { lettersOf } from '../text/spelling.ts';
import { indexForms } from './unit-forms.ts';
import { hasWords, splitLines, stripBullet, stripEnd } from '../text/split-lines.ts';
import { beginsUnit, isCollective, isOwnName } from './unit-words.ts';

/** A name found in the text; `isKnown` when it is a unit of the agency. */
export interface FoundUnit {
  readonly name: string;
  readonly isKnown: boolean;
  /** True for "Các phòng, đơn vị thuộc Sở": several units under one name. */
  readonly isCollective: boolean;
}

/** @returns the names in order: known units by their full names, others as they were typed */
export function splitUnits(text: string, known: readonly KnownUnit[]): FoundUnit[] {
  const index = indexForms(known);
  return splitLines(text)
    .flatMap((line) => line.split(';'))
    .flatMap((part) => splitPart(stripEnd(stripBullet(part)), index))
    .filter(({ name }) => hasWords(name));
}

type UnitIndex = ReturnType<typeof indexForms>;

/** Where a name may begin (`first`), and where the separator before it begins (`cut`), in tokens. */
interface Seam {
  readonly cut: number;
  readonly first: number;
}

function splitPart(text: string, index: UnitIndex): FoundUnit[] {
  return splitAtSeams(text, index).flatMap((found) => {
    const name = stripBullet(found.name);
    return found.isKnown || name === found.name ? [found] : splitPart(name, index);
  });
}

function splitAtSeams(text: string, index: UnitIndex): FoundUnit[] {
  const tokens = tokenise(text);
  const seams = seamsOf(tokens);
  const found: FoundUnit[] = [];
  let seam = 0;
  while (seam < seams.length - 1) {
    const start = seamAt(seams, seam).first;
    const known = matchKnown(tokens, seams, seam, index);
    const end = known?.end ?? endOfName(tokens, seams, seam, index);
    const name = known?.name ?? textBetween(text, tokens, start, seamAt(seams, end).cut);
    found.push({ name, isKnown: known !== null, isCollective: isCollective(tokens, start) });
    seam = end;
  }
  return found;
}

/** The beginning of the text, what stands behind each comma, "và" and "&", and its end. */
function seamsOf(tokens: readonly Token[]): Seam[] {
  const seams: Seam[] = tokens.length === 0 ? [] : [{ cut: 0, first: 0 }];
  for (let at = 1; at < tokens.length - 1; at += 1) {
    if (!isSeparator(tokens, at)) continue;
    let first = at + 1;
    while (first < tokens.length - 1 && isSeparator(tokens, first)) first += 1;
    seams.push({ cut: at, first });
    at = first;
  }
  return [...seams, { cut: tokens.length, first: tokens.length }];
}

function seamAt(seams: readonly Seam[], at: number): Seam {
  return seams[at] ?? { cut: 0, first: 0 };
}

function isSeparator(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.text === ',' || says(token, 'và')) return true;
  return token.text === '&' && token.isSpaced && tokenAt(tokens, at + 1).isSpaced;
}

/** The longest known name that begins at a seam and ends at another; `end` is that other. */
function matchKnown(
  tokens: readonly Token[],
  seams: readonly Seam[],
  seam: number,
  index: UnitIndex,
): { name: string; end: number } | null {
  const start = seamAt(seams, seam).first;
  for (const { words, name } of index.get(lettersOf(tokenAt(tokens, start).text)) ?? []) {
    const after = endOfWords(tokens, start, words);
    if (after === null) continue;
    let end = seam + 1;
    while (end < seams.length - 1 && seamAt(seams, end).cut < after) end += 1;
    if (seamAt(seams, end).cut === after) return { name, end };
  }
  return null;
}

/** The token behind some words, marks between them left out; null when other words stand there. */
function endOfWords(
  tokens: readonly Token[],
  start: number,
  words: readonly string[],
): number | null {
  let at = start;
  for (const word of words) {
    while (at < tokens.length && tokenAt(tokens, at).kind === 'mark') at += 1;
    if (lettersOf(tokenAt(tokens, at).text) !== word) return null;
    at += 1;
  }
  return at;
}

/** The seam where an unknown name ends: the next one that another name begins at. */
function endOfName(
  tokens: readonly Token[],
  seams: readonly Seam[],
  seam: number,
  index: UnitIndex,
): number {
  const isWide = isCollective(tokens, seamAt(seams, seam).first);
  for (let next = seam + 1; next < seams.length - 1; next += 1) {
    if (matchKnown(tokens, seams, next, index) !== null) return next;
    const { first } = seamAt(seams, next);
    const last = seamAt(seams, next + 1).cut;
    if (beginsUnit(tokens, first) && (!isWide || isOwnName(tokens.slice(first, last)))) return next;
  }
  return seams.length - 1;
}

function textBetween(text: string, tokens: readonly Token[], first: number, end: number): string {
  return stripEnd(text.slice(tokenAt(tokens, first).from, tokenAt(tokens, end - 1).to));
}
