/** Finds labels in a line ("Chủ trì: …; thời gian: …") and what stands behind each. */

import { isMark, type Token, tokenAt, tokenise } from '../text/token.ts';
import { createPhraseBook } from '../text/phrase-book.ts';
import { lettersOf } from '../text/spelling.ts';
import { labels, type LabelRole } from './vocabulary.ts';

/** A label with its value; '' where the value stands on the lines below. */
export interface Labelled {
  readonly role: LabelRole;
  /** As it was written. */
  readonly label: string;
  readonly value: string;
}

/** A line taken apart at its labels. */
export interface LabelledLine {
  /** What stands before the first label. */
  readonly before: string;
  readonly values: readonly Labelled[];
}

const book = createPhraseBook(labels);

interface Found {
  readonly role: LabelRole;
  readonly first: number;
  /** The token behind the colon. */
  readonly end: number;
}

/** @returns the parts of a line, or null when it has no label */
export function readLabels(text: string): LabelledLine | null {
  if (!/[:：]/u.test(text)) return null;
  const tokens = tokenise(text);
  const found = findLabels(tokens);
  const [first] = found;
  if (first === undefined) return null;
  const values = found.map(({ role, first: at, end }, index) => {
    const next = found[index + 1]?.first ?? tokens.length;
    const label = text.slice(tokenAt(tokens, at).from, tokenAt(tokens, end - 2).to);
    return { role, label, value: sliceOf(text, tokens, end, next) };
  });
  return { before: sliceOf(text, tokens, 0, first.first), values };
}

function findLabels(tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const label = beginsPiece(tokens, at)
      ? labelAt(tokens, at, found.length === 0 && at === 0)
      : labelBehindWords(tokens, at, found.length > 0);
    if (label === null) continue;
    found.push({ ...label, first: at });
    at = label.end - 1;
  }
  return found;
}

/** At the start, or behind a mark that parts things. */
function beginsPiece(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true;
  const before = tokenAt(tokens, at - 1);
  return (
    before.kind === 'mark' &&
    isMark(before, '.', ';', ',', '(', '-', '–', '—', '|', '/', '[', '”', '"', ')', ':')
  );
}

function labelAt(
  tokens: readonly Token[],
  at: number,
  isStart: boolean,
): Omit<Found, 'first'> | null {
  const phrase = book(tokens, at);
  if (phrase !== null) {
    const colon = colonBehind(tokens, phrase.end);
    if (colon !== null) return { role: phrase.role, end: colon + 1 };
  }
  return isStart ? misspelt(tokens) : null;
}

const oftenNamed: readonly LabelRole[] = ['lead', 'coordinator', 'time', 'place', 'participants'];

/** "Chủ trì: VP   Thời gian: …": only blanks part the labels of a line. */
function labelBehindWords(
  tokens: readonly Token[],
  at: number,
  isLabelled: boolean,
): Omit<Found, 'first'> | null {
  const token = tokenAt(tokens, at);
  if (token.kind !== 'word' || !mayFollow(tokenAt(tokens, at - 1), token, isLabelled)) return null;
  const label = labelAt(tokens, at, false);
  return label !== null && label.end - at > 2 && isOften(label.role, tokens, at, label.end)
    ? label
    : null;
}

/** In small letters "thực hiện:" within a sentence is no label. */
const isOften = (role: LabelRole, tokens: readonly Token[], at: number, end: number): boolean =>
  oftenNamed.includes(role) &&
  (role !== 'lead' ||
    startsCapital(tokenAt(tokens, at)) ||
    tokenAt(tokens, end - 2).lower === 'trì');

/** Behind a name a label is told by its capital only where others came before. */
const mayFollow = (before: Token, token: Token, isLabelled: boolean): boolean =>
  isLabelled
    ? startsCapital(token) || !startsCapital(before)
    : startsCapital(token) && !startsCapital(before);

const startsCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

/** The colon right behind a label, or behind a bracket or a word or two that belong to it. */
function colonBehind(tokens: readonly Token[], from: number): number | null {
  let at = from;
  if (isMark(tokenAt(tokens, at), '(')) {
    while (at < from + 12 && !isMark(tokenAt(tokens, at), ')')) at += 1;
    at += 1;
  }
  return isColon(tokenAt(tokens, at)) ? at : null;
}

const isColon = (token: Token): boolean => isMark(token, ':', '：');

/** Most words of a label. */
const maxLabelWords = 6;
const plainLabels = Object.entries<readonly string[]>(labels).flatMap(([role, lines]) =>
  lines.flatMap((line) =>
    line.split('|').map((label) => ({ role: role as LabelRole, plain: lettersIn(label) })),
  ),
);

function lettersIn(text: string): string {
  return tokenise(text)
    .filter(({ kind }) => kind === 'word')
    .map((token) => lettersOf(token.text))
    .join(' ');
}

