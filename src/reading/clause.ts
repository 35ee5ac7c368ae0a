/** Reads one clause: "P.KHCN mời chuyên gia nói chuyện về AI lúc 14h ngày 14/5 tại hội trường A". */

import type { Remark } from '../calendar/atom.ts';
import { isDash, isMark, type Token, tokenAt, tokenise } from '../text/token.ts';
import type { Agency, KnownUnit } from '../plan/agency.ts';
import type { Occasion } from '../plan/occasion.ts';
import type { Time } from '../plan/time.ts';
import { findTimes, type TimeSpan } from './find-times.ts';
import { unitsAt } from './find-units.ts';
import { trimMarks } from './labels.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { sliceOf, trimTitle } from './trim-title.ts';
import * as words from './vocabulary.ts';

/** What is known before a text is read. */
export interface Known {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The year of the document, or null when it is not known. */
  readonly year: number | null;
  readonly units: readonly KnownUnit[];
  /** The profile of the agency that asks; null or absent where it has none yet. */
  readonly agency?: Pick<Agency, 'name' | 'parent' | 'place' | 'level'> | null;
  /** The Days that may be meant. */
  readonly occasions?: readonly Pick<Occasion, 'id' | 'date' | 'aliases' | 'names'>[];
}

/** What a clause says of one activity. */
export interface Clause {
  title: string;
  leads: string[];
  coordinators: string[];
  time: Time | null;
  place: string | null;
  /** True where a unit stands before its work, as a subject. */
  hasSubject: boolean;
  isDoubtful: boolean;
  /** What is odd about its time. */
  doubts: readonly Remark[];
}

const leadPreposition = createPhraseTest(words.leadPrepositions);
const leadVerb = createPhraseTest(words.leadVerbs);
const strongLead = createPhraseTest(
  'chủ trì thực hiện|chủ trì tham mưu|chủ trì triển khai|chủ trì|chủ chì|chịu trách nhiệm chính|phụ trách|đảm nhận|đảm nhiệm|là đầu mối|làm đầu mối|là đơn vị chủ trì|là đơn vị đầu mối',
);
const coordinatorWord = createPhraseTest(words.coordinatorWords);
const coordinates = createPhraseTest(
  'phối hợp thực hiện|cùng phối hợp|phối hợp|hỗ trợ|ph|cùng làm|tham gia phối hợp|làm cùng',
);
const dutyJoint = createPhraseTest(words.dutyJoints);
const preposition = createPhraseTest(words.placePrepositions);
const placeHead = createPhraseTest(words.placeHeads);
const placeStop = createPhraseTest(
  'do|giao|cho|với|để|nhằm|có|mời|gồm|trong|từ|trước|sau|lúc|vào|phối hợp|chủ trì|còn|rồi|nhé|nha|ạ|thời gian|dự kiến|hạn|xong|vp làm|và mời|cùng|đúng|được|nghen|theo|về|bắt đầu',
);

/** @returns what the clause says; what is nothing else is its title */
export function readClause(text: string, known: Known): Clause {
  const reader = new ClauseReader(text, known);
  return reader.read();
}

type Units = ReturnType<typeof unitsAt>;

class ClauseReader {
  private readonly tokens: readonly Token[];
  private readonly taken: boolean[];
  private readonly times: readonly TimeSpan[];
  private readonly clause: Clause = {
    ...{ title: '', leads: [], coordinators: [], time: null, place: null },
    ...{ hasSubject: false, isDoubtful: false, doubts: [] },
  };

  private readonly text: string;
  private readonly known: Known;
  private readonly quoted: readonly boolean[];

  constructor(text: string, known: Known) {
    this.text = text;
    this.known = known;
    this.tokens = tokenise(text);
    this.quoted = findQuoted(this.tokens);
    this.taken = this.tokens.map(() => false);
    this.times = findTimes(this.tokens, text, known);
  }

  read(): Clause {
    this.takeTime();
    this.takePlaces();
    this.takeBarePlace();
    for (let at = 0; at < this.tokens.length; at += 1)
      if (this.taken[at] !== true) at = this.takeUnits(at) - 1;
    this.clause.title = this.restOf();
    return this.clause;
  }

  private take(first: number, end: number): void {
    for (let at = first; at < end; at += 1) this.taken[at] = true;
  }

  /** The first time is that of the clause; any other stays in its words. */
  private takeTime(): void {
    const [span, second] = this.times;
    if (span === undefined) return;
    this.clause.time = span.time;
    this.clause.doubts = span.doubts;
    this.clause.isDoubtful = span.doubts.length > 0 || second !== undefined;
    this.take(span.first, span.end);
  }

