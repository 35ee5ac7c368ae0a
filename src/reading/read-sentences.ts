/** Reads sentences as activities: "P.KHCN mời … lúc 14h ngày 14/5, còn Chi đoàn thì chạy bộ sáng 17/5". */

import { tokenise } from '../text/token.ts';
import { type Clause, type Known, readClause } from './clause.ts';
import {
  addClause,
  addUnits,
  addWords,
  createEntry,
  type Entry,
  setPlace,
  setTime,
} from './entry.ts';
import { isEmptyWork } from './empty-work.ts';
import { readLabels, trimMarks } from './labels.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { atComma, atDash, cutAt, type Seam } from './pieces.ts';
import { openBracket, readItem } from './read-item.ts';
import { sentencesOf } from './read-values.ts';
import { activityStarters, clauseJoints, closings } from './vocabulary.ts';

const starter = createPhraseTest(...activityStarters);
const joint = createPhraseTest(clauseJoints);
const strongJoint = createPhraseTest(
  'còn|rồi|sau đó|ngoài ra|đồng thời|tiếp theo|tiếp đó|bên cạnh đó',
);
const closing = createPhraseTest(closings);

/** A comma, or a word that goes on to the next thing. */
const atJoint: Seam = (tokens, at) =>
  atComma(tokens, at) || (at > 0 && strongJoint(tokens, at) !== null);

/** Nobody tells more activities in a paragraph. */
const maxSentences = 300;

/** @returns the activities of a text that is no list */
export function readSentences(text: string, lines: readonly number[], known: Known): Entry[] {
  const sentences = sentencesOf(partCounted(dropTalk(text)), known);
  if (sentences.length > maxSentences) return [createEntry(trimMarks(text), lines)];
  return sentences
    .filter((sentence) => /\p{L}/u.test(sentence))
    .filter((sentence) => closing(tokenise(sentence.slice(0, 60)), 0) === null)
    .flatMap((sentence) => readSentence(sentence, lines, known))
    .reduce<Entry[]>(joinFacts, [])
    .filter(({ activity }) => activity.title !== '')
    .reduce<Entry[]>(joinIntake, []);
}

/** "…; thời gian: trước 15/5; giao Văn phòng liên hệ.": what names no work tells of the work before. */
function joinFacts(entries: Entry[], entry: Entry): Entry[] {
  const last = entries.at(-1);
  const { title, leads, coordinators, time, place } = entry.activity;
  if (last === undefined || (title !== '' && !isEmptyWork(title))) return [...entries, entry];
  if (last.activity.leads.length > 0 && leads.length > 0) return entries;
  const linesOf = (field: 'leads' | 'coordinators' | 'time' | 'place') =>
    entry.evidence[field]?.lines ?? [];
  addUnits(last, 'leads', leads, linesOf('leads'), 'doubtful');
  addUnits(last, 'coordinators', coordinators, linesOf('coordinators'), 'doubtful');
  setTime(last, time, linesOf('time'), 'doubtful');
  setPlace(last, place, linesOf('place'), 'doubtful');
  return entries;
}

const intake =
  /^(?:nhận|tiếp nhận|thu|nộp|gửi|đăng ký|hạn nhận|hạn nộp|hạn đăng ký|nhan|nop|dang ky)(?: (?:hồ sơ|bài|bài dự thi|tác phẩm|sản phẩm|ảnh|đăng ký|ho so|bai|tham gia|dự thi))+$/iu;

/** "…; nhận hồ sơ đến hết ngày 10/5" says until when the activity before goes on. */
function joinIntake(entries: Entry[], entry: Entry): Entry[] {
  const last = entries.at(-1);
  if (last?.activity.time !== null || !intake.test(entry.activity.title))
    return [...entries, entry];
  setTime(last, entry.activity.time, entry.evidence.time?.lines ?? []);
  return entries;
}

const talk =
  /^[^:;.]{0,60}?(?:\d{1,2}|hai|ba|bốn|năm|mấy|các|những|cac|may|nhung|vài|vai|sau|gồm|gom)\s*(?:việc|viec|hoạt động|hoat dong|nội dung|noi dung|mục|muc|đây|day|sau|có)[^:;.]{0,30}?:\s*/iu;

/** "mình tính làm 2 việc: …" */
function dropTalk(text: string): string {
  return text.replace(talk, '').replace(announced, '');
}

/** "Chuỗi hoạt động năm nay … tổ chức gồm: …" */
const announced =
  /^[^:;.]{0,100}(?:hoạt động|hoat dong|việc|viec|nội dung|noi dung|kế hoạch|ke hoach|sự kiện|su kien)[^:;.]{0,80}(?:gồm|gom|như sau|nhu sau|sau đây|sau day)(?: có)?\s*:\s*/iu;

