/** Cites a guiding document in full, as the first mention of it is written. */

import { writeDay } from '../calendar/write.ts';
import type { GuidingDocument } from './occasion.ts';

/** A guiding document as an answer holds it. */
export interface Citation {
  readonly text: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly title: string | null;
}

/**
 * Cites kind, number, date, issuer and subject.
 *
 * @see Decree 30/2020/NĐ-CP, Annex I, part II, clause 6
 */
export function cite({ kind, number, date, issuer, title }: GuidingDocument): Citation {
  const about = title === null ? '' : ` về việc ${title}`;
  const text = `${kind} số ${number} ngày ${writeDay(date)} của ${issuer}${about}`;
  return { text, number, date, issuer, title };
}
