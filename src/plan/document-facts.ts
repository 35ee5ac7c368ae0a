/** The facts of a document: what `vanthu draft` takes and `vanthu read --json` writes. */

import { z } from 'zod';

import { activitySchema } from './activity.ts';
import { agencySchema, recipientSchema, signatureSchema } from './agency.ts';
import { timeSchema } from './time.ts';

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
  /** What people are told under the themes (nội dung tuyên truyền), and in what form (hình thức). */
  propagandaContents: z.array(z.string()).default([]),
  propagandaForms: z.array(z.string()).default([]),
  activities: z.array(activitySchema).default([]),
  /** One time for the whole plan. */
  overallTime: timeSchema.nullable().default(null),
  budget: z.string().nullable().default(null),
  assignments: z
    .array(z.object({ unit: z.string(), tasks: z.array(z.string()).default([]) }))
    .default([]),
  /** Paragraphs that give one unit or several a task in a sentence ("Giao …"). */
  directives: z.array(z.string()).default([]),
  /** Names that the agency gives sections: `section` is the heading that the template has. */
  sectionNames: z.array(z.object({ section: z.string(), name: z.string() })).default([]),
  /** The agency's own last paragraph, without its closing mark; null for the usual one. */
  closing: z.string().nullable().default(null),
  /** What a report says beside results: what was prepared, what it was worth, what is asked for. */
  preparations: z.array(z.string()).default([]),
  assessments: z.array(z.string()).default([]),
  proposals: z.array(z.string()).default([]),
  /** What a dispatch asks for, and until when. */
  requests: z.array(z.string()).default([]),
  deadline: timeSchema.nullable().default(null),
  /** What an invitation is to: its name, who is asked to come, what for, when, where, who presides. */
  event: z.string().nullable().default(null),
  guests: z.array(z.string()).default([]),
  contents: z.array(z.string()).default([]),
  time: timeSchema.nullable().default(null),
  place: z.string().nullable().default(null),
  chair: z.string().nullable().default(null),
  /** What a news post says: its first paragraph (sapo), the others, and who wrote it. */
  lead: z.string().nullable().default(null),
  body: z.array(z.string()).default([]),
  author: z.string().nullable().default(null),
  /** Which of the texts that a kind has is wanted; the template knows their names. */
  variant: z.string().nullable().default(null),
  /** The day up to which the facts go, `YYYY-MM-DD`. */
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD')
    .nullable()
    .default(null),
  /** False where photos of activities stay out of the annex. */
  annex: z.boolean().optional(),
  recipients: z.array(recipientSchema).default([]),
  archive: z.string().nullable().default(null),
  signature: signatureSchema.nullable().default(null),
});

/** The facts of a document. */
export type DocumentFacts = z.infer<typeof documentFactsSchema>;
