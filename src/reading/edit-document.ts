/** Changes of the document as a whole: signer, year, theme, title, all days. */

import type { Signature } from '../plan/agency.ts';
import { ask, each, type SegmentReader, whole } from './edit.ts';
import { nounAbout, numbersOf, one } from './edit-numbers.ts';
import { trimMarks } from './labels.ts';
import { readSignature } from './read-signature.ts';
import { findNamedSigners } from './read-signers.ts';

/** "lùi tất cả 3 ngày", "dời hết lên sớm 1 tuần" */
const shiftAll: SegmentReader = (_, folded) => {
  if (
    !/(?<!\p{L})(?:tat ca|toan bo|het|moi viec|cac viec|ca ke hoach|moi hoat dong|moi thu|tat)(?!\p{L})/u.test(
      folded,
    ) ||
    !/(?<!\p{L})(?:lui|doi|hoan|day|chuyen|dich|tang|som|keo|nhich)(?!\p{L})/u.test(folded)
  )
    return null;
  const amount = /(\d{1,3}|mot|hai|ba|bon|nam|sau|bay|muoi) (ngay|tuan)/u.exec(folded);
  if (amount === null) return /(?:lui|doi|hoan|day)(?!\p{L})/u.test(folded) ? ask() : null;
  const count = numberOf(amount[1] ?? '') * (amount[2] === 'tuan' ? 7 : 1);
  const isEarlier =
    /(?<!\p{L})(?:som|len truoc|ve truoc|len som|truoc|day len|keo len)(?!\p{L})/u.test(folded);
  return whole('shift-all', { days: isEarlier ? -count : count });
};

const numberWords = [
  'khong',
  'mot',
  'hai',
  'ba',
  'bon',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
];
const numberOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : Math.max(0, numberWords.indexOf(word));

/** "ký thay": a deputy signs for the head. */
function signFor(named: Signature, folded: string): Signature {
  const head = /^PHÓ (.+)$/u.exec(named.title)?.[1];
  const isFor = /(?<!\p{L})ky thay(?!\p{L})/u.test(folded) && named.authority === null;
  return isFor && head !== undefined ? { ...named, authority: `KT. ${head}` } : named;
}

/** "đổi người ký thành PGĐ Nguyễn Văn A", "cho anh PGĐ … ký" */
const signer: SegmentReader = (text, folded) => {
  if (
    !/(?:nguoi ky|ky thay|nguoi ki|ky ten|chu ky|lanh dao ky|ky van ban|ky ke hoach)|(?<!\p{L})ky(?: giup| nhe| nha| thay| di)?\s*$|^(?:cho |de |chuyen )?.{0,12}(?:pgd|pct|giam doc|chu tich) .{3,30} ky(?!\p{L})/u.test(
      folded,
    )
  )
    return null;
  const [named] = findNamedSigners(text);
  if (named !== undefined) return whole('signature', signFor(named, folded));
  const value = /(?:thanh|la|sang|:|ky thay|doi cho)\s+(.+)$/u.exec(folded);
  if (value === null) return ask();
  const rest = trimMarks(text.slice(text.length - (value[1] ?? '').length))
    .replace(/^(?:ông|bà|anh|chị|đ\/c|đồng chí)\s+/iu, '')
    .replace(/\s+(?:ký|ky|nhé|nha|ạ|giúp em|giúp anh)$/iu, '');
  const read = readSignature(rest);
  if (read.ok) return whole('signature', read.signature);
  return rest === '' ? ask() : whole('signature', { authority: null, title: null, name: rest });
};

const newYear: SegmentReader = (_, folded) => {
  const found =
    /(?:^|(?:doi|sua|chuyen|thanh|sang|cho)\s)(?:lai )?(?:nam|ke hoach nam|thanh nam|nam ke hoach)(?: ke hoach)?\s*(?:thanh|la|sang|:|=>|->)?\s*(?:nam )?((?:19|20|21)\d\d)(?!\d)/u.exec(
      folded,
    ) ?? /(?:doi|sua) (?:sang |thanh |cho )?((?:19|20|21)\d\d)(?!\d)\s*$/u.exec(folded);
  if (found !== null && !nounAbout.test(folded) && !/ke hoach 18|\d\/\d/u.test(folded))
    return whole('year', Number(found[1]));
  return /^(?:doi|sua)(?: lai)? nam(?: giup em| giup| di| nhe)?$/u.test(folded) ? ask() : null;
};

const theme: SegmentReader = (text, folded) => {
  const found =
    /^(?:(?:doi|sua|thay|lay|cap nhat|chinh|dat|cho)(?: lai)? )?chu de(?: nam nay| ke hoach| cua ke hoach)?(?: lai)?\s*(?:(?:thanh|la|sang|bang|doi thanh|sua thanh|moi la)(?!\p{L}))?\s*[:]?\s*(.*)$/u.exec(
      folded,
    );
  if (found === null || /(?:la gi|the nao|gi vay|gi)\s*\??$/u.test(folded)) return null;
  const value = unquote(text.slice(text.length - (found[1] ?? '').length));
  return value.split(' ').length < 2
    ? /^(?:doi|sua|thay)/u.test(folded)
      ? ask()
      : null
    : whole('theme', value);
};

const title: SegmentReader = (text, folded) => {
  const found =
    /^(?:(?:doi|sua|dat|thay|cap nhat)(?: lai)? )?(?:tieu de|trich yeu|ten ke hoach|ten van ban|ten cua ke hoach|ten bao cao|tua de)(?: ke hoach| van ban)?(?: lai)?\s*(?:(?:thanh|la|sang|doi thanh|sua thanh)(?!\p{L}))?\s*:?\s*(.*)$/u.exec(
      folded,
    );
  if (found !== null) {
    const value = unquote(text.slice(text.length - (found[1] ?? '').length));
    return value.split(' ').length < 2 ? ask() : whole('title', value);
  }
  const renamed = new RegExp(
    String.raw`^(?:doi|sua|dat)(?: lai)?(?: ten| noi dung)?(?: cua)? (${one})\s*(?:thanh|la|:)\s*(.+)$`,
    'u',
  ).exec(folded);
  if (renamed === null) return null;
  const value = unquote(text.slice(text.length - (renamed[2] ?? '').length));
  const isOther = /^(?:ngay|sang|chieu|truoc|han|\d)/u.test(renamed[2] ?? '');
  return isOther ? null : each('title', numbersOf(renamed[1] ?? ''), value);
};

const unquote = (text: string): string =>
  trimMarks(text)
    .replace(/^[“"'‘«]+|[”"'’»]+$/gu, '')
    .trim();

/** In this order: what is said more plainly comes first. */
export const documentReaders: readonly SegmentReader[] = [shiftAll, signer, newYear, theme, title];
