/** Tells words that put an answer off ("để em hỏi lại", "như năm ngoái") from an answer. */

import { foldLine } from '../text/fold-line.ts';

/** Longer texts say something. */
const longest = 140;

const person = 'em|anh|chi|minh|toi|bon em|ben em|ben minh|co|thay|sep|tui';
const filler = `(?:(?:${person}|da|vang|u|uh|thi|van|cu|chac|lam|ban|no|thoi|roi|ok|hien|hien tai|gio|hom nay|sang|chieu|mai|cai nay|phan nay|muc nay|viec nay)\\s)*`;
const delays: readonly RegExp[] = [
  'chua (?:biet|ro|co gi|co|chot|nghi|tinh|xac dinh|quyet|duyet|thong nhat|hop)',
  `(?:de|cho|doi|cho de)\\s${filler}(?:hoi|xem|tinh|bao lai|ban|trao doi|xin y kien|kiem tra|nghi lai|suy nghi)`,
  `(?:de\\s|theo\\s|y\\s)?${filler}(?:nhu|giong|y nhu|y|theo)(?: \\p{L}+){0,3} (?:nam ngoai|nam truoc|nam cu|lan truoc|dot truoc|moi nam|moi khi|cu)`,
  '(?:bao lai|tra loi|gui|bo sung|dien|nhap|tinh|noi|nhan|de)(?: \\p{L}+)? sau',
  '(?:se )?(?:bao|hoi|nhan|goi)(?: \\p{L}+)? lai',
  '(?:nhan|bao|goi|tra loi|dien|gui)(?: em| anh| chi| minh| lai| ban| sau)*$',
  '(?:hoi|xin y kien) (?:sep|giam doc|lanh dao|chi|anh|chu tich|thu truong)',
].map((words) => new RegExp(`^${filler}(?:${words})(?!\\p{L})`, 'u'));
const talk =
  /(?<!\p{L})(?:nhe|nha|a|nghen|em|anh|chi|minh|da|vang|ok|roi|thi|sep|voi|luon|di|thoi)(?!\p{L})/gu;

/** True where every part of a text only puts the answer off. */
export function putsOff(text: string): boolean {
  const folded = foldLine(text.trim());
  if (folded === '' || folded.length > longest || /[\d\n:]/u.test(folded)) return false;
  return folded
    .split(/[,.;!]+|\sroi\s/u)
    .map((part) => part.trim().replaceAll(/\s+/gu, ' '))
    .filter((part) => /\p{L}/u.test(part.replaceAll(talk, '')))
    .every((part) => delays.some((delay) => delay.test(part)));
}
