/** Finds what a running text says of time, and where. */

import type { Item, Remark } from '../calendar/atom.ts';
import { readPeriod } from '../calendar/read-period.ts';
import { scan } from '../calendar/scan.ts';
import type { Calendar } from '../calendar/settle.ts';
import { isMark, says, type Token, tokenAt } from '../text/token.ts';
import type { Occasion } from '../plan/occasion.ts';
import type { Time } from '../plan/time.ts';
import { createPhraseTest } from '../text/phrase-book.ts';

/** A time and the tokens that say it, from `first` up to, not including, `end`. */
export interface TimeSpan {
  readonly first: number;
  readonly end: number;
  readonly time: Time;
  /** What is odd about it: a weekday that is another, a day that is over. */
  readonly doubts: readonly Remark[];
}

/** What years and names of Days are taken from. */
export interface DayCalendar extends Calendar {
  readonly occasions?: readonly Pick<Occasion, 'date'>[];
}

/** @returns the times of a text in order; a date in the name of a Day is none */
export function findTimes(
  tokens: readonly Token[],
  text: string,
  calendar: DayCalendar,
): TimeSpan[] {
  const items = scan(tokens, calendar.today);
  const spans: TimeSpan[] = [];
  let run: Item[] = [];
  const close = () => {
    const span = readRun(run, tokens, text, calendar);
    if (span !== null) spans.push(span);
    run = [];
  };
  for (const [index, item] of items.entries()) {
    if (!mayBelong(item, items, index, tokens)) close();
    else if (startsAnew(item, run, tokens)) {
      close();
      run.push(item);
    } else run.push(item);
  }
  close();
  return spans;
}

/** "…, trước 15/5": behind a comma, one more date of its own kind is a time of its own. */
function startsAnew(item: Item, run: readonly Item[], tokens: readonly Token[]): boolean {
  if (item.kind === 'mark' && (item.mark === 'before' || item.mark === 'until')) {
    const last = run.at(-1);
    return (
      last?.kind === 'mark' &&
      last.mark === 'comma' &&
      run.some(isDate) &&
      !says(tokenAt(tokens, item.end), ',', 'trong')
    );
  }
  return false;
}

function mayBelong(
  item: Item,
  items: readonly Item[],
  index: number,
  tokens: readonly Token[],
): boolean {
  const sign = tokenAt(tokens, item.first);
  if (item.kind === 'unknown' || item.kind === 'bad') return false;
  if (item.kind !== 'neutral') return !isMark(sign, ';');
  if (isMark(sign, '(')) return isDayOrWeekday(items[index + 1]);
  return isMark(sign, ')') && isDayOrWeekday(items[index - 1]);
}

const isDayOrWeekday = (item: Item | undefined): boolean =>
  item?.kind === 'weekday' || item?.kind === 'day';

const isDate = (item: Item): boolean =>
  ['weekday', 'months', 'week', 'hour'].includes(item.kind) ||
  (item.kind === 'day' && (item.style !== 'bare' || item.hasWord)) ||
  (item.kind === 'mark' && (item.mark === 'every' || item.mark === 'timeless'));

/** Words about time that belong to what stands before them, where they come first. */
const leadWords = createPhraseTest(
  'tổ chức|thực hiện|triển khai|diễn ra|các|của|là|được|này|nữa|thời gian|thời điểm|kết thúc|khai mạc|năm|giờ|phút|hay|hoặc|không|chưa|,|;|và|&|-|–|ngày thực hiện|kế hoạch|gần|giữa|cuối|đầu|sau|âm|cả|ít nhất|bắt đầu|sau đó',
);
const keptLeads = createPhraseTest(
  'cuối tháng|đầu tháng|giữa tháng|cuối tuần|sau ngày|sau lễ|cả ngày|cả tháng|cả tuần|cả năm|đầu tuần|cuối năm|bắt đầu từ|bắt đầu lúc|năm nay',
);
const trailWords = createPhraseTest(
  ',|;|và|&|-|–|tổ chức|thực hiện|triển khai|diễn ra|các|của|là|được|thời gian|trong|khoảng|lúc|vào|từ|đến|trước|hạn|xong|hoàn thành|tới|chậm nhất|năm|khai mạc|không|chưa|hoặc|sau|dự kiến|đúng|bắt đầu|cả|gần|kết thúc|giờ|đầu|cuối|buổi|hôm|hoàn tất|quanh|dịp|(',
);

