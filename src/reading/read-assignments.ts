/** Reads who is to do what (tổ chức thực hiện): headings by unit, "Unit: tasks", "Giao X …", tables. */

import { isMark, type Token, tokenAt, tokenise } from '../text/token.ts';
import type { Known } from './clause.ts';
import type { Evidence, Found } from './entry.ts';
import { unitsAt } from './find-units.ts';
import { trimMarks } from './labels.ts';
import type { Marker } from './marker.ts';
import { mendLines } from './mend-lines.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { atComma, atStop, cutAt } from './pieces.ts';
import { wholeUnits } from './read-item.ts';
import { beginsOtherPart } from './other-part.ts';
import { putsOff } from './puts-off.ts';
import { openTable, readAssignmentTable } from './read-table.ts';
import { readUnits } from './read-values.ts';
import { runsOf } from './runs.ts';
import { type Line, openSheet } from './sheet.ts';
import { stripEnd } from '../text/split-lines.ts';
import { decodeTelex } from '../text/telex.ts';
import { beginsUnit, isCollective } from './unit-words.ts';
import { closings, headings } from './vocabulary.ts';

/** What a unit is to do. */
export interface Assignment {
  readonly unit: string;
  readonly tasks: string[];
}

/** @returns the assignments that a text tells, one a unit, and where */
export function readAssignments(text: string, known: Known): Found<{ assignments: Assignment[] }> {
  return readAssignmentLines(putsOff(text) ? [] : openSheet(text), known);
}

/** @returns the assignments that lines tell */
export function readAssignmentLines(
  lines: readonly Line[],
  known: Known,
): Found<{ assignments: Assignment[] }> {
  const gathered = new Gathered();
  for (const run of runsOf(lines)) {
    if (run[0]?.cells == null) new DutyReader(known, gathered).read(mendLines(run));
    else
      for (const { units, tasks, lines: numbers } of readAssignmentTable(openTable(run), known))
        gathered.add(units, splitTasks(tasks, known), numbers);
  }
  return gathered.found();
}

/** Assignments by unit, in the order in which the units were named. */
class Gathered {
  private readonly byUnit = new Map<string, { tasks: string[]; lines: number[] }>();

  add(units: readonly string[], tasks: readonly string[], lines: readonly number[]): void {
    for (const unit of units) {
      const there = this.byUnit.get(unit) ?? { tasks: [], lines: [] };
      there.tasks.push(...tasks.filter((task) => !there.tasks.includes(task)));
      there.lines.push(...lines);
      this.byUnit.set(unit, there);
    }
  }

  found(): Found<{ assignments: Assignment[] }> {
    const all = [...this.byUnit];
    const evidence = all.map(([, { lines }], at): Evidence => ({
      path: `assignments.${at}`,
      lines,
      sureness: 'sure',
    }));
    return { facts: { assignments: all.map(([unit, { tasks }]) => ({ unit, tasks })) }, evidence };
  }
}

const closing = createPhraseTest(closings);
const heading = createPhraseTest(headings);
const opener = createPhraseTest(
  'giao cho|giao nhiệm vụ cho|giao|đề nghị|yêu cầu|phân công|trách nhiệm của|nhiệm vụ của|đối với|nhờ|đơn vị chủ trì|đơn vị phối hợp',
);
/** Politely, before the name of a unit. */
const address = createPhraseTest(
  'thầy cô|quý thầy cô|các anh chị|anh chị|các đồng chí|các bạn|mấy anh chị|anh em|nhờ anh chị|còn|rồi|và',
);
const joint = createPhraseTest(
  'có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|sẽ|thì|giúp|:|cần|-|–|,|có nhiệm vụ là',
);

class DutyReader {
  private units: string[] = [];
  private marker: Marker | null = null;
  private isHeaded = false;
  private readonly known: Known;
  private readonly gathered: Gathered;

  constructor(known: Known, gathered: Gathered) {
    this.known = known;
    this.gathered = gathered;
  }

  read(lines: readonly Line[]): void {
    for (const [at, line] of lines.entries()) {
      if (beginsOtherPart(line, false)) return;
      if (isClosing(line.text)) this.units = [];
      else if (!this.readUnitLine(line, lines[at + 1]) && !isHeading(line)) this.readTask(line);
    }
  }

