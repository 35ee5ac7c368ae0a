/** Reads what a request for a document says of it: the Day, the year, activities, guests, deadlines. */

import { partsOf } from '../calendar/day.ts';
import { isMark, type Token, tokenAt, tokenise } from '../text/token.ts';
import type { Activity } from '../plan/activity.ts';
import { type Known, readClause } from './clause.ts';
import { trimTitle } from './trim-title.ts';
import { findTimes } from './find-times.ts';
import { foldLine } from '../text/fold-line.ts';
import { trimMarks } from './labels.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { readActivityLines } from './read-activities.ts';
import { findNamedSigners } from './read-signers.ts';
import { openSheet } from './sheet.ts';
import { startsLikeUnit } from './unit-words.ts';

/** The Day that a text names, or null. */
export function findOccasionId(text: string, { occasions = [] }: Known): string | null {
  const words = ` ${foldPhrase(text)} `;
  const named = occasions.flatMap(({ id, aliases, names, date }) =>
    [...aliases, ...names.map(({ name }) => name), dayAndMonth(date)].map((form) => ({
      id,
      form: foldPhrase(form),
    })),
  );
  const found = named
    .filter(({ form }) => form.length > 3 && words.includes(` ${form} `))
    .sort((one, other) => other.form.length - one.form.length);
  return found[0]?.id ?? null;
}

const dayAndMonth = (date: string): string =>
  `${Number(date.slice(3, 5))}/${Number(date.slice(0, 2))}`;

/** Words and dates between single spaces: "18/5" and "18-5" are one. */
function foldPhrase(text: string): string {
  return foldLine(text)
    .replaceAll(
      /(\d{1,2})\s?[-./]\s?(\d{1,2})(?:\s?[-./]\s?\d{2,4})?/gu,
      (_, day: string, month: string) => `${Number(day)}/${Number(month)}`,
    )
    .replaceAll(/[^\p{L}\p{N}/&]+/gu, ' ')
    .trim();
}

/** The year that a text names, written or from today ("năm nay"); null where it names none. */
export function findYear(text: string, { today }: Known): number | null {
  const folded = foldLine(text);
  const written =
    /(?:nam|ke hoach|kh|chu de|khau hieu|\d[/-]\d{1,2}[/-]|\d\/\d{1,2} )\s*((?:19|20|21)\d\d)(?!\d)/u.exec(
      folded,
    ) ?? /(?<![\d/])((?:19|20|21)\d\d)(?![\d/])/u.exec(folded);
  if (written !== null) return Number(written[1]);
  const { year } = partsOf(today);
  if (/(?<!\p{L})nam (?:nay)(?!\p{L})/u.test(folded)) return year;
  if (/(?<!\p{L})nam (?:ngoai|truoc|vua roi)(?!\p{L})/u.test(folded)) return year - 1;
  return /(?<!\p{L})(?:nam (?:sau|toi)|sang nam)(?!\p{L})/u.test(folded) ? year + 1 : null;
}

const headWord = createPhraseTest(
  'kế hoạch|kh|ngày|năm|nay|ngoái|sau|tới|cho|của|tổ chức|chào mừng|hưởng ứng|kỷ niệm|triển khai|các hoạt động|hoạt động|khoa học|công nghệ|và|đổi mới|sáng tạo|việt nam|chuyển đổi số|quốc gia|đợt|sự kiện|dịp|nhân|cđs|khcn|kh&cn|xã|sở|phường|mình|em|anh|chị|bên|giúp|với|nhé|nha|đi|là|tuyên truyền|lễ|cơ quan|đơn vị|trên địa bàn|tỉnh|ta|tại|toàn|stem|đmst|luôn|này',
);

/** @returns what stands behind "làm giúp anh kế hoạch 18/5/2026": the activities */
export function behindHead(text: string): string {
  const tokens = tokenise(text);
  const start = tokens.findIndex((_, at) => headStart(tokens, at) !== null && !isField(tokens, at));
  if (start < 0) return text;
  let at = headStart(tokens, start) ?? start + 1;
  while (at < tokens.length) {
    const next = headWord(tokens, at) ?? dateOf(tokens, at);
    if (next === null) break;
    at = next;
  }
  const before = text.slice(0, tokenAt(tokens, start).from);
  const rest = text.slice(
    tokenAt(tokens, at).from === 0 && at >= tokens.length ? text.length : tokenAt(tokens, at).from,
  );
  const lead =
    before.includes(',') && !/(?:làm|lam|soạn|soan|viết|viet|lập|lap|giúp|giup)/iu.test(before)
      ? `${before} `
      : '';
  return (
    lead +
    rest.replace(
      /^[\s,.:;–-]*(?:(?:gồm|gom|bao gồm|có|co|với|voi|như sau|nhu sau|các việc|cac viec|việc|viec|nội dung|noi dung|cụ thể|trong đó|trong do|thì|thi|các hoạt động|sau)(?:\s+(?:có|co|các|cac|sau|là|la|gồm|gom|\d+ việc|\d+ viec|mấy việc|việc sau|hoạt động|việc))*\s*:?\s+)?/iu,
      '',
    )
  );
}

