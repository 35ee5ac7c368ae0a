/** Reads changes in words: "việc 3 giao cho P.QLKH, hạn 20/5", "bỏ việc cuối", "lùi tất cả 3 ngày". */

import { tokenise } from '../text/token.ts';
import type { Known } from './clause.ts';
import type { Edit, SegmentReading } from './edit.ts';
import { activityReaders } from './edit-activity.ts';
import { documentReaders } from './edit-document.ts';
import { noun } from './edit-numbers.ts';
import { unitsAt } from './find-units.ts';
import { foldLine } from '../text/fold-line.ts';
import { trimMarks } from './labels.ts';

/** What a message changes; `mustAsk` where it asks for a change and does not say which. */
export interface EditReading {
  readonly edits: readonly Edit[];
  readonly mustAsk: boolean;
}

/** @returns the changes, or null where the message asks for none */
export function readEdits(text: string, known: Known): EditReading | null {
  if (text.length > maxLength) return null;
  const segments = splitSegments(text.replaceAll(/\s*\n\s*/gu, '\n'), known);
  const edits: Edit[] = [];
  let mustAsk = false;
  let numbers: readonly number[] = [];
  for (const segment of segments) {
    const read = readSegment(segment, numbers, known);
    if (read === null) continue;
    edits.push(...read.edits);
    mustAsk ||= read.mustAsk;
    numbers = read.numbers;
  }
  if (edits.length === 0 && !mustAsk) return null;
  return { edits, mustAsk: mustAsk && edits.length === 0 };
}

/** A longer message is a pasted text. */
const maxLength = 1_500;
/** How far a unit behind a comma may go. */
const reach = 140;

/** Where one change may end and the next begin. */
const starts = new RegExp(
  String.raw`(?:[,;.\n]\s*(?:(?:va|roi|con|dong thoi|sau do|xong)\s)?|\s(?:va|roi|con|dong thoi)\s)(?=(?:bo|xoa|huy|gach|loai bo|cat|them|bo sung|doi|sua|chuyen|giao|lui|hoan|day|dan|thay|nguoi ky|chu de|han|xong truoc|thoi gian|nam|ca|tat ca|${noun} (?:so )?\d|${noun} (?:cuoi|dau)|phoi hop|lanh dao ky|tieu de|trich yeu|ky thay|cho(?= .{2,80} (?:phoi hop|ho tro|chu tri)))(?![\p{L}]))`,
  'gu',
);

function splitSegments(text: string, known: Known): string[] {
  const folded = foldLine(text);
  const parts: string[] = [];
  let from = 0;
  for (const found of folded.matchAll(starts)) {
    // "việc 2 và 4", "6, 7": a list of numbers is one.
    const rest = folded.slice(found.index + found[0].length);
    const isListed =
      /(?:viec|muc) [\d\s,va-]+$/u.test(folded.slice(from, found.index)) &&
      new RegExp(String.raw`^${noun} \d`, 'u').test(rest);
    if (isListed) continue;
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  parts.push(text.slice(from));
  return parts
    .map((part) => trimMarks(part))
    .filter((part) => part !== '')
    .flatMap((part) => splitUnitsBehind(part, known));
}

/** "việc 2 VP chủ trì, TTUD phối hợp": a unit behind a comma says one more thing. */
function splitUnitsBehind(part: string, known: Known): string[] {
  const found = /,\s+/gu;
  const pieces: string[] = [];
  let from = 0;
  for (const comma of part.matchAll(found)) {
    const rest = part.slice(comma.index + comma[0].length, comma.index + reach);
    const tokens = tokenise(rest);
    const units = unitsAt(tokens, 0, known.units, rest);
    const behind = foldLine(rest.slice(tokens[units.end - 1]?.to ?? 0));
    if (
      units.names.length === 0 ||
      !/^\s*(?:phoi hop|chu tri|ho tro|lam|phu trach)/u.test(behind) ||
      !/(?:phoi hop|chu tri)/u.test(foldLine(part.slice(from, comma.index)))
    )
      continue;
    pieces.push(part.slice(from, comma.index));
    from = comma.index + comma[0].length;
  }
  return [...pieces, part.slice(from)];
}

function readSegment(text: string, before: readonly number[], known: Known): SegmentReading | null {
  const folded = foldLine(text);
  for (const reader of segmentReaders) {
    const read = reader(text, folded, before, known);
    if (read !== null) return read;
  }
  return null;
}

const segmentReaders = [...documentReaders, ...activityReaders];