  /** @returns true where the line names whom the tasks are for */
  private readUnitLine(line: Line, next: Line | undefined): boolean {
    if (this.isTaskLine(line)) return false;
    const found = splitDuty(line.text, this.known);
    if (found === null || (found.task === '' && !this.mayHead(found, line, next))) return false;
    this.units = found.units;
    this.marker = line.marker;
    this.isHeaded = found.task === '';
    if (found.task === '') this.gathered.add(found.units, [], line.numbers);
    else this.readDuties(line, found);
    return true;
  }

  /** Below a heading by unit, what has a deeper marker is a task, whatever it begins with. */
  private isTaskLine({ marker, text }: Line): boolean {
    if (this.units.length === 0 || marker === null || !this.isHeaded) return false;
    const isDeeper =
      marker.kind !== this.marker?.kind && (this.marker !== null || isPointer(marker));
    return isDeeper && (this.marker !== null || wholeUnits(trimMarks(text), this.known) === null);
  }

  private mayHead({ areKnown }: Duty, { text }: Line, next: Line | undefined): boolean {
    return areKnown || next !== undefined || text.endsWith(':');
  }

  /** "Giao X …; …. Giao Y …" in one line. */
  private readDuties(line: Line, first: Duty): void {
    let units = first.units;
    for (const [at, sentence] of cutDuties(first.task, this.known).entries()) {
      const other = at === 0 ? null : splitDuty(sentence, this.known);
      if (other !== null && other.task !== '' && (other.areKnown || other.isOpened)) {
        units = other.units;
        this.gathered.add(units, splitTasks(other.task, this.known), line.numbers);
      } else this.gathered.add(units, splitTasks(sentence, this.known), line.numbers);
    }
  }

  private readTask({ text, numbers }: Line): void {
    if (this.units.length > 0) this.gathered.add(this.units, splitTasks(text, this.known), numbers);
  }
}

const isPointer = ({ kind }: Marker): boolean => ['dash', 'plus', 'bullet', 'star'].includes(kind);
const isClosing = (text: string): boolean => closing(tokenise(text.slice(0, 80)), 0) !== null;

function isHeading({ text, marker }: Line): boolean {
  const words = text.replace(/[:.]+$/u, '');
  if (
    marker?.kind === 'roman' ||
    (/\p{Lu}{2}/u.test(words) && words === words.toUpperCase() && words.includes(' '))
  )
    return true;
  const tokens = tokenise(words);
  return heading(tokens, 0) === tokens.length;
}

interface Duty {
  readonly units: string[];
  readonly task: string;
  readonly areKnown: boolean;
  readonly isOpened: boolean;
}

/** @returns the units that a text begins with and what they are to do; null where it begins with none */
function splitDuty(text: string, known: Known): Duty | null {
  const tokens = tokenise(text);
  const from = opener(tokens, address(tokens, 0) ?? 0) ?? address(tokens, 0) ?? 0;
  const start = isMark(tokenAt(tokens, from), ':') ? from + 1 : from;
  const colon = tokens.findIndex((token) => isMark(token, ':'));
  const before =
    colon > start
      ? trimMarks(text.slice(tokenAt(tokens, start).from, tokenAt(tokens, colon).from))
      : '';
  if (before !== '' && before.length < 120) {
    const units = namedBefore(before, known);
    if (units !== null)
      return {
        units,
        task: taskOf(text, tokenAt(tokens, colon).to),
        areKnown: true,
        isOpened: from > 0,
      };
  }
  return splitSubject(text, start, known);
}

const people =
  /^(?:(?:các )?(?:đồng chí |đ\/c |ông |bà )?(?:phó )?(?:giám đốc|chủ tịch|trưởng phòng|trưởng ban|chánh văn phòng|hiệu trưởng|bí thư|trưởng các|trưởng thôn|thủ trưởng|cục trưởng|viện trưởng|chi cục trưởng|lãnh đạo)|(?:đồng chí|đ\/c|ông|bà|anh|chị|thầy|cô)\s\p{Lu})(?!\p{L}*:)/iu;

/** "Trưởng các phòng, Giám đốc các đơn vị chịu trách nhiệm …" */
function peopleOf(text: string, isOpened: boolean): Duty | null {
  const found = people.test(text)
    ? /^(.{4,110}?)\s(?=(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chỉ đạo|phân công|trực tiếp|phổ biến|quán triệt|bố trí|cử)\s)/iu.exec(
        text,
      )
    : null;
  if (found?.[1] === undefined) return null;
  const task = trimMarks(text.slice(found[0].length)).replace(
    /^(?:có trách nhiệm|có nhiệm vụ)\s+/iu,
    '',
  );
  return { units: [trimMarks(found[1])], task, areKnown: true, isOpened };
}