function readRun(
  run: readonly Item[],
  tokens: readonly Token[],
  text: string,
  calendar: DayCalendar,
): TimeSpan | null {
  const items = trimRun(run, tokens);
  const first = items[0]?.first ?? 0;
  const end = items.at(-1)?.end ?? 0;
  if (end - first > maxTokens || !items.some(isDate) || isName(items, tokens, calendar))
    return null;
  const typed = text.slice(tokenAt(tokens, first).from, tokenAt(tokens, end - 1).to);
  // "ngày 16, 17/5": both days.
  const said = typed.replace(/(?<=\b\d{1,2}),\s?(?=\d{1,2}[/.]\d{1,2})/u, ' và ');
  const reading = readPeriod(said, calendar);
  if (!reading.ok) return null;
  return { first, end, time: reading.time, doubts: reading.doubts };
}

/** Nobody says a time in more words than this. */
const maxTokens = 60;

function trimRun(run: readonly Item[], tokens: readonly Token[]): Item[] {
  const isKept = (item: Item) => keptLeads(tokens, item.first) !== null;
  let from = 0;
  let end = run.length;
  for (let item = run[from]; from < end && item !== undefined; item = run[from]) {
    if (!isLoose(item, leadWords, tokens) || isKept(item) || beginsRange(run, from)) break;
    from += 1;
  }
  while (end > from && isLoose(run[end - 1], trailWords, tokens)) end -= 1;
  return run.slice(from, end);
}

/** "12 - 13/5": the first of two days. */
function beginsRange(run: readonly Item[], at: number): boolean {
  const [item, joint, next] = [run[at], run[at + 1], run[at + 2]];
  if (item?.kind !== 'day' || next?.kind !== 'day' || next.month === null) return false;
  if (joint?.kind !== 'mark') return false;
  // "16, 17/5": two days that follow each other.
  return joint.mark === 'comma'
    ? next.day === item.day + 1
    : ['dash', 'until'].includes(joint.mark);
}

function isLoose(
  item: Item | undefined,
  test: ReturnType<typeof createPhraseTest>,
  tokens: readonly Token[],
): boolean {
  if (item === undefined || isDate(item)) return false;
  if (item.kind === 'mark' || item.kind === 'neutral') return test(tokens, item.first) !== null;
  // A number alone, or how long something takes, is no time.
  return (
    item.kind === 'duration' ||
    (item.kind === 'day' && item.style === 'bare' && !item.hasWord && test === leadWords)
  );
}

const nameLead = createPhraseTest(
  'ngày|mừng|chào mừng|kỷ niệm|kỉ niệm|hưởng ứng|nhân|nhân ngày|nhân dịp|kế hoạch|việt nam|quốc gia|lễ|sự kiện|dịp|báo cáo|kh|kh ngày|đợt|hoạt động|tuần lễ|kế hoạch ngày|phong trào|về|hội|cho ngày',
);
const eventLead = createPhraseTest(
  'ngày|mừng|niệm|ứng|nhân|hoạch|nam|gia|lễ|kiện|dịp|kh|báo|cáo|hội|tuần|văn|về|chuyện',
);

/** "chào mừng Ngày … Việt Nam 18/5", "kế hoạch 18/5/2026", "năm 2026": a name, no time. */
function isName(
  items: readonly Item[],
  tokens: readonly Token[],
  { occasions = [] }: DayCalendar,
): boolean {
  const dates = items.filter(isDate);
  if (dates.every((item) => item.kind === 'months' && item.style === 'year')) return true;
  const [date] = dates;
  if (date?.kind !== 'day' || dates.length > 1 || items.some(isLead)) return false;
  const written = writeMonthAndDay(date.month ?? 0, date.day);
  return occasions.some(({ date: on }) => on === written) && isNamed(tokens, items);
}

const isLead = (item: Item): boolean => item.kind === 'mark' && item.mark !== 'filler';

const writeMonthAndDay = (month: number, day: number): string =>
  [month, day].map((part) => String(part).padStart(2, '0')).join('-');

function isNamed(tokens: readonly Token[], items: readonly Item[]): boolean {
  const [first, end] = [items[0]?.first ?? 0, items.at(-1)?.end ?? 0];
  const before = tokenAt(tokens, first - 1);
  if (isMark(before, '(') && isMark(tokenAt(tokens, end), ')')) return true;
  if (tokenAt(tokens, first).text.startsWith('Ngày') && first > 0) return true;
  return nameLead(tokens, first - 2) === first || eventLead(tokens, first - 1) !== null;
}
