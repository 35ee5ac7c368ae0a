/** Short ways to say what became of a text. */

import type { Json } from '../record/change.ts';
import type { Notice, Reading } from './question.ts';

/** @returns an accepted answer */
export function accept(value: Json, notes: readonly Notice[] = []): Reading {
  return { ok: true, value, doubts: [], notes };
}

/** @returns a refusal: an id in `locales/` and its arguments */
export function refuse(id: string, args: Notice['args'] = {}): Reading {
  return { ok: false, problem: { id, args } };
}

/** @returns as much of a text as fits into a message about it */
export function quote(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').slice(0, 81).trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
