/** Adds what stands on lines of their own below an activity: facts, values of a list, details. */

import { stripEnd } from '../text/split-lines.ts';
import { type Known, readClause } from './clause.ts';
import { isEmptyWork } from './empty-work.ts';
import { addClause, addUnits, addWords, type Entry, note, setPlace, setTime } from './entry.ts';
import { isSingle, type ListRole } from './open-list.ts';
import { readItem, wholeUnits } from './read-item.ts';
import { applyLabel, readList, sentencesOf } from './read-values.ts';
import type { Line } from './sheet.ts';

/** "VP làm, trước 15/5" below a title tells its facts; other words are details. */
export function addBelow(entry: Entry, line: Line, known: Known): void {
  const { text, numbers } = line;
  if (isBracketed(text)) {
    addTold(entry, readItem(`x ${text}`, numbers, known), numbers, text);
    return;
  }
  const sentences = sentencesOf(text, known);
  const areOrders = sentences.length > 1 && isOrder(sentences[0] ?? '', known);
  for (const sentence of areOrders ? sentences : [text]) addSentence(entry, sentence, line, known);
}

function addSentence(entry: Entry, text: string, { numbers, marker }: Line, known: Known): void {
  const clause = readClause(text, known);
  const isTold = clause.leads.length > 0 || clause.time !== null;
  const isOnlyTold =
    marker === null ? isOnlyFacts(clause.title) : isTold && isEmptyWork(clause.title);
  if (clause.title === '' || isOnlyTold) addClause(entry, clause, numbers);
  else addWords(entry, 'details', [stripEnd(text)], numbers);
  if (clause.leads.length > 0 && clause.title === '')
    addUnits(entry, 'leads', clause.leads, numbers);
}

const isOnlyFacts = (title: string): boolean => title.split(' ').length <= 1 || isEmptyWork(title);

/** "Giao X chủ trì": an order that names no work of its own. */
function isOrder(text: string, known: Known): boolean {
  const { title, leads } = readClause(text, known);
  return leads.length > 0 && (title === '' || isEmptyWork(title));
}

/** "(Phòng Kinh tế chủ trì, 8h00 12/5, nhà văn hóa)" on a line of its own. */
const isBracketed = (text: string): boolean => /^\([^()]{3,200}\)[.;]?$/u.test(text);

/** Adds what was told beside a name that stands for none; other words are a detail. */
function addTold(entry: Entry, told: Entry, numbers: readonly number[], text: string): void {
  const { title, leads, coordinators, time, place } = told.activity;
  if (title !== 'x') {
    addWords(entry, 'details', [stripEnd(text)], numbers);
    return;
  }
  addUnits(entry, 'leads', leads, numbers);
  addUnits(entry, 'coordinators', coordinators, numbers);
  setTime(entry, time, numbers);
  setPlace(entry, place, numbers);
}

/**
 * Adds a line of a list that a label has opened.
 *
 * @returns true where the list ends with it
 */
export function addToList(
  entry: Entry,
  role: ListRole,
  { text, numbers }: Pick<Line, 'text' | 'numbers'>,
  known: Known,
): boolean {
  if (role === 'tasks' || (role === 'lead' && isDutyLine(text, known)))
    addTask(entry, text, numbers, known);
  else if (isSingle(role) || role === 'lead' || role === 'coordinator')
    applyLabel(entry, { role, label: '', value: text }, numbers, known);
  else addListed(entry, role, text, numbers);
  return isSingle(role);
}

function addTask(entry: Entry, text: string, numbers: readonly number[], known: Known): void {
  const { title, leads, time } = readClause(text, known);
  entry.activity.tasks.push({ title: stripEnd(title), leads, time });
  note(entry, 'tasks', numbers);
}

function addListed(entry: Entry, role: ListRole, text: string, numbers: readonly number[]): void {
  const words = role === 'extra' ? stripEnd(text) : readList(text).join('; ');
  addWords(entry, role === 'participants' ? role : 'details', [words], numbers);
}

/** "Phòng Chuyển đổi số: chuẩn bị báo cáo" */
function isDutyLine(text: string, known: Known): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && wholeUnits(text.slice(0, colon), known) !== null;
}
