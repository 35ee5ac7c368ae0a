/** Reads what people type in reply to a reminder: "1 xong", "xong 2", "2 vướng mắc: …", "gia hạn 1 đến 20/5". */

import { foldText } from '../../calendar/fold.ts';
import type { Answer } from '../../reminders/answer.ts';

/** What somebody says of something that is due. */
export interface DutyAnswer {
  /** As the message numbers it; null where no number is said. */
  readonly label: string | null;
  readonly kind: Answer['kind'];
  /** The result, the cause, or the new date; '' where nothing more is said. */
  readonly rest: string;
}

const verbs: Readonly<Record<Answer['kind'], string>> = {
  done: 'da xong|xong|da hoan thanh|hoan thanh|done',
  working: 'dang lam|dang thuc hien|working',
  obstacle: 'vuong mac|bi vuong|vuong|stuck',
  extended: 'xin gia han|gia han|lui han|extend',
};
const number = String.raw`(?:muc |viec |item )?(\d{1,3}(?:\.\d{1,3})?)`;
const link = String.raw`(?:\s*[:,;–-]\s*|\s+(?:den het|den|toi|to)\s+|\s+)`;

/** @returns null when the words are no answer to a reminder */
export function readDutyAnswer(text: string): DutyAnswer | null {
  const words = text.normalize('NFC').trim();
  const folded = foldText(words);
  // Folding keeps the length of every composed letter; other signs could not be cut out again.
  if (folded.length !== words.length) return null;
  for (const kind of ['done', 'working', 'obstacle', 'extended'] as const) {
    const verb = verbs[kind];
    const found =
      new RegExp(`^${number}[.:)]?\\s+(?:${verb})(?:${link}([^]+))?$`).exec(folded) ??
      new RegExp(`^(?:${verb})\\s+${number}(?:${link}([^]+))?$`).exec(folded);
    const [, label = null, rest = ''] = found ?? new RegExp(`^()(?:${verb})$`).exec(folded) ?? [];
    if (label !== null)
      return {
        label: label === '' ? null : label,
        kind,
        rest: words.slice(words.length - rest.length),
      };
  }
  return null;
}
