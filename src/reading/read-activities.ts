/** Reads the activities of a pasted text: sections, lists, tables, sentences, in any mixture. */

import { addBelow, addToList } from './add-below.ts';
import type { Activity } from '../plan/activity.ts';
import { type Known, readClause } from './clause.ts';
import {
  addClause,
  createEntry,
  type Entry,
  type Found,
  gatherEntries,
  note,
  setTime,
} from './entry.ts';
import { readDated } from './day-prefix.ts';
import { applyShared, sharedLabels, timeAtEnd } from './shared-labels.ts';
import type { Labelled } from './labels.ts';
import { trimMarks } from './labels.ts';
import { isSameLevel, kindOf, rankOf } from './levels.ts';
import type { Marker } from './marker.ts';
import { mendLines } from './mend-lines.ts';
import { putsOff } from './puts-off.ts';
import { listRole, type OpenList } from './open-list.ts';
import { outline, type Outlined } from './outline.ts';
import { hasColumns, readItem } from './read-item.ts';
import { readSentences } from './read-sentences.ts';
import { openTable, readActivityTable } from './read-table.ts';
import { applyLabel, readTime } from './read-values.ts';
import { runsOf } from './runs.ts';
import { splitHour } from './schedule.ts';
import { type Line, openSheet } from './sheet.ts';

/** @returns the activities that a text tells, and where */
export function readActivities(text: string, known: Known): Found<{ activities: Activity[] }> {
  if (putsOff(text)) return gatherEntries([]);
  const lines = openSheet(text);
  const found = gatherEntries(readActivityLines(lines, known));
  return found.facts.activities.length > 0 ? found : gatherEntries(asTyped(lines));
}

/** Where nothing was understood, each line stands for itself. */
const asTyped = (lines: readonly Line[]): Entry[] =>
  lines.map(({ text, numbers }) => createEntry(trimMarks(text.replaceAll('\t', ' ')), numbers));

/** @returns the activities that lines tell; rows are read as tables, the others as a section */
export function readActivityLines(lines: readonly Line[], known: Known): Entry[] {
  return runsOf(lines).flatMap((run) =>
    run[0]?.cells == null
      ? new SectionReader(known).read(mendLines(run))
      : readActivityTable(openTable(run), known),
  );
}

