/** Joins lines that a page or a narrow window had broken. */

import { tokenise } from '../text/token.ts';
import { readLabels } from './labels.ts';
import type { Line } from './sheet.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { startsLikeUnit } from './unit-words.ts';
import { activityStarters } from './vocabulary.ts';

/** @returns the lines, each whole; `isListed` where every entry of the list has a marker */
export function mendLines(typed: readonly Line[], isListed = false): Line[] {
  if (areItems(typed)) return [...typed];
  const lines = joinWrapped(typed);
  const mended: Line[] = [];
  for (const line of lines) {
    const last = mended.at(-1);
    if (last !== undefined && goesOn(last, line, isListed))
      mended[mended.length - 1] = joinLines(last, line);
    else mended.push(line);
  }
  return mended;
}

/** A page of a narrower column broke its lines: each was too long for the first word of the next. */
function joinWrapped(lines: readonly Line[]): Line[] {
  const width = Math.max(0, ...lines.map(widthOf));
  const isWrapped = lines.some((line, at) => at > 0 && breaksOff(lines[at - 1], line));
  if (width < narrowPage || !isWrapped) return [...lines];
  const joined: Line[] = [];
  let end = 0;
  for (const line of lines) {
    const last = joined.at(-1);
    const [word = ''] = line.text.split(' ', 1);
    const isRest =
      last?.marker != null && end + 1 + word.length > width && goesOnWrapped(last, line);
    if (isRest) joined[joined.length - 1] = joinLines(last, line);
    else joined.push(line);
    // Of an item, what a page broke off keeps the marker of the item.
    end = widthOf(line);
  }
  return joined;
}

/** Lines of a page are at least so wide; those of a chat are shorter. */
const narrowPage = 44;
const widthOf = ({ text, marker }: Line): number =>
  text.length + (marker === null ? 0 : marker.text.length + 1);
const goesOnWrapped = (last: Line, line: Line): boolean =>
  !standsAlone(line) && last.cells === null && !line.isAfterGap && !/[.;:!?…”]$/u.test(last.text);
const breaksOff = (last: Line | undefined, line: Line): boolean =>
  last !== undefined && /^[a-zà-ỹđ\d]/u.test(line.text) && goesOnWrapped(last, line);

/** Of a broken paragraph not every line begins with a capital: those are items, however long. */
const areItems = (lines: readonly Line[]): boolean =>
  lines.length >= 3 &&
  lines.every(({ text, marker }) => marker === null && /^\p{Lu}/u.test(text) && !endsOpen(text));

const joints = createPhraseTest(
  'và|của|ngày|tháng|năm|số|các|với|về|cho|tại|ở|trong|từ|đến|trước|do|theo|là|để|nhằm|thuộc|hoặc|bằng|trên|được|những|cùng|giữa|vào|lúc|phối hợp|việc',
);
/** Heads whose name may stand on the next line. */
const heads = createPhraseTest('tỉnh|xã|phường|sở|phòng|ban');
/** From this length on, a name may have been broken off; a shorter line ends where it was meant to. */
const brokenLine = 50;

const isHalf = (last: Line, line: Line): boolean =>
  /[-‐–]$/u.test(last.text) || /^[a-zà-ỹđ(,;]/u.test(line.text);

const standsAlone = ({ marker, cells, text }: Line): boolean =>
  marker !== null || cells !== null || beginsLabel(text);

function goesOn(last: Line, line: Line, isListed: boolean): boolean {
  if (standsAlone(line) || last.cells !== null || givesOrder.test(line.text)) return false;
  if (/[.;:!?…”]$/u.test(last.text)) return isGluedNumber(last, line);
  if (endsInVerb(last.text) && /^\p{Ll}/u.test(line.text)) return true;
  if (isHalf(last, line)) return !isShortEntry(last, line, isListed);
  if (areColumns(last.text, line.text)) return false;
  return isOpenEnd(last.text, line.text) || isFullLine(last, line, isListed);
}

/** "Giao Văn phòng chủ trì": an order begins a line of its own. */
const givesOrder = /^Giao\s\p{Lu}/u;

const columns = /\s[-–—]\s/u;

/** "Treo băng rôn - VP - trước 8/5" over another such line, however long: two items. */
const areColumns = (last: string, line: string): boolean =>
  /^\p{Lu}/u.test(line) && (columns.test(line) || columns.test(last)) && !endsInJoint(last);

/** "Phòng Kinh tế: lo kinh phí", "chủ trì: VP" */
const beginsLabel = (text: string): boolean =>
  /^\p{Lu}[^:;.]{1,80}:/u.test(text) || readLabels(text)?.before === '';

/** A line that ends in the middle of a phrase, or one that is a date alone. */
const isOpenEnd = (last: string, line: string): boolean =>
  endsOpen(last) || /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\s*[.;,]?$/u.test(line);

const isFullLine = (last: Line, line: Line, isListed: boolean): boolean =>
  !line.isAfterGap && ((isListed && last.marker !== null) || last.text.length >= wideLine);

/** From this length on, a line of a page is full. */
const wideLine = 78;

/** "số 12.": a number that was broken off. */
const isGluedNumber = (last: Line, line: Line): boolean =>
  /(?:số|ngày)[:.]?$/iu.test(last.text) && /^\d/u.test(line.text);

/** Lines of a chat begin without capitals and are short: each is an entry of its own. */
function isShortEntry(last: Line, line: Line, isListed: boolean): boolean {
  if (/[-‐–,]$/u.test(last.text) || endsOpen(last.text) || isListed) return false;
  if (last.marker === null && beginsEntry(line.text)) return true;
  return /^[a-zà-ỹđ]/u.test(last.text) || last.text.length < 40 || line.isAfterGap;
}

const starter = createPhraseTest(...activityStarters);

const beginsEntry = (text: string): boolean =>
  startsLikeUnit(text) || starter(tokenise(text.slice(0, 40)), 0) !== null;

const verb = createPhraseTest('tổ chức|triển khai|thực hiện|tham dự|hưởng ứng|chào mừng|tham mưu');

/** "… tổ chức": what, stands on the next line. */
function endsInVerb(text: string): boolean {
  const tokens = tokenise(text.slice(-24));
  return text.length > narrow && verb(tokens, tokens.length - 2) === tokens.length;
}

/** Lines of a page are longer than those of a chat. */
const narrow = 40;

function endsOpen(text: string): boolean {
  if (endsInJoint(text) || text.endsWith(',')) return true;
  return text.length >= brokenLine && endsIn(heads, text);
}

const endsInJoint = (text: string): boolean => endsIn(joints, text);

function endsIn(phrases: typeof joints, text: string): boolean {
  const tokens = tokenise(text.slice(-24));
  return phrases(tokens, tokens.length - 1) === tokens.length;
}

function joinLines(last: Line, line: Line): Line {
  const isBroken = /\p{L}[-‐]$/u.test(last.text) && /^\p{L}/u.test(line.text);
  const text = `${last.text}${isBroken ? '' : ' '}${line.text}`;
  return { ...last, text, numbers: [...last.numbers, ...line.numbers] };
}
