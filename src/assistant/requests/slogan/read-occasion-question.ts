/** Recognises a free question about the theme or slogan of a year ("khẩu hiệu năm ngoái?"). */

import { partsOf } from '../../../calendar/day.ts';
import { foldText } from '../../../text/fold.ts';
import { findOccasion, type Occasion } from '../../../plan/occasion.ts';
import type { OccasionQuestion } from './look-up-occasion.ts';

/** What may stand before the thing that is asked for, folded. */
const openings =
  /^(?:(?:xin )?(?:cho (?:(?:toi|em|minh|anh|chi) )?)?(?:hoi|biet|xem|xin)(?: ve)? |tra cuu |tim |what (?:is|was|are) |show (?:me )?|the )+/;

/** What is asked for, folded; one may follow another ("chủ đề, khẩu hiệu"). */
const subject =
  '(?:khau hieu|chu de|slogans?|themes?|van ban (?:chi dao|huong dan)|guiding documents?)';
const subjects = new RegExp(`^${subject}(?:(?: va| and|) ${subject})*(?= |$)`);

/** What may stand after it, folded. */
const endings = /(?: (?:la gi|la nhu the nao|the nao|nao|co gi|gi|nhe|a|vay|the|voi|please))+$/;

/** Words that join the parts and say nothing themselves, folded. */
const joints = /(?:^| )(?:cua|cho|trong|cac|of|for|in|the)(?= |$)/g;

const yearWords: readonly (readonly [words: RegExp, shift: number])[] = [
  [/(?:^| )(?:nam nay|this year)(?= |$)/, 0],
  [/(?:^| )(?:nam ngoai|nam truoc|nam vua roi|last year)(?= |$)/, -1],
  [/(?:^| )(?:nam sau|nam toi|sang nam|next year)(?= |$)/, 1],
];

/** A longer text is no question of this kind, whatever it begins with. */
const maxLength = 120;

/**
 * Reads a question. All of the text has to be understood, so that an answer that merely speaks of
 * slogans ("Treo băng rôn, khẩu hiệu") is never taken for one.
 *
 * @param text - what was typed
 * @param occasions - what may be asked about
 * @param today - `YYYY-MM-DD`, for "this year" and for a question without a year
 * @param isIdle - true when no dialogue waits for an answer: then the bare words are a question too
 * @returns null when it is something else
 */
export function readOccasionQuestion(
  text: string,
  occasions: readonly Occasion[],
  today: string,
  isIdle = false,
): OccasionQuestion | null {
  const parts = text.length > maxLength ? null : splitQuestion(text, today);
  if (parts === null) return null;
  const { words, isMarked } = parts;
  const year = parts.year ?? partsOf(today).year;
  if (words !== '') {
    const occasion = findOccasion(occasions, words);
    return occasion && { year, occasionId: occasion.id };
  }
  return parts.year !== null || isMarked || isIdle ? { year, occasionId: null } : null;
}

/** Parts what is asked for from the year and from the words that are left for the occasion. */
function splitQuestion(text: string, today: string) {
  const asked = tidy(text).replace(openings, '');
  const found = subjects.exec(asked);
  if (found === null) return null;
  const { year, rest } = takeYear(asked.slice(found[0].length).replace(endings, ''), today);
  const isMarked = text.includes('?') || endings.test(asked);
  return { year, words: rest.replace(joints, ' ').trim(), isMarked };
}

/** Folds, drops marks, and parts the year from a date that is written with it. */
function tidy(text: string): string {
  return foldText(text)
    .replaceAll(/(\d{1,2}[/-]\d{1,2})[/-](?=(?:19|20|21)\d\d(?!\d))/g, '$1 ')
    .replaceAll(/[?!.,:;“”"'()]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function takeYear(text: string, today: string): { year: number | null; rest: string } {
  const written = /(?:^| )(?:nam |year )?((?:19|20|21)\d\d)(?= |$)/.exec(text);
  if (written !== null) {
    const rest = text.replace(written[0], ' ');
    return { year: Number(written[1]), rest };
  }
  for (const [words, shift] of yearWords)
    if (words.test(text))
      return { year: partsOf(today).year + shift, rest: text.replace(words, ' ') };
  return { year: null, rest: text };
}
