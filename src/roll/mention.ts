/** A place in a text that speaks of the old year, and what is put there or asked. */

import type { Remark } from '../calendar/atom.ts';
import type { Rolling } from './rolling.ts';

/** Something old in a text, from `from` up to, not including, `to`. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** What is put there; null where people are asked. */
  readonly becomes: string | null;
  readonly why: Remark;
  /** What may be put there where people are asked; empty words leave it out. */
  readonly options: readonly string[];
}

/** Finds mentions of one sort. */
export type FindMentions = (text: string, rolling: Rolling) => readonly Mention[];

/** @returns the mentions of all sorts in order; where two meet, the sort that was named first counts */
export function findAll(
  finders: readonly FindMentions[],
  text: string,
  rolling: Rolling,
): Mention[] {
  const found: Mention[] = [];
  for (const find of finders)
    for (const mention of find(text, rolling)) {
      const isFree = found.every(({ from, to }) => mention.to <= from || mention.from >= to);
      if (isFree) found.push(mention);
    }
  return found.toSorted((one, other) => one.from - other.from);
}

/** @returns the text with what is known put in its place; what is asked about stays */
export function applyMentions(text: string, mentions: readonly Mention[]): string {
  let written = text;
  for (const { from, to, becomes } of mentions.toReversed())
    if (becomes !== null) written = written.slice(0, from) + becomes + written.slice(to);
  return written;
}

/** @returns mentions that are put right */
export const becoming = (
  place: { readonly from: number; readonly to: number },
  becomes: string,
  why: Remark,
): Mention => ({ from: place.from, to: place.to, becomes, why, options: [] });

/** @returns mentions that are asked about */
export const asking = (
  place: { readonly from: number; readonly to: number },
  why: Remark,
  options: readonly string[] = [],
): Mention => ({ from: place.from, to: place.to, becomes: null, why, options });

/** @returns where a pattern is found in a text, without blanks around it, with its groups */
export function placesOf(
  pattern: RegExp,
  text: string,
): { from: number; to: number; found: RegExpExecArray }[] {
  return [...text.matchAll(pattern)].map((found) => {
    const blanks = found[0].length - found[0].trimStart().length;
    return { from: found.index + blanks, to: found.index + found[0].trimEnd().length, found };
  });
}
