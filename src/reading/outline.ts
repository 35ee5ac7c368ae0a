/** Tells the lines of a pasted section apart: headings, groups, activities, labels, and what is below them. */

import { tokenise } from '../text/token.ts';
import type { Known } from './clause.ts';
import { isEmptyWork } from './empty-work.ts';
import { findTimes } from './find-times.ts';
import { foldLine } from '../text/fold-line.ts';
import { rankOf } from './levels.ts';
import { type LabelledLine, readBareLabel, readLabels } from './labels.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { readItem, wholeUnits } from './read-item.ts';
import { beginsOtherPart } from './other-part.ts';
import { headsDay } from './schedule.ts';
import type { Line } from './sheet.ts';
import { activityStarters, closings, headings } from './vocabulary.ts';

/** What a line is. */
export type Role = 'heading' | 'group' | 'label' | 'plain' | 'theme' | 'closing' | 'day' | 'other';

/** A line with what it is. */
export interface Outlined {
  readonly line: Line;
  readonly role: Role;
  readonly labels: LabelledLine | null;
}

/** @returns the lines with what each is; each cost looks at most a few lines ahead */
export function outline(lines: readonly Line[], known: Known): Outlined[] {
  const rough = lines.map((line): Outlined => roughly(line, known));
  return rough.map((one, at): Outlined => {
    if (beginsOtherPart(one.line, hasWork(rough, at))) return { ...one, role: 'other' };
    if (one.role === 'plain' && headsDay(one.line, rough[at + 1]?.line, known))
      return { ...one, role: 'day' };
    return one.role === 'plain' && isGroup(rough, at, known) ? { ...one, role: 'group' } : one;
  });
}

/** Looks no further than this for what belongs to a line. */
const reach = 40;

const hasWork = (all: readonly Outlined[], at: number): boolean =>
  all.slice(Math.max(0, at - reach), at).some(({ role }) => role === 'plain');

const closing = createPhraseTest(closings);
const heading = createPhraseTest(headings);
const starter = createPhraseTest(...activityStarters);

function roughly(line: Line, known: Known): Outlined {
  if (isTheme(line.text)) return { line, role: 'theme', labels: null };
  if (headsActivities(line)) return { line, role: 'heading', labels: null };
  const labels = readLabels(line.text) ?? bare(line, known);
  if (labels?.before === '') return { line, role: 'label', labels };
  if (closing(tokenise(line.text.slice(0, 60)), 0) !== null)
    return { line, role: 'closing', labels: null };
  return { line, role: isHeading(line) ? 'heading' : 'plain', labels };
}

