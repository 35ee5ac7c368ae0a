/** Reads what people type in reply to a reminder: "1 xong", "xong 2", "2 vướng mắc: …", "gia hạn 1 đến 20/5". */

import { foldText } from '../../../text/fold.ts';
import type { Answer } from '../../../duty/answer.ts';

/** What somebody says of something that is due. */
export interface DutyAnswer {
  /** As the message numbers it; null where no number is said. */
  readonly label: string | null;
  readonly kind: Answer['kind'];
  /** The result, the cause, or the new date; '' where nothing more is said. */
  readonly rest: string;
}

const verbs: Readonly<Record<Answer['kind'], string>> = {
  done: 'da xong|xong|da hoan thanh|hoan thanh|da lam xong|lam xong|da thuc hien|done',
  // The words of a cause are kept whole: "chưa làm được vì mưa".
  obstacle: `vuong mac|bi vuong|vuong|stuck|(?=chua xong .*(?:vi|do) )|(?=chua (?:lam|treo|to chuc|thuc hien|hop|mo) )`,
  working: 'dang lam|dang thuc hien|chua xong|working',
  extended: 'xin gia han|gia han|lui han|extend',
};
/** Words that are said along and mean nothing more. */
const along = String.raw`(?:\s+(?:het|roi|nhe|nha|a|day|thoi|em|anh|chi)(?=[\s,.:;!–-]|$))*[.!]*`;
const named = String.raw`(?:muc|viec|item) (\d{1,3}(?:\.\d{1,3})?)`;
const bare = String.raw`(\d{1,3}(?:\.\d{1,3})?)`;
const mark = String.raw`\s*[:,;–-]\s*`;
const until = String.raw`\s+(?:den het|den|toi|to)\s+`;
const link = String.raw`(?:${mark}|${until}|\s+|(?=chua ))`;

const formsOf = (verb: string): readonly RegExp[] =>
  [
    String.raw`^(?:${named}|${bare})[.:),]?\s+(?:${verb})${along}(?:${link}([^]+))?$`,
    String.raw`^(?:${verb})\s+${named}()${along}(?:${link}([^]+))?$`,
    // "xong 2 băng rôn" counts, and names nothing.
    String.raw`^(?:${verb})\s+()${bare}${along}(?:(?:${mark}|${until})([^]+))?$`,
    String.raw`^()()(?:${verb})${along}(?:${link}([^]+))?$`,
  ].map((form) => new RegExp(form));

const forms: readonly (readonly [kind: Answer['kind'], form: RegExp])[] = [
  ...(['done', 'obstacle', 'working', 'extended'] as const).flatMap((kind) =>
    formsOf(verbs[kind]).map((form) => [kind, form] as const),
  ),
  // "mục 4: đã treo 3 băng rôn"
  ['done', new RegExp(String.raw`^(?:${named}|${bare})[.:),]?\s+(?=da )([^]+)$`)],
];

/** @returns null when the words are no answer to a reminder */
export function readDutyAnswer(text: string): DutyAnswer | null {
  const words = text.normalize('NFC').trim();
  const folded = foldText(words);
  // Folding keeps the length of every composed letter; other signs could not be cut out again.
  if (folded.length !== words.length) return null;
  for (const [kind, form] of forms) {
    const found = form.exec(folded);
    if (found === null) continue;
    const [, byWord = '', byNumber = '', rest = ''] = found;
    const label = byWord === '' ? byNumber : byWord;
    return {
      label: label === '' ? null : label,
      kind,
      rest: words.slice(words.length - rest.length),
    };
  }
  return null;
}