  private takePlaces(): void {
    for (let at = 0; at < this.tokens.length; at += 1) {
      const from = this.taken[at] === true ? null : preposition(this.tokens, at);
      if (from === null || this.quoted[at] === true || isGlued(this.tokens, at)) continue;
      const end = this.endOfPlace(from);
      if (end === from) continue;
      if (this.clause.place === null) {
        this.clause.place = trimMarks(sliceOf(this.text, this.tokens, from, end));
        this.take(at, end);
      }
      at = end - 1;
    }
  }

  /** "9h 18/5 hội trường tầng 2": right behind a time, a house needs no "ở". */
  private takeBarePlace(): void {
    const from = this.times[0]?.end ?? 0;
    if (from === 0 || this.clause.place !== null || placeHead(this.tokens, from) === null) return;
    if (tokenAt(this.tokens, from).lower === 'công') return;
    if (unitsAt(this.tokens, from, this.known.units, this.text).areKnown) {
      const { names } = unitsAt(this.tokens, from, this.known.units, this.text);
      if (names.length > 0) return;
    }
    const end = this.endOfPlace(from);
    this.clause.place = trimMarks(sliceOf(this.text, this.tokens, from, end));
    this.take(from, end);
  }

  private endOfPlace(from: number): number {
    let end = from;
    while (end < this.tokens.length && this.taken[end] !== true && !this.stopsPlace(from, end))
      end += 1;
    return end;
  }

  private stopsPlace(from: number, at: number): boolean {
    if (endsPlace(this.tokens, at) && !this.closesBracket(from, at)) return true;
    if (at === from) return false;
    return (
      this.namesUnit(at) || (!goesOnAsName(this.tokens, at) && placeStop(this.tokens, at) !== null)
    );
  }

  /** "hội trường xã (VHXH)": a unit of the agency in brackets is who does it. */
  private namesUnit(at: number): boolean {
    if (!isMark(tokenAt(this.tokens, at), '(')) return false;
    const { names, areKnown, end } = unitsAt(this.tokens, at + 1, this.known.units, this.text);
    return names.length > 0 && areKnown && tokenAt(this.tokens, end).kind === 'mark';
  }

  /** "Hội trường (tầng 3)": what the place itself opened. */
  private closesBracket(from: number, at: number): boolean {
    if (!isMark(tokenAt(this.tokens, at), ')')) return false;
    for (let before = at - 1; before >= from; before -= 1)
      if (isMark(tokenAt(this.tokens, before), '(')) return true;
    return false;
  }

  /** @returns the token to go on from */
  private takeUnits(at: number): number {
    return this.takeLed(at) ?? this.takeCoordinators(at) ?? this.takeNamed(at) ?? at + 1;
  }

  /** "do X làm", "giao X chủ trì, …" */
  private takeLed(at: number): number | null {
    const from = leadPreposition(this.tokens, at);
    const found = from === null ? null : this.unitsFrom(skipColon(this.tokens, from));
    if (found === null || found.names.length === 0) return null;
    this.clause.leads.push(...found.names);
    this.clause.isDoubtful ||= !found.areKnown;
    const isFirst = this.isEmptyBefore(at);
    const verb = (isFirst ? strongLead : leadVerb)(this.tokens, found.end) ?? found.end;
    const end = isFirst ? this.skipJoints(verb) : verb;
    this.clause.hasSubject ||= isFirst;
    this.take(at, end);
    return end;
  }

  /** "phối hợp với Y" */
  private takeCoordinators(at: number): number | null {
    const from = coordinatorWord(this.tokens, at);
    const found = from === null ? null : this.unitsFrom(skipColon(this.tokens, from));
    if (found === null || found.names.length === 0) return null;
    this.clause.coordinators.push(...found.names);
    // "Phối hợp với Báo … thực hiện chuyên mục" is the work itself.
    const isWork =
      this.isEmptyBefore(at) && this.clause.leads.length === 0 && !this.endsAt(found.end);
    if (!isWork)
      this.take(at, this.clause.leads.length > 0 ? this.skipJoints(found.end) : found.end);
    return found.end;
  }

  /** A unit without a word before it: a subject, or named with what it does, or in brackets. */
  private takeNamed(at: number): number | null {
    if (!this.mayBeginName(at)) return null;
    const found = this.unitsFrom(at);
    if (found === null || found.names.length === 0) return null;
    return this.takeHelpers(at, found) ?? this.takeLeads(at, found);
  }

  /** "VP phối hợp" */
  private takeHelpers(at: number, { names, end }: Units): number | null {
    const helps = coordinates(this.tokens, end);
    if (helps === null || !this.endsAt(helps)) return null;
    this.clause.coordinators.push(...names);
    this.take(at, helps);
    return helps;
  }