/** "Hạt Kiểm lâm chủ trì:" */
const duty =
  /[\s,]+(?:chủ trì|phối hợp|phụ trách|thực hiện|có trách nhiệm|chịu trách nhiệm|chu tri|phoi hop)$/iu;
/** "Phòng Văn hóa - Xã hội (đ/c Nam phụ trách)" */
const aside = /\s*\([^()]{1,60}\)$/u;

/** What stands before a colon names units where it begins like one, or is one of the agency. */
function namedBefore(before: string, known: Known): string[] | null {
  const own = before.replace(duty, '').replace(aside, '');
  const whole = wholeUnits(own, known);
  if (whole !== null) return whole.names;
  if (people.test(own)) return [own];
  if (own !== before) return namedBefore(own, known);
  const meant = decodeTelex(before, 1);
  if (meant !== before) return namedBefore(meant, known);
  const tokens = tokenise(before);
  if (!beginsUnit(tokens, 0) || tokens.length > 20) return null;
  const names = isCollective(tokens, 0) ? [before] : readUnits(before, known);
  return names.length > 0 ? names : null;
}

function splitSubject(text: string, start: number, known: Known): Duty | null {
  const tokens = tokenise(text);
  const found = unitsAt(tokens, start, known.units, text);
  const isOpened = start > 0;
  const named = peopleOf(text.slice(tokenAt(tokens, start).from), isOpened);
  if (named !== null) return named;
  if (found.names.length === 0)
    return wholeLine(trimMarks(text.slice(tokenAt(tokens, start).from)), known, isOpened);
  if (
    found.end >= tokens.length ||
    isMarkAtEnd(tokens, found.end) ||
    isAside(tokens, found.end, text)
  )
    return { units: found.names, task: '', areKnown: found.areKnown, isOpened };
  return subjectOf(text, tokens, found, isOpened);
}

/** "X tham mưu …": the units, and what they do; without its unit in the profile, it needs words of duty. */
function subjectOf(
  text: string,
  tokens: readonly Token[],
  { names, end: from, areKnown }: ReturnType<typeof unitsAt>,
  isOpened: boolean,
): Duty | null {
  let end = from;
  for (let next = joint(tokens, end); next !== null; next = joint(tokens, end)) end = next;
  const task = taskOf(text, tokenAt(tokens, end - 1).to);
  const isLed = end > from;
  const isVerb = /^\p{Ll}/u.test(task) || isLed;
  const isClear = areKnown || isOpened || isLed || /^\p{Lu}/u.test(text);
  return isVerb && isClear ? { units: names, task, areKnown, isOpened } : null;
}

/** "(đ/c Nam phụ trách)" behind a unit and before nothing. */
const isAside = (tokens: readonly Token[], at: number, text: string): boolean =>
  /^\([^()]{1,60}\)[\s:.]*$/u.test(text.slice(tokenAt(tokens, at).from));

const isMarkAtEnd = (tokens: ReturnType<typeof tokenise>, end: number): boolean =>
  tokens.slice(end).every(({ kind }) => kind === 'mark');

function wholeLine(text: string, known: Known, isOpened: boolean): Duty | null {
  const whole = wholeUnits(text, known);
  if (whole !== null) return { units: whole.names, task: '', areKnown: whole.areKnown, isOpened };
  const tokens = tokenise(text);
  const isName =
    beginsUnit(tokens, 0) && tokens.length < 16 && !/[.;]$/u.test(text) && isCollective(tokens, 0);
  return isName ? { units: [stripEnd(text)], task: '', areKnown: false, isOpened } : null;
}

const taskOf = (text: string, from: number): string => trimMarks(text.slice(from));

/** Sentences, and what a comma parts where another unit begins behind it. */
function cutDuties(text: string, known: Known): string[] {
  return cutAt(text, atStop, known).flatMap((sentence) => {
    const parts: string[] = [];
    for (const part of cutAt(sentence, atComma, known)) {
      const duty = parts.length === 0 ? null : splitDuty(part, known);
      if (parts.length === 0 || (duty !== null && duty.task !== '' && duty.areKnown))
        parts.push(part);
      else parts[parts.length - 1] = `${parts.at(-1) ?? ''}, ${part}`;
    }
    return parts;
  });
}

function splitTasks(text: string, known: Known): string[] {
  const tasks = cutAt(
    text,
    (tokens, at) => atStop(tokens, at) || isMark(tokenAt(tokens, at), '+', '•'),
    known,
  );
  return tasks.map((task) => trimMarks(task)).filter((task) => /[\p{L}\p{N}]/u.test(task));
}
