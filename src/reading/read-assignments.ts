/** Reads who is to do what (tổ chức thực hiện): headings by unit, "Unit: tasks", "Giao X …", tables. */

import { type Duty, splitDuty } from './split-duty.ts';
import { isMark, tokenAt, tokenise } from '../text/token.ts';
import type { Known } from './clause.ts';
import type { Evidence, Found } from './entry.ts';
import { trimMarks } from './labels.ts';
import type { Marker } from './marker.ts';
import { mendLines } from './mend-lines.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { atComma, atStop, cutAt } from './pieces.ts';
import { wholeUnits } from './read-item.ts';
import { beginsOtherPart } from './other-part.ts';
import { putsOff } from './puts-off.ts';
import { openTable, readAssignmentTable } from './read-table.ts';
import { runsOf } from './runs.ts';
import { type Line, openSheet } from './sheet.ts';
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
    const found =
      splitDuty(line.text, this.known) ?? this.nextUnit(line) ?? this.nextHeading(line, next);
    if (found === null || (found.task === '' && !this.mayHead(found, line, next))) return false;
    this.units = found.units;
    this.marker = line.marker;
    this.isHeaded = found.task === '';
    if (found.task === '') this.gathered.add(found.units, [], line.numbers);
    else this.readDuties(line, found);
    return true;
  }

  /** "12 khu vực: treo cờ" in a list where each line before was one of a unit and its task. */
  private nextUnit({ marker, text }: Line): Duty | null {
    const [, unit, task] = /^([\p{Lu}\d][^:;.]{3,50}):\s+(\S.*)$/u.exec(text) ?? [];
    const isListed =
      this.units.length > 0 &&
      !this.isHeaded &&
      marker !== null &&
      marker.kind === this.marker?.kind;
    if (!isListed || unit === undefined || task === undefined) return null;
    return { units: [trimMarks(unit)], task, areKnown: true, isOpened: false };
  }

  /** "3. Giáo viên chủ nhiệm các lớp" behind "2. Đoàn trường": the next number heads the next duties. */
  private nextHeading({ marker, text }: Line, next: Line | undefined): Duty | null {
    const isName =
      /^\p{Lu}[^.;:]{3,80}$/u.test(text) &&
      next !== undefined &&
      next.marker?.kind !== marker?.kind;
    const isNext = this.isHeaded && isNumberAfter(this.marker, marker);
    return isNext && isName
      ? { units: [trimMarks(text)], task: '', areKnown: true, isOpened: false }
      : null;
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

const isNumberAfter = (one: Marker | null, other: Marker | null): boolean =>
  one?.value != null && other?.kind === one.kind && other.value === one.value + 1;

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
