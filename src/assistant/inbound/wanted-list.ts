/** A document that is called for by a first line, with its activities in the lines behind it. */

import { readMessage, type Message } from '../../reading/read-message.ts';
import { readers, type Known } from '../../reading/reader.ts';
import type { Activity } from '../../plan/activity.ts';

/** @returns what such a text wants and says; null for any other text */
export function readWantedList(text: string, known: Known): Message | null {
  const at = text.indexOf('\n');
  const first = text.slice(0, at).trim();
  if (at < 0 || first.length > maxLength || !/[:：]$/u.test(first)) return null;
  const wanted = readMessage(first, known).facts;
  if (wanted.intent !== 'plan') return null;
  const { year } = wanted.facts;
  const about = { ...known, year: typeof year === 'number' ? year : known.year };
  const read = readers.activities(text.slice(at + 1), about).facts as {
    readonly activities?: readonly Activity[];
  };
  const { activities = [] } = read;
  return activities.length === 0 ? null : { ...wanted, facts: { ...wanted.facts, activities } };
}

/** Longest first line. */
const maxLength = 160;
