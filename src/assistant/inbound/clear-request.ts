/** Tells a request from an answer: in the middle of a question, only what can be no answer is one. */

import { foldText, foldWords } from '../../text/fold.ts';

/** Longest request. */
const maxLength = 90;

/** Words said along that change nothing. */
const polite = String.raw`(?:cho (?:em|toi|minh|anh|chi) (?:hoi|xem|biet)|em oi|vay|the|nhi|a|nhe|nha|em|anh|chi|roi|voi|giup (?:em|toi|minh)|oi|xem|hoi|hien nay|den nay|den gio|bay gio)`;
const asked = [
  'ai (?:con )?chua (?:bao cao|nop|gui|xong|lam)(?: (?:bao cao|ket qua|so lieu))?',
  '(?:don vi|phong|bo phan|nhung ai|nhung don vi|nhung phong) nao (?:con )?chua (?:bao cao|nop|gui|xong|lam)(?: (?:bao cao|ket qua|so lieu))?',
  'con (?:ai|don vi nao|phong nao) chua (?:bao cao|nop|gui|xong|lam)(?: (?:bao cao|ket qua|so lieu))?',
  '(?:con )?(?:nhung )?viec (?:nao|gi) (?:sap |da |bi )?(?:toi han|den han|qua han|tre han|cham|tre|chua xong|chua lam)',
  'con (?:may|bao nhieu) viec(?: chua xong| chua lam| nua)?',
  '(?:da )?xong (?:duoc )?(?:may|bao nhieu) viec',
  'tien do(?: ke hoach| cong viec)? (?:den dau|toi dau|the nao|ra sao|sao)',
  'ke hoach (?:lam )?(?:den dau|toi dau)',
  'xem tien do',
  '(?:xem |mo |bat |tat |dat |cai )(?:lich )?nhac viec',
];
const request = new RegExp(`^(?:${polite} )*(?:${asked.join('|')})(?: ${polite})*$`);

const citation = /^(?:cong van|cv|ke hoach|kh|thong bao|tb|bao cao|bc) (?:so:? ?)?\d+ ?\/ ?\p{L}/u;
const made =
  /^(?:(?:nho|cho|giup|em|anh|chi|minh|toi|can|muon|xin|oi|hay|vui long|tro ly|bot) )*(?:lam|soan|viet|lap|tao|du thao|len|xay dung|khoi thao) /u;

/**
 * @param text - as it was typed
 * @param isAtWork - true where a document that was made lies open: only an order begins another
 * @returns true where words that name a kind of document call for one, and do not cite one
 */
export function callsForDocument(text: string, isAtWork: boolean): boolean {
  return !citation.test(foldText(text)) && (!isAtWork || made.test(`${foldWords(text)} `));
}

/** @returns true where a text is a whole request of its own, and no title, name or date */
export function isClearRequest(text: string): boolean {
  if (text.length > maxLength || text.includes('\n')) return false;
  return request.test(foldWords(text));
}