  private takeLeads(at: number, found: Units): number | null {
    const isSubject = this.isEmptyBefore(at) && this.clause.leads.length === 0;
    const end = isSubject ? this.endOfSubject(found.end) : this.endOfNamed(at, found);
    if (end === null) return null;
    this.clause.leads.push(...found.names);
    this.clause.hasSubject ||= isSubject;
    this.clause.isDoubtful ||= !found.areKnown;
    this.take(at, end);
    return end;
  }

  private endOfSubject(end: number): number {
    const weak = leadVerb(this.tokens, end);
    if (weak !== null && this.endsAt(weak)) return weak;
    return this.skipJoints(strongLead(this.tokens, end) ?? end);
  }

  /** Behind other words a unit leads where it is said so, or where nothing else is said of it. */
  private endOfNamed(at: number, { end, areKnown }: Units): number | null {
    const verb = strongLead(this.tokens, end) ?? leadVerb(this.tokens, end);
    if (verb !== null)
      return this.endsAt(verb) || strongLead(this.tokens, end) !== null ? verb : null;
    return this.endsAt(end) && (areKnown || this.isBracketed(at)) ? end : null;
  }

  private unitsFrom(at: number) {
    const found = unitsAt(this.tokens, at, this.known.units, this.text);
    for (let inside = at; inside < found.end; inside += 1)
      if (this.taken[inside] === true) return null;
    return found;
  }

  private mayBeginName(at: number): boolean {
    return tokenAt(this.tokens, at).kind === 'word' && this.quoted[at] !== true;
  }

  private isBracketed(at: number): boolean {
    return isMark(tokenAt(this.tokens, at - 1), '(', '[');
  }

  /** True where only words that say nothing stand before a token. */
  private isEmptyBefore(at: number): boolean {
    for (let before = 0; before < at;) {
      if (this.taken[before] === true || tokenAt(this.tokens, before).kind === 'mark') before += 1;
      else {
        const next = emptyWord(this.tokens, before);
        if (next === null) return false;
        before = next;
      }
    }
    return true;
  }

  /** True where nothing but marks, times and places follow. */
  private endsAt(end: number): boolean {
    const token = tokenAt(this.tokens, end);
    return (
      end >= this.tokens.length ||
      this.taken[end] === true ||
      (token.kind === 'mark' && !isMark(token, '&', '/', '“', '"'))
    );
  }

  private skipJoints(from: number): number {
    for (let at = from; ;) {
      const next = dutyJoint(this.tokens, at);
      if (next === null || next === at) return at;
      at = next;
    }
  }

  private restOf(): string {
    const runs: string[] = [];
    for (let at = 0; at < this.tokens.length;) {
      let end = at;
      while (end < this.tokens.length && this.taken[end] !== true) end += 1;
      if (end > at) runs.push(trimTitle(sliceOf(this.text, this.tokens, at, end)));
      at = end + 1;
    }
    return trimTitle(runs.filter((run) => /[\p{L}\p{N}]/u.test(run)).join(' '));
  }
}

const emptyWord = createPhraseTest(
  'còn|rồi|và|thì|ngoài ra|sau đó|đồng thời|bên cạnh đó|thêm|em|anh|chị|mình|cho|việc|hoạt động|đề nghị|yêu cầu|giao|nhờ|tiếp theo|tiếp đó|các|sẽ|là|dự kiến',
);

/** "hội trường A", "ngã tư": names, and no "ạ" or "từ". */
const goesOnAsName = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at - 1).lower === 'ngã' || /^\p{Lu}$/u.test(tokenAt(tokens, at).text);

/** The "o" of "tru7o7ng": part of a word that a keyboard left as it was typed. */
const isGlued = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && !tokenAt(tokens, at).isSpaced && tokenAt(tokens, at - 1).kind !== 'mark';

function skipColon(tokens: readonly Token[], at: number): number {
  return isMark(tokenAt(tokens, at), ':') ? at + 1 : at;
}

/** A mark that a place does not go beyond. */
function endsPlace(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (isMark(token, ',', ';', ')', '|')) return true;
  if (isMark(token, '.')) return next.isSpaced || at + 1 >= tokens.length;
  return isDash(token) && token.isSpaced;
}

/** Which tokens stand within “…”, where words are those of a banner. */
function findQuoted(tokens: readonly Token[]): boolean[] {
  let isOpen = false;
  return tokens.map((token) => {
    const wasOpen = isOpen;
    if (isMark(token, '“', '«')) isOpen = true;
    else if (isMark(token, '”', '»')) isOpen = false;
    else if (isMark(token, '"')) isOpen = !isOpen;
    return wasOpen || isOpen;
  });
}
