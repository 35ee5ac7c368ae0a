/** `signature`: who signs a document. */

import { z } from 'zod';

import { signatureSchema } from '../plan/agency.ts';
import { defineQuestion } from './define-question.ts';
import { pickOne } from './pick-options.ts';
import { readSignature, startsLikeSignature } from '../reading/read-signature.ts';
import { accept } from './reading.ts';
import { writeSignature } from './write-signature.ts';

/** The kind `signature`. Its answer is `{ authority, title, name }`. */
export const signature = defineQuestion({
  settings: z.strictObject({}),
  isMultiple: false,
  read: (typed, _, { options }) => {
    const picked = pickOne(typed, options);
    if (picked.kind === 'values') return accept(picked.values[0] ?? null);
    if (picked.kind === 'problem') return { ok: false, problem: picked.problem };
    const reading = readSignature(typed);
    if (!reading.ok) return reading;
    const { doubts, notes } = reading;
    return { ok: true, value: reading.signature, doubts, notes };
  },
  claims: (typed) => startsLikeSignature(typed),
  write: (value) => {
    const parsed = signatureSchema.safeParse(value);
    return parsed.success ? writeSignature(parsed.data) : '';
  },
});