/** The "KH" of "Bộ KH&CN". */
const isField = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokenAt(tokens, at + 1), '&') || tokenAt(tokens, at + 1).lower === 'cn';

const headStart = createPhraseTest('kế hoạch|kh|kehoach|kế hạch|kê hoạch|ke hoac|ke hach|k hoạch');

/** A number, or a date or year with its marks, within the head. */
function dateOf(tokens: readonly Token[], at: number): number | null {
  if (tokenAt(tokens, at).kind !== 'number')
    return isMark(tokenAt(tokens, at), '(', ')', '/', '“', '”', '"') ? at + 1 : null;
  const next = tokenAt(tokens, at + 1);
  if (tokenAt(tokens, at).text.length === 4) return at + 1;
  return isMark(next, '/', '-', '.') ? at + 3 : null;
}

/** @returns the activities of a request, from its sentence or from the lines below it */
export function readWanted(text: string, known: Known): Activity[] {
  const rest = behindHead(withoutSigner(text));
  if (!/\p{L}/u.test(rest)) return [];
  const entries = readActivityLines(openSheet(rest), known);
  return entries.map(({ activity }) => activity).filter((activity) => isActivity(activity));
}

const noWork = createPhraseTest(
  'nhé|nha|ạ|em|anh|chị|cảm ơn|giúp|với|đi|luôn|gấp|nhanh|mai|hôm nay|trong ngày|cần gấp|xong|được không|nhanh nhé|có file|theo mẫu|như năm ngoái|giống năm ngoái|ký|người ký|chủ đề|khẩu hiệu|kinh phí',
);

/** Words of courtesy behind a request are no work. */
function isActivity({ title, leads, time }: Activity): boolean {
  const tokens = tokenise(title);
  if (tokens.filter(({ kind }) => kind === 'word').length < 1) return false;
  return noWork(tokens, 0) === null || leads.length > 0 || (time !== null && tokens.length > 3);
}

/** @returns words in quotes behind "chủ đề" or "khẩu hiệu" */
export function quotedBehind(text: string, label: RegExp): string[] {
  const found = new RegExp(
    String.raw`${label.source}[^“"”:]{0,30}:?\s*[“"]([^“”"]{4,300})[”"]`,
    'iu',
  ).exec(text);
  return found?.[1] === undefined ? [] : [found[1].trim()];
}

/** "…, giám đốc Hồ Sỹ Khiêm ký" is no work. */
function withoutSigner(text: string): string {
  const name = signerIn(text)?.name;
  if (name == null) return text;
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const before = /[,;.]?[^,;.:\n]{0,60}$/u.exec(text.slice(0, at))?.[0] ?? '';
  const behind = /^[^,;.\n]{0,24}/u.exec(text.slice(at + name.length))?.[0] ?? '';
  const isOwn = at >= 0 && /(?<!\p{L})k[ýyí](?!\p{L})/iu.test(before + behind);
  return isOwn
    ? text.slice(0, at - before.length) + text.slice(at + name.length + behind.length)
    : text;
}

/** @returns whom a report goes to */
export function addresseesIn(text: string): string[] {
  const said =
    /(?:^|[\s,])(?:gửi|gui|trình|trinh|nộp|nop)\s+(?:cho |lên |len |về |ve |đến |den )?(.{2,100}?)(?=\s+(?:giúp|giup|trước|truoc|hạn|nhé|nha|nhe|ạ|luôn|luon|với|voi|trong|vào|vao|ngày|ngay|em|anh|chị|mình|minh|nghen|đi)(?:\s|$)|[.;?!]|$)/iu.exec(
      text,
    )?.[1];
  return said === undefined ? [] : splitNames(said).filter((name) => startsLikeUnit(name));
}

/** @returns who signs, where a request names them */
export function signerIn(text: string) {
  if (!/(?<!\p{L})k[ýyí](?!\p{L})/iu.test(text)) return null;
  return findNamedSigners(text)[0] ?? null;
}

