/** Reads who signs a document: the authority, the title and the name, as they stand on paper. */

import type { Remark } from '../calendar/atom.ts';
import { foldWords } from '../text/fold.ts';
import type { Signature } from '../plan/agency.ts';
import { meansNothing } from '../text/means-nothing.ts';
import { hasWords, stripBullet, stripEnd } from '../text/split-lines.ts';

/** A signature that was read, or what is missing from it. */
export type SignatureReading =
  | {
      readonly ok: true;
      readonly signature: Signature;
      readonly doubts: readonly Remark[];
      readonly notes: readonly Remark[];
    }
  | { readonly ok: false; readonly problem: Remark };

/**
 * Reads lines, or one line with slashes: "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Nguyễn Văn A".
 *
 * @see Decree 30/2020/NĐ-CP, Annex I, part II, clause 7
 */
export function readSignature(text: string): SignatureReading {
  const notes: Remark[] = [];
  const parts = splitParts(text).map((line) => dropDegrees(line, notes));
  const lines = parts.flatMap((line) => splitTitleAndName(line));
  const authorities = lines.filter((line) => isAuthority(line)).map((line) => mend(line, notes));
  const others = lines.filter((line) => !isAuthority(line));
  const typedName = takeName(others, authorities.length > 0);
  const titles = others.map((line) => line.toUpperCase());
  const title = titles.pop() ?? authorities.pop();
  const isTitled = lines.length > 1 || lines.some((line) => looksLikeTitle(line));
  if (title === undefined || !isTitled)
    return { ok: false, problem: { id: 'problem-signature-title', args: {} } };
  const name = typedName === null ? null : capitaliseName(typedName);
  const before = [...authorities, ...titles];
  const authority = before.length === 0 ? null : before.join(' / ');
  const isAlone = authority === null && /^(?:TM|KT|TL|TUQ)\. /u.test(title);
  const doubts = isAlone ? [{ id: 'doubt-signature-title', args: { title } }] : [];
  return { ok: true, signature: { authority, title, name }, doubts, notes };
}

/** True when a text begins as signatures do. */
export function startsLikeSignature(text: string): boolean {
  const [first = ''] = splitParts(text);
  return isAuthority(first) || titleWordsIn(first) > 0;
}

function splitParts(text: string): string[] {
  return text
    .replaceAll(/[*_]/g, ' ')
    .replaceAll(/^[ \t]*([TK])\/([MTL])(?:\.[ ]?|[ ])(?=\p{Lu})/gmu, '$1$2. ')
    .replaceAll(/đ\/c\.? /giu, '')
    .split(/[\n/]/)
    .flatMap((line) => stripBullet(line).split(/ [-–—] /u))
    .map((line) => stripEnd(stripBullet(line), ' ;,.:-–—'))
    .filter((line) => hasWords(line));
}

const authorityPattern = /^(TM|KT|TL|TUQ|Q)(?:\. ?| (?=\p{Lu}))(?=\p{L})/iu;

function isAuthority(line: string): boolean {
  return authorityPattern.test(line);
}

/** "KT.CHỦ TỊCH" → "KT. CHỦ TỊCH". */
function mend(line: string, notes: Remark[]): string {
  const upper = line.toUpperCase();
  const mended = upper.replace(authorityPattern, '$1. ');
  if (mended !== upper) notes.push({ id: 'note-signature-mended', args: { text: mended } });
  return mended;
}

const titleWords = [
  ...['pho giam doc', 'giam doc', 'pho chu tich', 'chu tich', 'pho chanh van phong'],
  ...['chanh van phong', 'pho truong phong', 'truong phong', 'pho chi cuc truong'],
  ...['chi cuc truong', 'pho cuc truong', 'cuc truong', 'pho truong ban', 'truong ban'],
  ...['pho chanh thanh tra', 'chanh thanh tra', 'pho tong giam doc', 'tong giam doc'],
  ...['pho hieu truong', 'hieu truong', 'vien truong', 'pho vien truong', 'thu truong'],
  ...['bo truong', 'bi thu', 'pho bi thu', 'truong doan', 'pho bi thu thuong truc'],
];

