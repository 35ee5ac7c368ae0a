/** Changes of activities: who leads, who helps, when, one more, one less. */

import { tokenise } from '../text/token.ts';
import type { Known } from './clause.ts';
import { ask, changeWord, each, type Edit, type SegmentReader, whole } from './edit.ts';
import { about, numbersOf, takeNumbers } from './edit-numbers.ts';
import { findTimes } from './find-times.ts';
import { unitsAt } from './find-units.ts';
import { readActivities } from './read-activities.ts';
import { readItem } from './read-item.ts';
import { asDeadline, readUnits } from './read-values.ts';

const removes =
  /^(?:(?:em|anh|chi|minh|cho|giup|nho|hay|thi|va|roi|xin|lam on)\s)*(?:bo|xoa|huy|gach|loai|cat|loai bo|huy bo|xoa bo|khong lam|ko lam|k lam)(?: (?:giup|ho|dum|em|anh|cho|bot|luon|di|het))*\s+/u;
/** "thêm việc: Treo băng rôn - VP - trước 8/5" */
const add: SegmentReader = (text, folded, _, known) => {
  const found =
    /^(?:(?:em|anh|chi|minh|cho|giup|nho|va|xin|voi|lai)\s)*(?:them|bo sung|them moi|cho them|chen)(?: giup| ho| cho| em| anh| chi| mot| 1| moi| vao)*\s*(?:(?:viec|hoat dong|muc|noi dung|dau viec)(?: moi)?(?: la| nua la| nua)?)\s*:?\s+(?!so \d|\d)(.+)$/u.exec(
      folded,
    );
  if (found === null) return null;
  const line = text.slice(text.length - (found[1] ?? '').length);
  const [first] = readActivities(line, known).facts.activities;
  const { activity } = first === undefined ? readItem(line, [], known) : { activity: first };
  return activity.title === '' ? ask() : whole('activity.add', activity);
};

const remove: SegmentReader = (_, folded) => {
  const verb = removes.exec(folded);
  if (verb === null) return null;
  const found = about.exec(folded.slice(verb[0].length));
  if (found === null || found.index > 12)
    return /(?:viec|muc|hoat dong)/u.test(folded) ? ask() : null;
  return each('activity.remove', numbersOf(found[0]), null);
};

/** "thêm TTUD phối hợp việc 2", "việc 2 có thêm chi đoàn phối hợp" */
const coordinator: SegmentReader = (text, folded, before, known) => {
  if (
    !/(?<!\p{L})(?:phoi hop|ho tro|cung lam|ph)(?!\p{L})/u.test(folded) ||
    /^(?:thi|noi dung)/u.test(folded)
  )
    return null;
  const { numbers, rest } = takeNumbers(text, folded, before);
  const words = rest.replace(
    /(?<!\p{L})(?:thêm|them|bổ sung|bo sung|phối hợp|phoi hop|với|voi|cùng|vào|vao|hỗ trợ|ho tro|cho|ở|giúp|thực hiện|làm|có|để|nữa|nhé|nha|ạ|đổi|đơn vị|don vi|thành|là|giao|cùng làm|em|vô)(?!\p{L})/giu,
    ' ',
  );
  if (numbers.length === 0) return null;
  const named = knownUnitsIn(rest, known);
  const units = named.length > 0 ? named : readUnits(words, known).filter((name) => name !== '');
  return units.length === 0 ? ask(numbers) : each('activity.coordinator', numbers, units);
};

/** @returns all units of the agency that a text names, in order */
function knownUnitsIn(text: string, known: Known): string[] {
  const tokens = tokenise(text);
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = unitsAt(tokens, at, known.units, text);
    if (found.names.length === 0) continue;
    if (!found.areKnown) return [];
    names.push(...found.names);
    at = found.end - 1;
  }
  return [...new Set(names)];
}

