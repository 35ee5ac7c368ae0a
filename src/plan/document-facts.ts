/** The facts of a document: what `vanthu draft` takes and `vanthu read --json` writes. */

import { z } from 'zod';

import { activitySchema } from './activity.ts';
import { agencySchema, recipientSchema, signatureSchema } from './agency.ts';

/** A document that another one rests on, as cited (căn cứ). */
export const basisSchema = z.object({
  text: z.string(),
  number: z.string().nullable().default(null),
  date: z.string().nullable().default(null),
});

/** The kinds of document the facts may speak of. */
export const documentKinds = [
  'plan',
  'report',
  'dispatch',
  'article',
  'notice',
  'invitation',
  'other',
] as const;

const agencyOnPaper = agencySchema
  .pick({ name: true, parent: true, symbol: true, place: true, level: true, activityLayout: true })
  .partial({ level: true, activityLayout: true });

/** The facts of a document. Absent facts are `null` or `[]`, never invented. */
export const documentFactsSchema = z.object({
  kind: z.enum(documentKinds),
  occasion: z.string().nullable().default(null),
  year: z.number().int(),
  agency: agencyOnPaper,
  number: z.string().nullable().default(null),
  sign: z.string().nullable().default(null),
  date: z
    .object({
      year: z.number().int().nullable().default(null),
      month: z.number().int().min(1).max(12).nullable().default(null),
      day: z.number().int().min(1).max(31).nullable().default(null),
    })
    .default({ year: null, month: null, day: null }),
  title: z.string(),
  addressees: z.array(z.string()).default([]),
  bases: z.array(basisSchema).default([]),
  purposes: z.array(z.string()).default([]),
  requirements: z.array(z.string()).default([]),
  themes: z.array(z.string()).default([]),
  slogans: z.array(z.string()).default([]),
  activities: z.array(activitySchema).default([]),
  budget: z.string().nullable().default(null),
  assignments: z
    .array(z.object({ unit: z.string(), tasks: z.array(z.string()).default([]) }))
    .default([]),
  recipients: z.array(recipientSchema).default([]),
  archive: z.string().nullable().default(null),
  signature: signatureSchema.nullable().default(null),
});

/** The facts of a document. */
export type DocumentFacts = z.infer<typeof documentFactsSchema>;