class SectionReader {
  private readonly entries: Entry[] = [];
  private readonly groups: { kind: Marker['kind'] | null; from: number }[] = [];
  private readonly known: Known;
  private current: Entry | null = null;
  private marker: Marker | null = null;
  private list: OpenList | null = null;
  /** What the last line of the open list began with. */
  private listed: Marker | null = null;
  private hasLabels = false;
  /** The day above the rows of a schedule. */
  private day: string | null = null;
  private isElsewhere = false;
  /** The label that begins each activity, where the name comes behind it. */
  private firstLabel: string | null = null;
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
    const shared = sharedLabels(outlined);
    const own = outlined.filter(
      ({ line, role }) => role !== 'label' || !shared.some(({ lines }) => lines === line.numbers),
    );
    for (const [at, one] of own.entries()) {
      if (one.role === 'other') this.isElsewhere = true;
      else if (one.role === 'heading') this.isElsewhere = false;
      if (!this.isElsewhere) this.readOne(one, own[at + 1]);
    }
    for (const entry of this.entries) timeAtEnd(entry, this.known);
    applyShared(this.entries, shared, this.known);
    return this.entries;
  }

  private readOne(one: Outlined, next: Outlined | undefined): void {
    if (one.role === 'closing') this.close();
    else if (one.role === 'heading' || one.role === 'group') this.readHeading(one);
    else if (one.role === 'label') this.readLabel(one);
    else if (one.role === 'day' && this.list === null) this.openDay(one.line);
    else if (one.role === 'plain' || one.role === 'day') this.readPlain(one, next);
    else this.list = null;
  }

  private readHeading({ role, line }: Outlined): void {
    if (role === 'heading' && this.headsDuties(line)) this.list = null;
    else this.openGroup(line);
  }

  /** "d) Tổ chức thực hiện:" below an activity: who does it, and no section of its own. */
  private headsDuties(line: Line): boolean {
    const isDuty = /^(?:tổ chức thực hiện|phân công|to chuc thuc hien)/iu.test(line.text);
    return isDuty && line.marker !== null && line.marker.kind !== 'roman' && this.isBelow(line);
  }

  private openDay({ text }: Line): void {
    this.close();
    this.day = text.replace(/[\s:.]+$/u, '');
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
    this.day = null;
    this.close();
  }

  private readLabel({ line, labels }: Outlined): void {
    for (const [at, label] of (labels?.values ?? []).entries())
      this.readOneLabel(line, label, at === 0);
  }

  private readOneLabel(line: Line, label: Labelled, isFirst: boolean): void {
    if (this.names(label)) {
      this.name(trimMarks(label.value), line.numbers);
      return;
    }
    if (this.beginsUntitled(line, label, isFirst)) {
      this.open(createEntry('', line.numbers), line.marker);
      this.firstLabel = label.label;
    } else if (this.beginsRecord(label, isFirst)) {
      this.open(createEntry(trimMarks(label.value), line.numbers), line.marker);
      this.recordLabel = label.label;
      return;
    }
    const group = this.groupOf(line);
    const targets = group === null ? [this.current] : this.entries.slice(group.from);
    for (const entry of targets) if (entry !== null) this.apply(entry, label, line, group !== null);
    this.hasLabels = true;
    const isEmpty = label.value === '';
    const role = listRole(label.role, isEmpty);
    const isOpen = role !== null && this.current !== null;
    this.list = isOpen ? { role, marker: line.marker, isEmpty } : null;
    this.listed = null;
  }

  /** "Nội dung: …" below "1. Đơn vị chủ trì: …" names the activity that this began. */
  private names({ role, value }: Labelled): boolean {
    const isName = role === 'details' || role === 'title';
    return isName && value !== '' && this.current?.activity.title === '';
  }

  private name(title: string, lines: readonly number[]): void {
    if (this.current === null) return;
    this.current.activity.title = title;
    note(this.current, 'title', lines);
    this.hasLabels = true;
  }

  /** "1. Đơn vị chủ trì: …": an activity whose name comes behind its other labels. */
  private beginsUntitled(line: Line, { role, label }: Labelled, isFirst: boolean): boolean {
    const isShared = line.marker?.kind === 'roman' || this.groupOf(line) !== null;
    if (!isFirst || isShared || !firstRoles.includes(role)) return false;
    if (this.firstLabel === null) return this.current === null && this.entries.length === 0;
    return this.firstLabel === label || (this.current !== null && this.isNext(line.marker));
  }

  private isNext(marker: Marker | null): boolean {
    return marker?.value != null && isSameLevel(this.marker, marker);
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
    if (this.current !== null && this.isBelow(line)) {
      addBelow(this.current, line, this.known);
      return;
    }
    this.readNew(line, next);
  }

  /** A line that goes on with nothing above it. */
  private readNew(line: Line, next: Outlined | undefined): void {
    this.list = null;
    if (line.marker === null && this.current?.activity.title === '') {
      this.name(trimMarks(line.text), line.numbers);
      return;
    }
    if (this.day !== null) {
      this.readRow(line, this.day);
      return;
    }
    const entries = this.readEntries(line, next);
    if (entries.length === 0 && this.current !== null)
      addClause(this.current, readClause(line.text, this.known), line.numbers);
    for (const entry of entries) this.open(entry, line.marker);
  }

  private readEntries(line: Line, next: Outlined | undefined): Entry[] {
    const dated = readDated(line.text, line.numbers, this.known);
    if (dated !== null) return [dated];
    const isRow = hasColumns(line.text, this.known);
    const isFormal = next?.role === 'label' && !this.hasOwnFacts(next) && !isRow;
    return line.marker === null && !isFormal && !isRow
      ? readSentences(line.text, line.numbers, this.known)
      : [readItem(line.text, line.numbers, this.known, isFormal)];
  }

  /** "07h30: Chào cờ" below its day. */
  private readRow({ text, numbers, marker }: Line, day: string): void {
    const { hour, rest } = splitHour(text);
    const entry = readItem(rest, numbers, this.known);
    const { time, isDoubtful } = readTime(hour === null ? day : `${hour} ${day}`, this.known);
    setTime(entry, time, numbers, isDoubtful ? 'doubtful' : 'sure');
    this.open(entry, marker);
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
    return this.goesOnListed(marker) || this.isAtLevel(list, marker, isAfterGap);
  }

  /** True for a line that stands as deep as the values of a label do. */
  private isAtLevel(list: OpenList, marker: Marker | null, isAfterGap: boolean): boolean {
    const isLabelLevel = kindOf(marker) === kindOf(list.marker);
    if (isSameLevel(this.marker, marker) && !isLabelLevel) return false;
    if (!list.isEmpty) return marker !== null && !isLabelLevel;
    return marker !== null || list.marker !== null || !isAfterGap;
  }

  /** "(4)" behind "(3)" is of the list, whatever the number of the activity. */
  private goesOnListed(marker: Marker | null): boolean {
    return marker !== null && marker.kind === this.listed?.kind;
  }

  private isOfGroup(marker: Marker | null): boolean {
    return marker !== null && this.groups.some(({ kind }) => kind === marker.kind);
  }

  private addToList({ text, numbers, marker }: Line): void {
    const { list, current } = this;
    if (list === null || current === null) return;
    this.listed = marker;
    if (addToList(current, list.role, { text, numbers }, this.known)) this.list = null;
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
}

/** What is told of an activity before its name. */
const firstRoles: readonly Labelled['role'][] = [
  'lead',
  'coordinator',
  'time',
  'place',
  'time-place',
];