/** "Chủ chì:", "Thòi gian:", "Địa diểm:": one wrong letter. */
function misspelt(tokens: readonly Token[]): Omit<Found, 'first'> | null {
  const colon = tokens.findIndex(isColon);
  if (colon < 1 || colon > maxLabelWords) return null;
  const typed = tokens
    .slice(0, colon)
    .map((token) => lettersOf(token.text))
    .join(' ');
  const found = plainLabels.find(({ plain }) => plain.length >= 6 && isOneOff(typed, plain));
  return found === undefined ? null : { role: found.role, end: colon + 1 };
}

/** True when one letter was changed, added, left out, or swapped with its neighbour. */
export function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return one === other;
  let from = 0;
  while (from < one.length && one.charAt(from) === other.charAt(from)) from += 1;
  let [end, last] = [one.length, other.length];
  while (end > from && last > from && one.charAt(end - 1) === other.charAt(last - 1)) {
    end -= 1;
    last -= 1;
  }
  const [left, right] = [one.slice(from, end), other.slice(from, last)];
  return (
    Math.max(left.length, right.length) <= 1 ||
    (left.length === 2 && left === right.charAt(1) + right.charAt(0))
  );
}

function sliceOf(text: string, tokens: readonly Token[], from: number, end: number): string {
  if (end <= from) return '';
  const words = text.slice(tokenAt(tokens, from).from, tokenAt(tokens, end - 1).to);
  return trimMarks(words);
}

/** More brackets than this within each other are no writing. */
const maxDepth = 4;

/** @returns a text without the marks that part things at its ends; brackets that have no partner go */
export function trimMarks(text: string, depth = 0): string {
  let [from, to] = [0, text.length];
  const isLoose = (at: number) => ' ;,.-–—|/\t:*'.includes(text.charAt(at));
  while (from < to && isLoose(from)) from += 1;
  while (to > from && isLoose(to - 1)) to -= 1;
  const inner = text.slice(from, to);
  const within = depth > maxDepth ? inner : dropBracket(inner);
  return within === inner ? inner : trimMarks(within, depth + 1);
}

/** A bracket at an end without its partner, or around the whole text. */
function dropBracket(text: string): string {
  const [opened, closed] = [text.split('(').length - 1, text.split(')').length - 1];
  const [begins, ends] = [text.startsWith('('), text.endsWith(')')];
  if (begins && ends && opened === 1) return text.slice(1, -1);
  if (begins && opened > closed) return text.slice(1);
  return text.endsWith('(') || (ends && closed > opened) ? text.slice(0, -1) : text;
}

const bareLabels = createPhraseBook({
  lead: [
    'chủ trì|đơn vị chủ trì|cơ quan chủ trì|đơn vị thực hiện|cq chủ trì|đv chủ trì|đơn vị phụ trách|phụ trách',
  ],
  coordinator: ['phối hợp|đơn vị phối hợp|cơ quan phối hợp|cq phối hợp|phối hợp thực hiện'],
  time: ['thời gian|thời gian thực hiện|tg|thời hạn|hạn'],
  place: ['địa điểm|đđ'],
});

/** @returns a label that stands without its colon ("Chủ trì Văn phòng Sở", "Nội dung"), or null */
export function readBareLabel(
  text: string,
  isValue: (role: LabelRole, value: string) => boolean,
): Labelled | null {
  // "Phát thanh 2 buổi/ngày" is no label, although a column may be called "…/ngày".
  const whole = /\d/.test(text) ? null : roleOfHeader(text);
  if (whole !== null) return { role: whole, label: text, value: '' };
  const tokens = tokenise(text);
  const phrase = bareLabels(tokens, 0);
  if (phrase === null) return null;
  const value = sliceOf(text, tokens, phrase.end, tokens.length);
  const label = sliceOf(text, tokens, 0, phrase.end);
  return isValue(phrase.role, value) ? { role: phrase.role, label, value } : null;
}

/** @returns what a header of a column is about, or null */
export function roleOfHeader(header: string): LabelRole | null {
  const words = header.replace(/\s*\(.*$/u, '');
  const whole = roleOfWords(words);
  if (whole !== null || words.length > longestHeader) return whole;
  const [first = '', ...others] = words.split(/\s*[/,]\s*/u);
  if (others.length === 0) return null;
  const [before, behind] = [roleOfWords(first), roleOfWords(others.join(' / '))];
  return before === null || behind === null || before === behind ? (behind ?? before) : null;
}

const longestHeader = 60;

function roleOfWords(header: string): LabelRole | null {
  const tokens = tokenise(header);
  const phrase = book(tokens, 0);
  return phrase?.end === tokens.length ? phrase.role : null;
}
