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

/** What the facts are of that only some kinds of document have. */
export const factShapes = {
  text: z.string().nullable().default(null),
  lines: z.array(z.string()).default([]),
  time: timeSchema.nullable().default(null),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD')
    .nullable()
    .default(null),
} as const;

/** The shape of a fact that a kind of document declares. */
export type FactShape = keyof typeof factShapes;

const agencyOnPaper = agencySchema
  .pick({ name: true, parent: true, symbol: true, place: true, level: true, activityLayout: true })
  .partial({ level: true, activityLayout: true });

/**
 * The facts that any document may have. Absent facts are `null` or `[]`, never invented. Facts of some
 * kinds alone are declared beside their templates, see {@link createFactsSchema}.
 */
export const documentFactsSchema = z.object({
  /** What has a folder below `flows/` that produces it: plan, report, dispatch … */
  kind: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens'),
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
  /** Null where nobody said; an empty list where it is addressed to nobody. */
  addressees: z.array(z.string()).nullable().default(null),
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
  /** The units whose totals are printed; all where nobody chose. */
  totals: z.array(z.string()).optional(),
  /** False where photos of activities stay out of the annex. */
  annex: z.boolean().optional(),
  recipients: z.array(recipientSchema).default([]),
  archive: z.string().nullable().default(null),
  signature: signatureSchema.nullable().default(null),
});

/** The facts of a document, those that its kind declares among them. */
export type DocumentFacts = z.infer<typeof documentFactsSchema> & Readonly<Record<string, unknown>>;

/** Reads the facts of a document of any kind that there is. */
export type FactsSchema = z.ZodType<DocumentFacts>;

/** What is known of the kinds of document: their ids, and the facts that they declare, by name. */
export interface DocumentKinds {
  readonly kinds: readonly string[];
  readonly declaredFacts: Readonly<Record<string, FactShape>>;
}

/** @returns the schema of the facts of all kinds of document */
export function createFactsSchema({ kinds, declaredFacts }: DocumentKinds): FactsSchema {
  const shapes: Record<string, z.ZodType> = { kind: z.enum(kinds) };
  for (const [fact, shape] of Object.entries(declaredFacts)) shapes[fact] = factShapes[shape];
  // What is declared is known only when the program runs; the common facts keep their types.
  const all: z.ZodType = documentFactsSchema.extend(shapes);
  return all as FactsSchema;
}