const isTheme = (text: string): boolean =>
  /^(?:chủ đề|khẩu hiệu|thông điệp|chủ đề,? (?:và )?khẩu hiệu|chủ đề và khẩu hiệu tuyên truyền|chu de|khau hieu)(?: tuyên truyền| năm \d{4}| hành động)?\s*(?::|$)/iu.test(
    text,
  ) || /^[“"][^“”"]+[”"][.;,]?$/u.test(text);

function bare(line: Line, known: Known): LabelledLine | null {
  if (line.text.length > 200) return null;
  const found = readBareLabel(line.text, (role, value) => {
    if (value === '') return false;
    const tokens = tokenise(value);
    if (role === 'lead' || role === 'coordinator') return wholeUnits(value, known) !== null;
    return role === 'time' ? findTimes(tokens, value, known)[0]?.first === 0 : value.length < 80;
  });
  return found === null ? null : { before: '', values: [found] };
}

/** "Các hoạt động:", "dạ em dự kiến làm mấy việc này ạ": what follows is the list. */
const headsActivities = ({ text, marker }: Line): boolean =>
  (marker === null || marker.kind === 'roman') &&
  text.length < 100 &&
  announces.test(foldLine(text));
const announces =
  /^(?:(?:da|ben|em|anh|chi|minh|tui|nha|du kien|se|tinh|lam|to chuc|trien khai|co|gom|nam nay|co quan|don vi|xa|phuong|truong|so|va|dinh) )*(?:\d{1,2} |may |cac |nhung |vai |hai |ba |bon )(?:viec|hoat dong|noi dung|muc|dau viec)(?: (?:du kien|cu the|chinh|trong tam|sau|nay|sau day|nhu sau|a|nha|nhe|day|do|cua (?:em|minh|ben em|truong|xa|phuong|so)))*\s*[:.]*$/u;

/** "III. NỘI DUNG THỰC HIỆN", "Các hoạt động cụ thể:". */
function isHeading({ text, marker }: Line): boolean {
  if (marker?.kind === 'roman') return true;
  const words = text.replace(/[:.]+$/u, '');
  if (/\p{Lu}{2}/u.test(words) && words === words.toUpperCase() && words.includes(' ')) return true;
  const tokens = tokenise(words);
  return (
    heading(tokens, 0) === tokens.length ||
    (text.endsWith(':') && heading(tokens, 0) !== null && tokens.length < 12)
  );
}

/** True for "1. Tuyên truyền" above "a. Phát tờ rơi …" with facts of its own. */
function isGroup(all: readonly Outlined[], at: number, known: Known): boolean {
  const [own, next] = [all[at], all[at + 1]];
  if (own === undefined || !isChild(own, next)) return false;
  if (own.line.marker === null && (isSibling(all, at) || !own.line.text.endsWith(':')))
    return isTitleOfList(own, all, at);
  return !hasFacts(own, known) && headsWork(own, rowsBelow(all, at), known);
}

/** True where the next line has a marker of another level. */
const isChild = (own: Outlined, next: Outlined | undefined): boolean =>
  next?.role === 'plain' &&
  next.line.marker !== null &&
  !(isPointed(own.line) && next.line.marker.value !== null) &&
  next.line.marker.kind !== own.line.marker?.kind;

/** A dash heads no numbers, unless a colon says that it does. */
const isPointed = ({ marker, text }: Line): boolean =>
  marker !== null && rankOf(marker.kind) >= rankOf('star') && !text.endsWith(':');

const pointed = ['letter', 'number', 'paren', 'point', 'bracket'];

/** True where the lines below are activities; without facts of theirs, the words above decide. */
function headsWork({ line }: Outlined, below: readonly Outlined[], known: Known): boolean {
  if (ownsLabels(below)) return true;
  if (below.some((one) => one.role === 'plain' && isTold(one, known))) return true;
  const hasWork = starter(tokenise(line.text), 0) !== null;
  if (hasWork || below.some(({ role }) => role === 'label')) return false;
  return pointed.includes(below[0]?.line.marker?.kind ?? '') || line.text.split(' ').length <= 8;
}

/** "Kế hoạch tuần tới:" above a list. */
const isTitleOfList = (own: Outlined, all: readonly Outlined[], at: number): boolean =>
  at === 0 && own.line.text.endsWith(':') && all.length > 1;

/** True where a line without a marker stands between others like it. */
const isSibling = (all: readonly Outlined[], at: number): boolean =>
  at > 0 && all[at - 1]?.role === 'plain' && all[at - 1]?.line.marker === null;

/** What stands below a line, up to the next one of its level. */
function rowsBelow(all: readonly Outlined[], at: number): Outlined[] {
  const kind = all[at]?.line.marker?.kind;
  const rest = all.slice(at + 1, at + 1 + reach);
  const end = rest.findIndex(
    ({ line, role }) =>
      role === 'heading' || role === 'closing' || (line.marker?.kind === kind && role !== 'label'),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** True where labels belong to the lines below, not to their parent: they stand deeper, or come again. */
function ownsLabels(below: readonly Outlined[]): boolean {
  const child = below.find(({ role }) => role === 'plain')?.line.marker?.kind;
  const labels = below.filter(({ role }) => role === 'label');
  if (labels.some(({ line }) => line.marker?.kind !== child && isBehindChild(below, line)))
    return true;
  const leads = labels.filter(({ labels: found }) => found?.values[0]?.role === 'lead');
  return leads.length > 1;
}

function isBehindChild(below: readonly Outlined[], line: Line): boolean {
  const at = below.findIndex((one) => one.line === line);
  const before = below[at - 1];
  return (
    before?.role === 'plain' &&
    (line.marker === null || line.marker.kind === 'plus' || line.marker.kind === 'dash')
  );
}

const told = new WeakMap<Outlined, boolean>();

/** True where a line says who or when; each line is read for it once. */
function isTold(one: Outlined, known: Known): boolean {
  const before = told.get(one);
  if (before !== undefined) return before;
  const found = readsTold(one, known);
  told.set(one, found);
  return found;
}

function readsTold(one: Outlined, known: Known): boolean {
  if (one.line.text.length > 400) return false;
  const { activity } = readItem(one.line.text, [], known);
  if (activity.title === '' || isEmptyWork(activity.title)) return false;
  return activity.leads.length > 0 || activity.time !== null;
}

const hasFacts = (one: Outlined, known: Known): boolean =>
  (one.labels?.values.length ?? 0) > 0 || isTold(one, known);
