/**
 * Settles where the lines of a justified paragraph end: not within a date unless the line before it
 * would be torn apart, and not so that a word or two stand alone on the last line.
 */

import type { Paragraph, Run } from './block.ts';
import { holdNumbers } from './hold-together.ts';
import { readWords, writeRuns, type Gap, type Words } from './line-words.ts';
import type { MeasureText } from './paragraph.ts';

/** Blanks of a stretched line are not wider than this many plain ones, where that can be helped. */
const maxStretch = 3;
/** A little wider they may be where a word would stand alone otherwise. */
const maxStretchForLast = 3.6;
/** A last line is not shorter: "năm 2026." is. */
const leastLastMm = 22.5;
/** Programs measure a little differently: what holds for this much less room holds for all. */
const slackMm = 1.5;
/** Held blanks do not stretch: far from the ends of a line they would look like gaps in a fence. */
const looseFrom = 0.1;
const looseUntil = 0.75;

interface Line {
  readonly from: number;
  readonly to: number;
}

/** How wide each line may be: the first one has an indent. */
type RoomOf = (line: number) => number;

/**
 * Settles the lines of a paragraph.
 *
 * @param paragraph - as it is said
 * @param roomMm - width of what holds it
 * @param measureText - how wide a text is
 * @returns its runs as they are printed
 */
export function settleLines(
  paragraph: Paragraph,
  roomMm: number,
  measureText: MeasureText,
): readonly Run[] {
  const held = paragraph.runs.map((run) => ({ ...run, text: holdNumbers(run.text) }));
  const words = readWords(paragraph, held, measureText);
  const roomOf = roomIn(paragraph, roomMm);
  const lines = breakLines(words, roomOf, true);
  if (lines.length === 1) return held;
  fillLast(words, lines, roomOf);
  fillNarrower(words, roomOf);
  loosenWithin(words, breakLines(words, roomOf, false));
  return writeRuns(held, words);
}

/** @returns how many lines a paragraph takes */
export function countLines(paragraph: Paragraph, roomMm: number, measureText: MeasureText): number {
  const words = readWords(paragraph, paragraph.runs, measureText);
  return breakLines(words, roomIn(paragraph, roomMm), false).length;
}

function roomIn({ style }: Paragraph, roomMm: number): RoomOf {
  const restMm = roomMm - style.leftMm - style.rightMm;
  return (line) => (line === 0 ? restMm - style.firstLineMm : restMm);
}

/**
 * @param words - of the paragraph
 * @param roomOf - how wide lines may be
 * @param frees - whether what was held together is parted where the line before it would be torn
 */
function breakLines(words: Words, roomOf: RoomOf, frees: boolean): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < words.widthsMm.length;) {
    const roomMm = roomOf(lines.length);
    const reach = reachOf(words, from, roomMm);
    let to = lastBreak(words, from, reach);
    if (frees && to < reach && stretchOf(words, { from, to }, roomMm) > maxStretch)
      to = freeOne(words, to, reach);
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

/** @returns the last word that fits, held or not */
function reachOf(words: Words, from: number, roomMm: number): number {
  const { widthsMm } = words;
  let usedMm = widthsMm[from] ?? 0;
  let at = from;
  while (at + 1 < widthsMm.length) {
    usedMm += gapMm(words, at) + (widthsMm[at + 1] ?? 0);
    if (usedMm > roomMm) break;
    at += 1;
  }
  return at;
}

/** @returns the last word after which a line may end; the reach itself where none is before it */
function lastBreak({ gaps, widthsMm }: Words, from: number, reach: number): number {
  if (reach === widthsMm.length - 1) return reach;
  for (let at = reach; at >= from; at -= 1) if (gaps[at]?.isHeld === false) return at;
  return reach;
}

function freeOne({ gaps }: Words, to: number, reach: number): number {
  for (let at = reach; at > to; at -= 1) {
    const gap = gaps[at];
    if (gap?.isOurs !== true) continue;
    gap.isHeld = false;
    return at;
  }
  return to;
}

/** Fills the last line for a program that has a little less room, unless others would suffer. */
function fillNarrower(words: Words, roomOf: RoomOf): void {
  const before = words.gaps.map(({ isHeld }) => isHeld);
  const narrow: RoomOf = (line) => roomOf(line) - slackMm;
  fillLast(words, breakLines(words, narrow, false), narrow);
  const above = breakLines(words, roomOf, false).slice(0, -1);
  if (above.every((line, at) => stretchOf(words, line, roomOf(at)) <= maxStretchForLast)) return;
  for (const [at, gap] of words.gaps.entries()) gap.isHeld = before[at] ?? false;
}

/** Draws words down until the last line is long enough, or the one above would be torn. */
function fillLast(words: Words, lines: Line[], roomOf: RoomOf): void {
  for (;;) {
    const [above, last] = lines.slice(-2);
    if (above === undefined || last === undefined) return;
    if (naturalMm(words, last) >= leastLastMm) return;
    const shorter = shorten(words, above, roomOf(lines.length - 2));
    const gap = words.gaps[above.to];
    if (shorter === null || gap?.isBlank !== true) return;
    gap.isHeld = true;
    lines.splice(-2, 2, shorter, { from: shorter.to + 1, to: last.to });
  }
}

/** @returns a line without its last words; null where it would be torn */
function shorten(words: Words, { from, to }: Line, roomMm: number): Line | null {
  const shorter = { from, to: lastBreak(words, from, to - 1) };
  const isBroken = shorter.to < to && words.gaps[shorter.to]?.isHeld === false;
  return isBroken && stretchOf(words, shorter, roomMm) <= maxStretchForLast ? shorter : null;
}

function loosenWithin(words: Words, lines: readonly Line[]): void {
  for (const line of lines.slice(0, -1))
    for (const gap of gapsWithin(words, line)) if (gap.isOurs) gap.isHeld = false;
}

/** @returns the gaps that are far from both ends of a line */
function gapsWithin(words: Words, line: Line): Gap[] {
  const wholeMm = naturalMm(words, line);
  const within: Gap[] = [];
  let usedMm = 0;
  for (let at = line.from; at < line.to; at += 1) {
    usedMm += (words.widthsMm[at] ?? 0) + gapMm(words, at);
    const gap = words.gaps[at];
    if (gap && usedMm > wholeMm * looseFrom && usedMm < wholeMm * looseUntil) within.push(gap);
  }
  return within;
}

function gapMm({ gaps, blankMm }: Words, at: number): number {
  return gaps[at]?.isBlank === true ? blankMm : 0;
}

function naturalMm(words: Words, { from, to }: Line): number {
  let sumMm = words.widthsMm[to] ?? 0;
  for (let at = from; at < to; at += 1) sumMm += (words.widthsMm[at] ?? 0) + gapMm(words, at);
  return sumMm;
}

/** @returns how many times as wide as a plain one the blanks of a full line become */
function stretchOf(words: Words, line: Line, roomMm: number): number {
  const within = new Set(gapsWithin(words, line));
  const blanks = words.gaps
    .slice(line.from, line.to)
    .filter((gap) => gap.isBlank && (!gap.isHeld || (gap.isOurs && within.has(gap)))).length;
  const missingMm = roomMm - naturalMm(words, line);
  return blanks === 0 ? Infinity : 1 + missingMm / blanks / words.blankMm;
}
