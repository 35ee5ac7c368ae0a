/** Parts a line of duties: whom it is for, and what they are to do. */

import { isMark, type Token, tokenAt, tokenise } from '../text/token.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { stripEnd } from '../text/split-lines.ts';
import { decodeTelex } from '../text/telex.ts';
import type { Known } from './clause.ts';
import { unitsAt } from './find-units.ts';
import { trimMarks } from './labels.ts';
import { wholeUnits } from './read-item.ts';
import { readUnits } from './read-values.ts';
import { beginsUnit, isCollective } from './unit-words.ts';

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

/** Units and what they are to do; '' where only they are named. */
export interface Duty {
  readonly units: string[];
  readonly task: string;
  readonly areKnown: boolean;
  readonly isOpened: boolean;
}

/** @returns the units that a text begins with and what they are to do; null where it begins with none */
export function splitDuty(text: string, known: Known): Duty | null {
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
    ? /^(.{4,110}?)\s(?=(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chỉ đạo|phân công|trực tiếp|phổ biến|quán triệt|bố trí|cử|căn cứ|can cu|triển khai)\s)/iu.exec(
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
  /[\s,]+(?:là [^:]{3,60}|(?:có|co) (?:nhiệm vụ|nhiem vu)|chủ trì|phối hợp|phụ trách|thực hiện|có trách nhiệm|chịu trách nhiệm|chu tri|phoi hop)$/iu;
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