/** True for a known title, and for words in capitals. */
function looksLikeTitle(line: string): boolean {
  if (isAuthority(line) || titleWordsIn(line) > 0) return true;
  return /\p{Lu}{2}/u.test(line) && line === line.toUpperCase() && !meansNothing(line);
}

/** How many words of a title a line begins with. */
function titleWordsIn(line: string): number {
  const words = foldWords(line);
  const lengths = titleWords
    .filter((title) => words === title || words.startsWith(`${title} `))
    .map((title) => title.split(' ').length);
  return Math.max(0, ...lengths);
}

/** "Phó Giám đốc Nguyễn Văn A" and "Giám đốc: Nguyễn Văn A" are a title and a name. */
function splitTitleAndName(line: string): string[] {
  const count = titleWordsIn(line);
  const words = line.split(' ');
  if (count === 0 || isAuthority(line)) return [line];
  const rest = words.slice(count);
  const name = rest.filter((word) => !/^[-–—:,]$/u.test(word));
  if (name.length < 2 || name.length > 7 || !looksLikeName(name)) return [line];
  return [words.slice(0, count).join(' ').replace(/[:,]$/, ''), name.join(' ')];
}

const bodyWords = ['so', 'phong', 'ban', 'ubnd', 'uy', 'van', 'trung', 'chi', 'cuc', 'hdnd', 'xa'];

/** Words with a capital each, the first of them not that of a body ("Giám đốc Sở Nội vụ"). */
function looksLikeName(words: readonly string[]): boolean {
  const capitals = words.every((word) => /^\p{Lu}[\p{L}.]*$/u.test(word));
  const isAllUpper = words.every((word) => word === word.toUpperCase());
  return capitals && !isAllUpper && !bodyWords.includes(foldWords(words[0] ?? ''));
}

/** Takes the name out of the lines: the last one, or the first where a title comes last. */
function takeName(lines: string[], hasAuthority: boolean): string | null {
  const last = lines.at(-1);
  if (last === undefined) return null;
  if (titleWordsIn(last) > 0) return takeFirstName(lines);
  const isName = lines.length > 1 || hasAuthority || looksLikeName(last.split(' '));
  return isName ? (lines.pop() ?? null) : null;
}

function takeFirstName(lines: string[]): string | null {
  const [first = '', ...others] = lines;
  return others.length > 0 && titleWordsIn(first) === 0 ? (lines.shift() ?? null) : null;
}

const degrees =
  /^(?:(?:pgs|gs|ts|ths|th\.s|cn|ks|bs|ds|ls|cki{1,2}|bscki{1,2}|ngưt|ngnd|nsưt|nsnd|ttưt|ttnd)\.|(?:pgs|gs|ts|ths|th\.s|bscki{1,2}|ngưt|nsưt|nsnd|ngnd) |(?:phó giáo sư|giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|kỹ sư|bác sĩ|cử nhân|đồng chí|ông|bà)\.? )[ ,.]*/iu;

/** Learned titles and forms of address do not stand before the name on paper. */
function dropDegrees(line: string, notes: Remark[]): string {
  let name = line;
  for (let rest = ''; rest !== name; name = stripBullet(name.replace(degrees, ''))) rest = name;
  if (name === line || !hasWords(name)) return line;
  const degree = stripEnd(line.slice(0, line.length - name.length));
  notes.push({ id: 'note-signature-degree', args: { degree, name: capitaliseName(name) } });
  return name;
}

/** "NGUYỄN VĂN A" and "nguyễn văn a" → "Nguyễn Văn A". */
function capitaliseName(name: string): string {
  const upper = name.toUpperCase();
  const isOneCase = name === upper || name === name.toLowerCase();
  // Letters whose capital is two letters are none of Vietnamese.
  if (!isOneCase || upper.length !== name.length) return name;
  return name
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}
