/** Reads the documents that another one rests on (căn cứ), without what the new one says behind them. */

import { tokenise } from '../text/token.ts';
import type { Known } from './clause.ts';
import type { Evidence, Found } from './entry.ts';
import { trimMarks } from './labels.ts';
import { mendLines } from './mend-lines.ts';
import { readNamedTable } from './named-table.ts';
import { putsOff } from './puts-off.ts';
import { readCitation, startsLikeCitation, stripOpening } from './read-citation.ts';
import { type Line, openSheet } from './sheet.ts';
import { beginsUnit } from './unit-words.ts';

/** A document as it is cited. */
export interface Basis {
  readonly text: string;
  readonly number: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
}

/** @returns the documents that a text cites, and where */
export function readBases(text: string, known: Known): Found<{ bases: Basis[] }> {
  if (putsOff(text)) return { facts: { bases: [] }, evidence: [] };
  return readBaseLines(openSheet(text), known);
}

/** @returns the documents that lines cite */
export function readBaseLines(lines: readonly Line[], known: Known): Found<{ bases: Basis[] }> {
  const bases: Basis[] = [];
  const evidence: Evidence[] = [];
  for (const { text, numbers } of paragraphsOf(mendLines(partCited(citedLines(lines))))) {
    for (const citation of splitCitations(text)) {
      const basis = readBasis(cutTail(citation, known));
      if (basis === null || bases.some((one) => one.text === basis.text)) continue;
      evidence.push({
        path: `bases.${bases.length}`,
        lines: numbers,
        sureness: basis.number === null || basis.date === null ? 'doubtful' : 'sure',
      });
      bases.push(basis);
    }
  }
  return { facts: { bases }, evidence };
}

/** Headers of a table of documents. */
const columns = {
  number:
    'số , ký hiệu|số ký hiệu|số hiệu|số văn bản|số và ký hiệu|số / ký hiệu|ký hiệu|số vb|văn bản số|số',
  kind: 'loại|loại văn bản|hình thức văn bản|tên loại',
  date: 'ngày|ngày ban hành|ngày tháng|ngày , tháng|ngày tháng năm|ngày ký|ngày vb|thời gian ban hành',
  issuer: 'cơ quan ban hành|nơi ban hành|cơ quan|đơn vị ban hành|cơ quan phát hành|tác giả|nơi gửi',
  subject: 'trích yếu|nội dung|trích yếu nội dung|về việc|tên văn bản|nội dung trích yếu|tên',
};

/** @returns the lines, the rows of a table written as citations */
function citedLines(lines: readonly Line[]): readonly Line[] {
  const table = readNamedTable(lines, columns, 'number');
  if (table === null) return lines;
  const rows = table.map(({ cells, lines: numbers }): Line => {
    const { number, kind: of, date, issuer, subject } = cells;
    const parts = [
      of === '' ? number : `${of} số ${number}`,
      date && `ngày ${date}`,
      issuer && `của ${issuer}`,
      subject && `về ${subject.replace(/^(?:về việc|về|v\/v)\s+/iu, '')}`,
    ];
    const text = `${parts.filter(Boolean).join(' ')};`;
    return { numbers, text, marker: null, cells: null, isAfterGap: true };
  });
  return [...lines.filter(({ cells }) => cells === null), ...rows];
}

/** A line that cites a document goes on with none, unless that broke off within a phrase. */
const partCited = (lines: readonly Line[]): Line[] =>
  lines.map((line, at) => {
    const before = lines[at - 1];
    const isNew = before !== undefined && citesOne(line.text) && !isOpenEnd(before.text);
    return isNew ? { ...line, isAfterGap: true } : line;
  });

