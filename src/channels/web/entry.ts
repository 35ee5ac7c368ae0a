/** One entry of the transcript of a web chat: what a person wrote, or what the assistant answered. */

import { z } from 'zod';

import type { Json } from '../../record/change.ts';

const optionSchema = z.object({
  id: z.string(),
  label: z.string(),
  role: z.enum(['answer', 'action']),
  isChosen: z.boolean().exactOptional(),
  number: z.number().exactOptional(),
});

const fileSchema = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  title: z.string(),
  role: z.enum(['document', 'picture']),
});

const entrySchema = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('person'),
    id: z.string(),
    text: z.string(),
    option: z.string().nullable(),
    /** True of a tick: the message it was set in shows it. */
    isTick: z.boolean().exactOptional(),
    at: z.number(),
  }),
  z.object({
    from: z.literal('assistant'),
    id: z.string(),
    text: z.string(),
    options: z.array(optionSchema),
    files: z.array(fileSchema),
    /** Id of the message that this one takes the place of. */
    replaces: z.string().exactOptional(),
    at: z.number(),
  }),
]);

/** An entry of the transcript; `at` is a moment in ms UTC. */
export type Entry = z.infer<typeof entrySchema>;
/** An option as the transcript keeps it. */
export type EntryOption = z.infer<typeof optionSchema>;
/** A file as the transcript keeps it. */
export type EntryFile = z.infer<typeof fileSchema>;

/** An entry with its number in the transcript, from 1. */
export interface NumberedEntry {
  readonly number: number;
  readonly entry: Entry;
}

/** A stretch of the transcript, oldest first; `first` is the number of its first entry, 1 where no older ones are kept. */
export interface Stretch {
  readonly first: number;
  readonly entries: readonly NumberedEntry[];
}

/** @returns the entry, or null when what was kept is none (a damaged line keeps its number) */
export const readEntry = (kept: Json): Entry | null => entrySchema.safeParse(kept).data ?? null;