const lead: SegmentReader = (text, folded, before, known) => {
  const isSaid =
    /(?<!\p{L})(?:giao|do|chu tri|phu trach|lam|dam nhan|chuyen cho|chuyen sang|chuyen ve|cho|de|lo|chuyen|dau moi|thuc hien)(?!\p{L})/u.test(
      folded,
    );
  const { numbers, rest } = takeNumbers(text, folded, before);
  if (!isSaid || numbers.length === 0) return null;
  const tokens = tokenise(rest);
  const times = findTimes(tokens, rest, known);
  const found = firstUnits(rest, known);
  const edits: Edit[] = [];
  if (found.length > 0) edits.push(...each('activity.lead', numbers, found).edits);
  const [span] = times;
  if (span !== undefined) edits.push(...each('activity.time', numbers, span.time).edits);
  if (edits.length > 0) return { edits, mustAsk: false, numbers };
  return changeWord.test(folded) || /(?:chu tri|giao)/u.test(folded) ? ask(numbers) : null;
};

function firstUnits(text: string, known: Known): string[] {
  const tokens = tokenise(text);
  for (let at = 0; at < tokens.length; at += 1) {
    const found = unitsAt(tokens, at, known.units, text);
    if (found.names.length > 0) return found.names;
  }
  // Whoever is named in words of their own.
  const said =
    /(?:giao cho|giao lại cho|chuyển cho|chuyển sang|chuyen sang|chuyen cho|giao|do|cho|thành|thanh)\s+(.+?)(?:\s+(?:làm|lam|chủ trì|chu tri|phụ trách|lo|nhé|nha|ạ|đi|thực hiện|đảm nhận))*$/iu.exec(
      text,
    );
  return said === null
    ? []
    : readUnits(said[1] ?? '', known).filter(
        (name) =>
          /^(?:\p{Lu}|p\.|phòng|phong|tt|ban|vp|đoàn|doan|hội|hoi|tổ|to|công|cong|trạm)/iu.test(
            name,
          ) &&
          name.split(' ').length < 12 &&
          name.length > 1,
      );
}

const time: SegmentReader = (text, folded, before, known) => {
  const { numbers, rest } = takeNumbers(text, folded, before);
  if (numbers.length === 0) return null;
  const isTime =
    /(?<!\p{L})(?:doi|lui|hoan|chuyen|sua|han|thoi gian|ngay|gio|lich|xong|truoc|sang|day|gia han|dieu chinh|hoan thanh|tu|den|luc|thoi han|deadline|thanh|vao|chieu|dan|rut)(?!\p{L})/u.test(
      folded,
    );
  const [span] = findTimes(tokenise(rest), rest, known);
  const isDeadline = /(?<!\p{L})(?:han|gia han|thoi han|deadline)(?!\p{L})/u.test(folded);
  if (span !== undefined && isTime)
    return each('activity.time', numbers, isDeadline ? asDeadline(span.time) : span.time);
  return changeWord.test(folded) || /(?:gia han|them han|han)(?!\p{L})/u.test(folded)
    ? ask(numbers)
    : null;
};

/** "hội thảo dời lại giúp chị": until when, is not said. */
const moves =
  /^(?:\p{L}+ ){1,8}(?:dời|đổi|lùi|hoãn|sửa|chuyển|doi|lui|hoan|chuyen)(?: (?:lại|lai|ngày|ngay|giờ|gio|lịch|lich|khác|khac|sang))*(?: (?:giúp|giup|hộ|ho|dùm|nhé|nhe|nha|với|voi|đi|di|em|anh|chị|chi|mình|minh|ạ|luôn))+[.!]?\s*$/iu;

/** "sửa kế hoạch giúp em": what, is not said. */
const vague: SegmentReader = (text, folded) =>
  moves.test(text) ||
  /^(?:(?:em|anh|chi|minh|cho|giup|nho|oi|xin)\s)*(?:doi|sua|chinh|thay|dieu chinh|chinh sua|cap nhat)(?: lai)?(?: giup| ho| dum)?(?: em| anh| chi| minh)?\s+(?:nguoi ky|chu tri|don vi|thoi gian|ngay|gio|dia diem|ke hoach|van ban|han|noi dung|lich|phan cong|don vi chu tri|chu de|tieu de|viec|muc)(?: giup| nhe| nha| em| anh| di| voi| a| lai| ke hoach| chut| ti| mot chut)*\s*$/u.test(
    folded,
  )
    ? ask()
    : null;

/** In this order: what is said more plainly comes first. */
export const activityReaders: readonly SegmentReader[] = [
  remove,
  add,
  coordinator,
  lead,
  time,
  vague,
];
