/** Reads the activities of a pasted text: sections, lists, tables, sentences, in any mixture. */

import type { Activity } from '../plan/activity.ts';
import { type Known, readClause } from './clause.ts';
import {
  addClause,
  addUnits,
  addWords,
  createEntry,
  type Entry,
  type Found,
  gatherEntries,
  note,
} from './entry.ts';
import type { Labelled } from './labels.ts';
import { trimMarks } from './labels.ts';
import type { Marker } from './marker.ts';
import { mendLines } from './mend-lines.ts';
import { outline, type Outlined } from './outline.ts';
import { hasColumns, readItem } from './read-item.ts';
import { readSentences } from './read-sentences.ts';
import { openTable, readActivityTable } from './read-table.ts';
import { applyLabel, readList } from './read-values.ts';
import { type Line, openSheet } from './sheet.ts';
import { stripEnd } from './split-lines.ts';

/** @returns the activities that a text tells, and where */
export function readActivities(text: string, known: Known): Found<{ activities: Activity[] }> {
  return gatherEntries(readActivityLines(openSheet(text), known));
}

/** @returns the activities that lines tell; rows are read as tables, the others as a section */
export function readActivityLines(lines: readonly Line[], known: Known): Entry[] {
  return runsOf(lines).flatMap((run) =>
    run[0]?.cells == null
      ? new SectionReader(known).read(mendLines(run))
      : readActivityTable(openTable(run), known),
  );
}

/** Rows that stand together, and what stands between tables. */
export function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && belongsTo(last, line, lines[at + 1])) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function belongsTo(run: readonly Line[], line: Line, next: Line | undefined): boolean {
  const isTable = run[0]?.cells != null;
  const isRow = line.cells !== null;
  // A line between rows is the rest of a cell.
  const isRest = !line.isAfterGap && line.marker === null && next?.cells != null;
  return isTable === isRow || (isTable && isRest);
}

type ListRole = 'participants' | 'details' | 'tasks' | 'lead' | 'coordinator' | 'extra';

interface OpenList {
  readonly role: ListRole;
  readonly marker: Marker | null;
  /** True where nothing stood behind the label. */
  readonly isEmpty: boolean;
}

class SectionReader {
  private readonly entries: Entry[] = [];
  private readonly groups: { kind: Marker['kind'] | null; from: number }[] = [];
  private readonly known: Known;
  private current: Entry | null = null;
  private marker: Marker | null = null;
  private list: OpenList | null = null;
  private hasLabels = false;
  /** What a label named that itself began an activity ("Nội dung: …"). */
  private recordLabel: string | null = null;

  constructor(known: Known) {
    this.known = known;
  }

  read(lines: readonly Line[]): Entry[] {
    const outlined = outline(
      lines.filter(({ text }) => /\p{L}/u.test(text)),
      this.known,
    );
    for (const [at, one] of outlined.entries()) {
      if (one.role === 'closing') this.close();
      else if (one.role === 'heading') this.openGroup(one.line);
      else if (one.role === 'group') this.openGroup(one.line);
      else if (one.role === 'label') this.readLabel(one);
      else if (one.role === 'plain') this.readPlain(one, outlined[at + 1]);
      else this.list = null;
    }
    return this.entries;
  }

  private close(): void {
    this.current = null;
    this.list = null;
    this.marker = null;
  }

  private openGroup({ marker }: Line): void {
    const kind = marker?.kind ?? null;
    const same = this.groups.findIndex((group) => group.kind === kind);
    if (same >= 0) this.groups.splice(same);
    if (kind === 'roman' || kind === null) this.groups.length = 0;
    this.groups.push({ kind, from: this.entries.length });
    this.close();
  }

  private readLabel({ line, labels }: Outlined): void {
    for (const [at, label] of (labels?.values ?? []).entries())
      this.readOneLabel(line, label, at === 0);
  }

  private readOneLabel(line: Line, label: Labelled, isFirst: boolean): void {
    if (this.beginsRecord(label, isFirst)) {
      this.open(createEntry(trimMarks(label.value), line.numbers), line.marker);
      this.recordLabel = label.label;
      return;
    }
    const group = this.groupOf(line);
    const targets = group === null ? [this.current] : this.entries.slice(group.from);
    for (const entry of targets) if (entry !== null) this.apply(entry, label, line, group !== null);
    this.hasLabels = true;
    const role = listRole(label.role);
    const isOpen = role !== null && this.current !== null;
    this.list = isOpen ? { role, marker: line.marker, isEmpty: label.value === '' } : null;
  }

  /** "Việc: Treo băng rôn", and "Nội dung: …" where it is the first label of each activity. */
  private beginsRecord({ role, label, value }: Labelled, isFirst: boolean): boolean {
    if (value === '' || (role !== 'title' && role !== 'details')) return false;
    if (role === 'title' || (this.current === null && isFirst)) return true;
    return isFirst && this.recordLabel === label && this.hasLabels;
  }

  /** "* Thời gian thực hiện: …" below a list of activities is that of all of them. */
  private groupOf({ marker }: Line) {
    if (marker === null || marker.kind === this.marker?.kind) return null;
    return (
      this.groups.find(({ kind, from }) => kind === marker.kind && this.entries.length > from) ??
      null
    );
  }