/** What an invitation is to. */
export function readInvitation(text: string, known: Known): Activity[] {
  // Behind "giấy mời" stand those who are asked to come.
  const body = trimMarks(text.replace(inviteHead, 'mời '));
  const guests = guestsOf(body);
  const rest = guests === null ? body : body.replace(guests.whole, ' ');
  const clause = readClause(rest, known);
  const title = trimTitle(
    clause.title
      .replace(
        /^(?:đến |tới |den |toi )?(?:dự|du|tham dự|tham du|họp|hop)?\s+(?=(?:dự|du|họp|hop|hội|hoi|lễ|le|tọa|toạ|toa)\s)/iu,
        '',
      )
      .replace(/^(?:dự|du|tham dự|tham du|cho|về|ve|đến dự)\s+/iu, ''),
  );
  if (title === '' && clause.time === null) return [];
  return [
    {
      ...{
        title,
        details: [],
        leads: clause.leads,
        coordinators: clause.coordinators,
        time: clause.time,
        place: clause.place,
      },
      ...{ participants: guests?.names ?? [], tasks: [], results: [], obstacle: null },
    },
  ];
}

const inviteHead =
  /^.{0,40}?(?:giấy mời họp|giay moi hop|giấy mời|giay moi|thư mời|thu moi|gm|thiệp mời|thiep moi)\s*(?:cho|để|de)?\s*/iu;

/** "mời các phòng, trưởng các thôn dự …" */
function guestsOf(text: string): { names: string[]; whole: string } | null {
  const found =
    /(?:^|[\s,])(?:mời|moi|gửi|gui|cho)\s+(.{3,160}?)(?=\s+(?:đến|den|tới|toi|dự|du|tham dự|tham du|họp|hop|lúc|luc|vào|vao|tại|tai|ngày|ngay|sáng|chiều)(?:\s|$)|[.;]|,\s*(?:lúc|luc|sáng|sang|chiều|chieu|\d|tại|tai|ngày|ngay)|$)/iu.exec(
      text,
    );
  const said = found?.[1];
  if (found === null || said === undefined || /^(?:họp|hop|dự|du)(?:\s|$)/iu.test(said))
    return null;
  return { names: splitNames(said), whole: found[0] };
}

/** @returns bodies and people parted by commas; "Các sở, ban, ngành" is one */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  for (const piece of text.split(
    /\s*[,;]\s*|\s+(?:và|va)\s+(?=(?:các|cac|lãnh đạo|lanh dao|đại diện|dai dien|ubnd|sở|trưởng|hội|đoàn|phòng|ban|chủ tịch|công an)\s)/iu,
  )) {
    const last = names.at(-1);
    const isTail =
      last !== undefined &&
      /^(?:các|cac) (?:sở|so|ban|phòng|phong|xã|xa)(?:,|$)/iu.test(last) &&
      /^(?:ban|ngành|nganh|phường|phuong|đơn vị|don vi|đoàn thể|trung tâm)(?:\s|$)/iu.test(piece);
    if (isTail) names[names.length - 1] = `${last}, ${piece}`;
    else names.push(piece);
  }
  return names.map((name) => trimMarks(name)).filter((name) => /\p{L}/u.test(name));
}

/** Whom a dispatch goes to, and until when it asks for something. */
export function readDispatch(
  text: string,
  known: Known,
): { addressees: string[]; deadline: string | null; title: string | null } {
  const body = text.replace(/^.{0,40}?(?:công văn|cong van|cv|văn bản|van ban)\s*/iu, '');
  const sent =
    /(?:^|[\s,])(?:gửi|gui|đề nghị|de nghi|yêu cầu|yeu cau|đôn đốc|don doc|nhắc)\s+(?:cho |đến |tới |den |toi )?(.{2,140}?)(?=\s+(?:đề nghị|de nghi|yêu cầu|yeu cau|về|ve|báo cáo|bao cao|treo|tổ chức|to chuc|triển khai|trien khai|gửi|gui|cử|cu|nộp|nop|phối hợp|phoi hop|trước|truoc|để|de|hưởng ứng|huong ung|tuyên truyền|tuyen truyen|tham gia|đăng ký|dang ky|hạn|han|góp ý|cung cấp|rà soát|thực hiện|thuc hien|chuẩn bị|báo|bao)(?:\s|$)|[.;:]|$)/iu.exec(
      body,
    );
  const spans = findTimes(tokenise(body), body, known);
  const due = spans.map(({ time }) => time.due).find((day) => day !== null) ?? null;
  const about = /(?:v\/v|về việc|ve viec)\s+([^.;,]{4,200})/iu.exec(body)?.[1];
  return {
    addressees: sent?.[1] === undefined ? [] : splitNames(sent[1]),
    deadline: due,
    title: about === undefined ? null : trimTitle(about),
  };
}
