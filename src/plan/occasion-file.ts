/** The file of an occasion (a Day that agencies mark every year), as `data/occasions` holds it. */

import { z } from 'zod';

const year = z.number().int().min(1900).max(2200);
const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'YYYY-MM-DD');
const text = z.string().trim().min(1, 'some words');

/** Where a fact was read, and what there is to say about it. */
const sourced = { source: text, also: z.array(text).default([]), note: text.optional() };
const span = { from: year, until: year.optional() };

const wordingSchema = z.strictObject({
  text,
  ...sourced,
  /** The same words as other sources print them. */
  variants: z.array(z.strictObject({ text, ...sourced })).default([]),
});

const guidingDocumentSchema = z.strictObject({
  /** As it is cited: Công văn, Kế hoạch, Chỉ thị … */
  kind: text,
  number: z.string().regex(/^\d+\/\S+$/, 'a number and a sign, such as 799/BKHCN-VP'),
  date: day,
  issuer: text,
  /** What it is about, to stand after "về việc". */
  title: text.optional(),
  level: z.enum(['ministry', 'other-ministry', 'province', 'department', 'context']),
  ...sourced,
});

const windowSchema = z.strictObject({
  scope: z.enum(['all', 'main']),
  start: day,
  due: day,
  text,
  /** Whose activities it is about; absent for the whole country. */
  of: text.optional(),
  ...sourced,
});

const yearSchema = z.strictObject({
  year,
  themes: z.array(wordingSchema).default([]),
  slogans: z.array(wordingSchema).default([]),
  /** Seen on a banner of one place; not known to be official, so not offered. */
  slogansSeenLocally: z.array(z.strictObject({ text, ...sourced })).default([]),
  guidingDocuments: z.array(guidingDocumentSchema).default([]),
  anniversaries: z.array(z.strictObject({ text, of: text.optional(), ...sourced })).default([]),
  windows: z.array(windowSchema).default([]),
  note: text.optional(),
});

/** A file of `data/occasions`. What no source says is absent, never guessed. */
export const occasionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens'),
    /** Month and day, every year. */
    date: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'MM-DD'),
    /** When the facts were last looked for. */
    checked: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, 'YYYY-MM or YYYY-MM-DD'),
    /** The one that is meant when none is named. */
    isDefault: z.boolean().default(false),
    aliases: z.array(text).default([]),
    names: z.array(z.strictObject({ name: text, ...span, ...sourced })).min(1),
    legalBasis: z
      .array(
        z.strictObject({
          law: text,
          article: text.optional(),
          wording: text.optional(),
          inForce: day.optional(),
          ...span,
          ...sourced,
        }),
      )
      .default([]),
    history: z.array(z.strictObject({ on: day, event: text, ...sourced })).default([]),
    years: z.array(yearSchema).default([]),
  })
  .superRefine(({ years }, context) => {
    years.forEach((entry, at) => {
      if (years.findIndex((other) => other.year === entry.year) === at) return;
      context.addIssue({
        code: 'custom',
        path: ['years', at, 'year'],
        message: `each year once; ${entry.year} stands above already`,
      });
    });
  });

/** A Day that agencies mark every year, with all that is known of it. */
export type Occasion = z.infer<typeof occasionSchema>;

/** A guiding document as the file has it. */
export type GuidingDocumentEntry = z.infer<typeof guidingDocumentSchema>;

/** A year as the file has it. */
export type YearEntry = z.infer<typeof yearSchema>;