const ordinal =
  /(?:^|[\s,;.:]+)(?:(?:một|mot|hai|ba|bốn|bon|năm|nam|sáu|sau|bảy|bay|tám|tam) (?:là|la)|(?:thứ|thu) (?:nhất|nhat|hai|ba|tư|tu|năm|nam|sáu|sau)(?: (?:là|la))?(?=[\s,:]))[,:]?\s+/giu;

/** "…, một là A, hai là B": each is a sentence; what stands before the first only announces them. */
function partCounted(text: string): string {
  const parts = text.split(ordinal);
  if (parts.length < 3) return text;
  return parts.slice(1).join('; ');
}

function readSentence(sentence: string, lines: readonly number[], known: Known): Entry[] {
  if (sentence.length > maxSentence) return [createEntry(trimMarks(sentence), lines)];
  if (
    cutAt(sentence, atDash, known).length > 1 ||
    readLabels(sentence) !== null ||
    openBracket(sentence, known).length > 1
  )
    return [readItem(sentence, lines, known)];
  const pieces = cutAt(sentence, atJoint, known);
  const guests = pieces.filter((piece) => guestsPattern.test(piece));
  const entries = joinPieces(
    pieces.filter((piece) => !guests.includes(piece)),
    known,
  ).flatMap(({ text, orders }) => {
    const read = readClause(text, known);
    const entry = createEntry(read.title, lines);
    addClause(entry, read, lines);
    const told = orders.map((order): Entry => {
      const given = createEntry('', lines);
      addClause(given, readClause(order, known), lines);
      return given;
    });
    return [entry, ...told];
  });
  const last = entries.findLast(({ activity }) => activity.title !== '');
  if (last !== undefined)
    addWords(
      last,
      'participants',
      guests.map((guest) => guest.replace(guestsPattern, '')),
      lines,
    );
  return entries;
}

/** "mời 60 đại biểu" tells who comes, and no work of its own. */
const guestsPattern =
  /^(?:mời|moi|có|co|dự kiến|khoảng|với|gồm)\s+(?:khoảng |dự kiến |chừng )?(?=\d+ (?:đại biểu|dai bieu|người|nguoi|khách|khach|học sinh|hoc sinh|đoàn viên|doan vien|em|bạn|cán bộ)(?!\p{L}))/iu;

/** Pieces that belong together, as they are put together. */
interface Pieces {
  text: string;
  /** What the first of them says. */
  readonly title: string;
  isTold: boolean;
  /** True where it says when or where. */
  isPlaced: boolean;
  /** "giao X tham mưu": who is told to do it. */
  readonly orders: string[];
}

/** A sentence longer than this is kept as it is. */
const maxSentence = 900;

/** Puts the pieces of a sentence together: each clause begins where a new piece of work does. */
function joinPieces(pieces: readonly string[], known: Known): Pieces[] {
  const clauses: Pieces[] = [];
  for (const piece of pieces) {
    const read = readClause(piece, known);
    const last = clauses.at(-1);
    const isPlaced = read.time !== null || read.place !== null;
    const next = { text: piece, title: read.title, isTold: isTold(read), isPlaced, orders: [] };
    if (last !== undefined && isOrder(read)) last.orders.push(piece);
    else if (last === undefined || beginsClause(piece, read, last)) clauses.push(next);
    else if (last.title === '')
      clauses[clauses.length - 1] = { ...next, text: `${last.text}, ${piece}` };
    else {
      last.text += `, ${piece}`;
      last.isTold ||= next.isTold;
      last.isPlaced ||= isPlaced;
    }
  }
  return clauses;
}

/** "giao Ban Tuyên giáo tham mưu": an order without any work of its own. */
const isOrder = ({ title, leads, hasSubject }: Clause): boolean =>
  leads.length > 0 && hasSubject && title !== '' && isEmptyWork(title);

function beginsClause(piece: string, read: Clause, last: Pieces): boolean {
  if (read.title === '' || last.title === '') return false;
  const tokens = tokenise(piece.slice(0, 60));
  if (strongJoint(tokens, 0) !== null || read.hasSubject) return true;
  const mayBegin = joint(tokens, 0) !== null || starter(tokenise(read.title), 0) !== null;
  if (!last.isTold) return mayBegin && areBoth(read.title, last.title);
  // "VP treo cờ, băng rôn tại trụ sở": what names no work of its own goes on, until a time or place was said.
  return mayBegin || (isTold(read) && last.isPlaced);
}

const isTold = ({ time, place, leads }: Clause): boolean =>
  time !== null || place !== null || leads.length > 0;

/** "treo băng rôn, phát tờ rơi" are two; "tuyên truyền, phổ biến pháp luật" is one. */
function areBoth(one: string, other: string): boolean {
  const isWork = (title: string) =>
    starter(tokenise(title), 0) !== null && title.split(' ').length >= 2;
  const isPair = other.split(' ').length <= 2 && other.split(' ').length < one.split(' ').length;
  return isWork(one) && isWork(other) && !isPair;
}
