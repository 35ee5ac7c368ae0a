/** Reads the cell that names an activity: its title, and what stands in further lines of the same cell. */

import { stripEnd } from '../text/split-lines.ts';
import type { Known } from './clause.ts';
import { addWords, type Entry } from './entry.ts';
import { readLabels, trimMarks } from './labels.ts';
import { takeMarker } from './marker.ts';
import { applyLabel, readTime, readUnits } from './read-values.ts';

/** Lines of one cell are parted so. */
const seam = /\s+;\s+/u;

/** What begins a line of its own within a cell: a dash, a number in brackets, a label. */
const beginsLine = (text: string): boolean =>
  takeMarker(text).marker !== null || readLabels(text)?.before === '';

/** @returns the title of a cell, and its other lines; a line that only goes on belongs to the one before */
export function splitCell(cell: string): { title: string; others: string[] } {
  const [first = '', ...rest] = cell.split(seam);
  const lines = [first];
  for (const text of rest)
    if (beginsLine(text)) lines.push(text);
    else lines[lines.length - 1] = `${lines.at(-1) ?? ''} ; ${text}`;
  const [title = '', ...others] = lines;
  return { title, others };
}

/** Adds what the further lines of a cell say. */
export function applyCellLines(
  entry: Entry,
  lines: readonly string[],
  numbers: readonly number[],
  known: Known,
): void {
  for (const line of lines) {
    const { marker, rest } = takeMarker(line);
    const labels = readLabels(rest);
    if (marker?.kind === 'bracket') addTask(entry, rest, known);
    else if (labels?.before === '')
      for (const label of labels.values) applyLabel(entry, label, numbers, known);
    else addWords(entry, 'details', [stripEnd(trimMarks(rest))], numbers);
  }
}

/** "(1) Chuẩn bị hội trường. Chủ trì: Văn phòng. Thời gian: trước 10/5" */
function addTask(entry: Entry, text: string, known: Known): void {
  const labels = readLabels(text);
  const valueOf = (role: string): string =>
    labels?.values.find((label) => label.role === role)?.value ?? '';
  const title = stripEnd(trimMarks(labels?.before ?? text));
  if (title === '') return;
  const [lead, time] = [valueOf('lead'), valueOf('time')];
  entry.activity.tasks.push({
    title,
    leads: lead === '' ? [] : readUnits(lead, known),
    time: time === '' ? null : readTime(time, known).time,
  });
}