  private apply(entry: Entry, label: Labelled, line: Line, isShared: boolean): void {
    applyLabel(entry, label, line.numbers, this.known);
    if (isShared && label.role === 'time') note(entry, 'time', line.numbers, 'doubtful');
  }

  private readPlain(one: Outlined, next: Outlined | undefined): void {
    const { line } = one;
    if (this.isInList(line)) {
      this.addToList(line);
      return;
    }
    if (this.isBelow(line)) {
      this.addBelow(line);
      return;
    }
    this.list = null;
    const entries = this.readEntries(line, next);
    if (entries.length === 0 && this.current !== null)
      addClause(this.current, readClause(line.text, this.known), line.numbers);
    for (const entry of entries) this.open(entry, line.marker);
  }

  private readEntries(line: Line, next: Outlined | undefined): Entry[] {
    const isRow = hasColumns(line.text, this.known);
    const isFormal = next?.role === 'label' && !this.hasOwnFacts(next) && !isRow;
    return line.marker === null && !isFormal && !isRow
      ? readSentences(line.text, line.numbers, this.known)
      : [readItem(line.text, line.numbers, this.known, isFormal)];
  }

  /** Where only a place or people follow, the title may say the rest. */
  private hasOwnFacts({ labels }: Outlined): boolean {
    const roles = labels?.values.map(({ role }) => role) ?? [];
    return !roles.some(
      (role) =>
        role === 'lead' ||
        role === 'coordinator' ||
        role === 'time' ||
        role === 'participants' ||
        role === 'details' ||
        role === 'time-place' ||
        role === 'place',
    );
  }

  private open(entry: Entry, marker: Marker | null): void {
    this.entries.push(entry);
    this.current = entry;
    this.marker = marker;
    this.list = null;
    this.hasLabels = false;
  }

  private isInList({ marker, isAfterGap }: Line): boolean {
    const { list } = this;
    if (list === null || this.current === null || this.isOfGroup(marker)) return false;
    const isLabelLevel = kindOf(marker) === kindOf(list.marker);
    if (isSameLevel(this.marker, marker) && !isLabelLevel) return false;
    if (!list.isEmpty) return marker !== null && !isLabelLevel;
    return marker !== null || list.marker !== null || !isAfterGap;
  }

  private isOfGroup(marker: Marker | null): boolean {
    return marker !== null && this.groups.some(({ kind }) => kind === marker.kind);
  }

  private addToList({ text, numbers }: Line): void {
    const { list, current } = this;
    if (list === null || current === null) return;
    if (list.role === 'lead')
      applyLabel(current, { role: 'lead', label: '', value: text }, numbers, this.known);
    else if (list.role === 'coordinator')
      applyLabel(current, { role: 'coordinator', label: '', value: text }, numbers, this.known);
    else if (list.role === 'tasks') this.addTask(current, text, numbers);
    else
      addWords(
        current,
        list.role === 'extra' ? 'details' : list.role,
        list.role === 'extra' ? [stripEnd(text)] : [readList(text).join('; ')],
        numbers,
      );
  }

  private addTask(entry: Entry, text: string, numbers: readonly number[]): void {
    const clause = readClause(text, this.known);
    entry.activity.tasks.push({
      title: stripEnd(clause.title),
      leads: clause.leads,
      time: clause.time,
    });
    note(entry, 'tasks', numbers);
  }

  /** True for a line that is deeper than the activity above it. */
  private isBelow(line: Line): boolean {
    if (this.current === null || this.marker === null) return false;
    const kind = line.marker?.kind ?? null;
    if (kind === null) return !(line.isAfterGap && this.hasLabels);
    if (isSameLevel(this.marker, line.marker)) return false;
    return (
      !this.groups.some((group) => group.kind === kind) && rankOf(kind) > rankOf(this.marker.kind)
    );
  }

  /** "VP làm, trước 15/5" below a title tells its facts; other words are details. */
  private addBelow({ text, numbers, marker }: Line): void {
    if (this.current === null) return;
    const clause = readClause(text, this.known);
    if (clause.title === '' || (marker === null && isOnlyFacts(clause.title)))
      addClause(this.current, clause, numbers);
    else addWords(this.current, 'details', [stripEnd(text)], numbers);
    if (clause.leads.length > 0 && clause.title === '')
      addUnits(this.current, 'leads', clause.leads, numbers);
  }
}

const kindOf = (marker: Marker | null): Marker['kind'] | null => marker?.kind ?? null;

const isOnlyFacts = (title: string): boolean => title.split(' ').length <= 1;

const ranks: readonly (Marker['kind'] | null)[] = [
  'roman',
  'capital',
  'number',
  'point',
  'paren',
  'letter',
  'bracket',
  'star',
  'bullet',
  'dash',
  'plus',
];
const rankOf = (kind: Marker['kind']): number => ranks.indexOf(kind);

/** "1." and "2)" of one sloppy list are of one level. */
function isSameLevel(one: Marker | null, other: Marker | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === other.kind) return true;
  return (
    one.value !== null &&
    other.value === one.value + 1 &&
    one.kind !== 'point' &&
    other.kind !== 'point'
  );
}

function listRole(role: Labelled['role']): ListRole | null {
  return role === 'participants' ||
    role === 'details' ||
    role === 'tasks' ||
    role === 'lead' ||
    role === 'coordinator' ||
    role === 'extra'
    ? role
    : null;
}
