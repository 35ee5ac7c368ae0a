/** The file of reforms: which names of provinces and bodies became others, from when, by which act. */

import { z } from 'zod';

const text = z.string().trim().min(1, 'some words');
const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'YYYY-MM-DD');
const sourced = { source: text, also: z.array(text).default([]), note: text.optional() };

const reformActSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens'),
  /** As it is cited. */
  text,
  /** From when what it says holds. */
  on: day,
  ...sourced,
});

/** `tỉnh Đắk Nông`: what it is, and its name. */
const provinceName = text.regex(
  /^(?:tỉnh|[Tt]hành phố) \p{Lu}/u,
  'a name behind "tỉnh" or "thành phố"',
);

/** The file `data/reforms.yaml`. A row says only what its act or a source says. */
export const reformFileSchema = z
  .strictObject({
    /** When the facts were last looked for. */
    checked: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, 'YYYY-MM or YYYY-MM-DD'),
    acts: z.array(reformActSchema).min(1),
    provinces: z.array(
      z.strictObject({ act: text, from: z.array(provinceName).min(1), to: provinceName }),
    ),
    /** Cities of the first level: every other city was one of a province. */
    cities: z.array(text),
    bodies: z.array(
      z.strictObject({
        act: text,
        from: z.array(text).min(1),
        /** Several: people choose. */
        to: z.array(text).min(1),
        /** True where places differ: proposed, never put in by itself. */
        asks: z.boolean().default(false),
      }),
    ),
    /** Kinds of unit that are no more, and what people may say instead. */
    ended: z.array(
      z.strictObject({
        act: text,
        kinds: z.array(text).min(1),
        instead: z.array(text).default([]),
      }),
    ),
    /** Kinds of unit whose names became others in many places: a name from before is asked about. */
    divided: z.array(z.strictObject({ act: text, kinds: z.array(text).min(1) })),
  })
  .superRefine(({ acts, ...tables }, context) => {
    const ids = new Set(acts.map(({ id }) => id));
    const { provinces, bodies, ended, divided } = tables;
    for (const [part, rows] of Object.entries({ provinces, bodies, ended, divided }))
      for (const [at, { act }] of rows.entries())
        if (!ids.has(act))
          context.addIssue({
            code: 'custom',
            path: [part, at, 'act'],
            message: 'the id of an act above',
          });
  });

/** What became of provinces, ministries, departments and offices. */
export type ReformFile = z.infer<typeof reformFileSchema>;
