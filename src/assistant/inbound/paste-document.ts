/** A whole document with its title that is pasted while nothing is waited for: it begins another of its kind. */

import type { Known } from '../../reading/reader.ts';
import { partPaste } from '../../reading/part-paste.ts';
import { profileIn } from './profile-in.ts';
import type { Wish } from './read-message.ts';

/**
 * @param text - as it was pasted
 * @param known - what is known before it is read
 * @param flows - ids of what can be begun
 * @returns what a pasted document asks for; null for a text without parts of one
 */
export function pasteDocument(
  text: string,
  known: Known,
  flows: ReadonlyMap<string, unknown>,
): Wish | null {
  const { kind, year, occasion, ...facts } = partPaste(text, null, known)?.others ?? {};
  if (!Object.hasOwn(facts, 'title') || Object.keys(facts).length < fewest) return null;
  const flow = typeof kind === 'string' && flows.has(kind) ? kind : 'plan';
  const told = { ...facts, occasion: occasion ?? null, year: yearToCome(year, known) };
  const profile = known.agency == null ? { profile: profileIn(text, known) } : {};
  return { type: 'flow', flow, argument: '', facts: told, ...profile };
}

/** What was for a year that is over is taken up for another. */
const yearToCome = (year: unknown, { today }: Known): number | null =>
  typeof year === 'number' && year >= Number(today.slice(0, 4)) ? year : null;

/** A text that says fewer things is a message, or a part of the document that lies open. */
const fewest = 4;