/** Lines go together until one ends, or another begins as a citation does. */
function paragraphsOf(lines: readonly Line[]): Line[] {
  const paragraphs: Line[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const isNew =
      last === undefined ||
      line.marker !== null ||
      /[;.:]$/u.test(last.text) ||
      opens(line.text) ||
      (citesOne(line.text) && citesOne(last.text) && !isOpenEnd(last.text));
    if (isNew) paragraphs.push(line);
    else
      paragraphs[paragraphs.length - 1] = {
        ...last,
        text: `${last.text} ${line.text}`,
        numbers: [...last.numbers, ...line.numbers],
      };
  }
  return paragraphs;
}

/** "KH 156/KH-UBND …": a line with the kind of a document and its number. */
const citesOne = (text: string): boolean => startsWithKind.test(text) && isNumbered.test(text);
const isOpenEnd = (text: string): boolean =>
  isWithin(text) || /(?:\s(?:và|của|theo|tại|về|số|cùng|với)|,)$/iu.test(text);
/** The number of a register before its sign. */
const isNumbered = /\d(?:\/(?:\d{4}\/)?\p{L}|-\p{Lu}[\p{L}]*\/\p{Lu})/u;

const opening =
  /^(?:tiếp nhận|tiep nhan|nhận được|nhan duoc|phúc đáp|phuc dap|trả lời|tra loi|căn cứ|can cu|thực hiện|thuc hien|theo|xét|xet|triển khai|trien khai|tiếp theo|tiep theo|trên cơ sở|tren co so)\b(?: theo| vào| tinh thần)?\s+/iu;
const opens = (text: string): boolean =>
  /^(?:căn cứ|can cu|xét|thực hiện|thuc hien|theo)\s/iu.test(text);

const kind = String.raw`(?:các )?(?:công văn|kế hoạch|quyết định|chỉ thị|thông báo|thông tư|nghị định|nghị quyết|luật|bộ luật|pháp lệnh|hướng dẫn|chương trình|công điện|tờ trình|báo cáo|văn bản|kết luận|quy định|đề án|chiến lược|quy chế|cong van|ke hoach|quyet dinh|chi thi|thong bao|thong tu|nghi dinh|nghi quyet|luat|huong dan|chuong trinh|cong dien|to trinh|bao cao|van ban|ket luan|quy dinh|de an|cv|qđ|kh|nđ|nq|tb|ct)`;
const seam = new RegExp(
  String.raw`[\s,;]+(?:và|va)\s+(?:ý kiến|y kien|chỉ đạo|chi dao|kết luận|ket luan|đề nghị|de nghi)[^;.]{0,100}?\s(?:tại|tai|theo)\s+(?=${kind}\s+(?:số|so)?\s*:?\s*\d{1,6}\s*(?:\/\d{4})?\s*[/-]\s*\p{L})|(?:[;.,]\s*|\s+)(?:(?:và|va|cùng|đồng thời|;|,)\s+)*(?:(?:căn cứ|thực hiện|theo|can cu|thuc hien)\s+)?(?=${kind}\s+(?:số|so)?\s*:?\s*\d{1,6}\s*(?:\/\d{4})?\s*[/-]\s*\p{L})|[;.]\s*(?:(?:và|va)\s+)?(?:(?:căn cứ|thực hiện|theo|can cu|thuc hien)\s+)?(?=${kind}\s+\p{Lu})`,
  'giu',
);

/** "Kế hoạch số … và Công văn số …" are two. */
function splitCitations(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(seam)) {
    // "của Bộ … về Kế hoạch số …" goes on: only a joint parts documents.
    if (
      !/[;.,]|\s(?:và|va|cùng|đồng thời)\s/iu.test(found[0]) ||
      isWithin(text.slice(from, found.index))
    )
      continue;
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}

/** "theo tinh thần", "sửa đổi, bổ sung": what follows belongs to the subject of the document before. */
function isWithin(before: string): boolean {
  return (
    before.trim() === '' ||
    /(?:thực hiện|triển khai|sửa đổi|bổ sung|thay thế|hướng dẫn|ban hành|thi hành)$/iu.test(
      before.trim(),
    )
  );
}

