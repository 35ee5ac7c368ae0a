/** Tells what plainly changes a plan from what may be a title or an answer. */

import { foldWords } from '../text/fold.ts';

const activity = String.raw`(?:cac |nhung )?(?:viec|muc|hoat dong) (?:so |thu )?(?:\d|cuoi|dau)`;
const changes =
  '(?:doi|sua|chuyen|giao|lui|hoan|doi lai|sua lai|chuyen lai|thay|bo|xoa|huy|them|bo sung|cap nhat|day|keo)';
const plainChange = new RegExp(
  [
    `^${activity}`,
    String.raw`^${changes} .{0,60}?${activity}`,
    String.raw`^(?:lui|doi|hoan|day|chuyen|keo) (?:tat ca|toan bo|het|moi viec|cac viec|ca ke hoach).{0,30} (?:ngay|tuan)`,
    String.raw`^(?:doi|sua|thay|cap nhat|chuyen)(?: lai)? (?:nguoi ky|chu de|trich yeu|tieu de|ten ke hoach|nam) .*(?:thanh|sang|la|:)`,
  ].join('|'),
);

/** @returns true where a text says in so many words what of a document it changes: no title does */
export const isPlainChange = (text: string): boolean => plainChange.test(foldWords(text));
