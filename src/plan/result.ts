/** What was done (kết quả): the words of whoever did it, and what can be counted in them. */

import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD');

/** A number with what it counts: "11 tin, bài", "60-70 đại biểu". */
export const figureSchema = z.object({
  count: z.number(),
  /** The greater number of a range. */
  max: z.number().nullable().default(null),
  /** What is counted; null where the words name nothing. */
  unit: z.string().nullable().default(null),
  /** True for "khoảng", "gần", "hơn". */
  isAbout: z.boolean().default(false),
});

/** A document that a result names (quyết định, công văn …). */
export const namedDocumentSchema = z.object({
  number: z.string(),
  date: day.nullable().default(null),
});

const fields = z.object({
  /** As it was written. */
  text: z.string(),
  /** The first figure, for those who want only one. */
  count: z.number().nullable().default(null),
  unit: z.string().nullable().default(null),
  on: z.string().nullable().default(null),
  by: z.string().nullable().default(null),
  figures: z.array(figureSchema).default([]),
  documents: z.array(namedDocumentSchema).default([]),
  links: z.array(z.string()).default([]),
});

/** Something that was done. A mere text stands for a result that has only its words. */
export const resultSchema = z.preprocess(
  (given) => (typeof given === 'string' ? { text: given } : given),
  fields,
);

/** A number with what it counts. */
export type Figure = z.infer<typeof figureSchema>;
/** A document that a result names. */
export type NamedDocument = z.infer<typeof namedDocumentSchema>;
/** Something that was done. */
export type Result = z.infer<typeof resultSchema>;