/** What the new document says of itself: its agency, and what that does. */
const ownDeed =
  /(?:xây dựng|xay dung|ban hành|ban hanh|triển khai|trien khai|đề nghị|de nghi|báo cáo|bao cao|tổ chức|to chuc|yêu cầu|yeu cau|thông báo|thong bao|như sau|nhu sau|sau đây|đề xuất|de xuat|trình|kính|phối hợp|hướng dẫn|lập kế hoạch|lap ke hoach|làm kế hoạch|lam ke hoach|giao|mời|moi)/iu;
const bareTail =
  /^(?:cụ thể|cu the|nay|như sau|nhu sau|với các nội dung|với nội dung|nội dung cụ thể|chúng tôi|cơ quan|đơn vị|em|mình|kế hoạch|sau khi|để|xây dựng|ban hành|triển khai|xét (?:nhu cầu|tình hình|điều kiện|thực tế)|trên cơ sở|tren co so|căn cứ (?:tình hình|nhu cầu|điều kiện|chức năng)|từ (?:tình hình|thực tế)|nhằm)/iu;

function cutTail(citation: string, known: Known): string {
  const text = citation.slice(0, maxCitation);
  const number = isNumbered.exec(text)?.index ?? 0;
  for (const found of text.matchAll(
    /[;,.:]\s+(?=\S)|\s(?:thì|nên|do đó|vì vậy|thi(?= (?:so|ubnd|phong|minh|em|ben)))\s/giu,
  )) {
    if (found.index < number) continue;
    const rest = text.slice(found.index + found[0].length);
    const isJoint = /\p{L}/u.test(found[0]);
    if (isJoint ? ownDeed.test(rest.slice(0, 80)) : isTail(rest, known))
      return text.slice(0, found.index);
  }
  return text;
}

/** Longer than this is no citation. */
const maxCitation = 3_000;

function isTail(rest: string, known: Known): boolean {
  const start = rest.slice(0, 160);
  if (bareTail.test(start)) return ownDeed.test(start) && !isNumbered.test(start);
  const own = known.agency?.name ?? null;
  const isOwn = own !== null && start.toLowerCase().startsWith(own.toLowerCase());
  return (
    (isOwn || beginsUnit(tokenise(start), 0)) && ownDeed.test(start) && !startsWithKind.test(start)
  );
}

const startsWithKind = new RegExp(String.raw`^${kind}\s`, 'iu');

const looseNumber =
  /(\d{1,6})\s?\/\s?((?:\d{4}\s?\/\s?)?\p{Lu}[\p{L}&]*)(?:\s?-\s?(\p{Lu}[\p{L}&]*))?/gu;

function readBasis(citation: string): Basis | null {
  const text = trimMarks(tighten(citation)).replace(
    /\s*\((?:có|co) (?:văn bản|van ban|bản|ban)?[^)]{0,40}(?:kèm|kem)[^)]{0,20}\)/iu,
    '',
  );
  const isRequest = /^(?:xét|xet|theo) (?:đề nghị|de nghi)/iu.test(text);
  const own = stripOpening(text).replace(opening, (words, at: number) =>
    at === 0 && !isRequest && startsLikeCitation(text.slice(words.length)) ? '' : words,
  );
  if (!isRequest && !startsLikeCitation(own) && !isNumbered.test(own)) return null;
  const read = readCitation(own);
  if ('id' in read)
    return {
      text: own,
      number: /\d{1,6}(?:\/\d{4})?\/\p{L}[\p{L}\d&.-]*/u.exec(own)?.[0] ?? null,
      date: null,
    };
  return { text: read.text, number: read.number, date: read.date };
}

/** "902/SKHCN- CNS" → "902/SKHCN-CNS" */
function tighten(text: string): string {
  return text.replaceAll(
    looseNumber,
    (_, number: string, sign: string, tail?: string) =>
      `${number}/${sign.replaceAll(/\s/gu, '')}${tail === undefined ? '' : `-${tail}`}`,
  );
}
