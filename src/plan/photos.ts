/** Photos of what was done: which of them a document shows, and what stands below each. */

import { z } from 'zod';

/** A photo as facts name it. */
export const photoSchema = z.object({
  /** `channel:id`, as the platform that it was sent over names the file. */
  file: z.string(),
  /** The day it goes with, `YYYY-MM-DD`; null where that is not known. */
  on: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD')
    .nullable()
    .default(null),
});

/** A photo as facts name it. */
export type Photo = z.infer<typeof photoSchema>;

/** A photo as it is printed: a JPEG no larger than the page needs. */
export interface PreparedPhoto {
  readonly data: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Photos by the names that facts give them; null for one that came and cannot be shown. */
export type PreparedPhotos = ReadonlyMap<string, PreparedPhoto | null>;

/** A photo of an activity. */
export interface ActivityPhoto extends Photo {
  /** The title of the activity. */
  readonly title: string;
}

/** What a document knows of photos. */
interface Photographed {
  readonly activities: readonly {
    readonly title: string;
    readonly photos?: readonly Photo[] | undefined;
  }[];
  /** False where photos stay out. */
  readonly annex?: boolean | undefined;
}

/** Most photos that a document shows. */
const maxPhotos = 20;

/** The photos that a document shows, and how many more there are. */
export interface ListedPhotos {
  readonly shown: readonly ActivityPhoto[];
  readonly left: number;
}

/** @returns photos in the order of the activities; none where they stay out */
export function listPhotos({ activities, annex = true }: Photographed): ListedPhotos {
  const all = annex
    ? activities.flatMap(({ title, photos = [] }) => photos.map((one) => ({ ...one, title })))
    : [];
  const shown = all.slice(0, maxPhotos);
  return { shown, left: all.length - shown.length };
}
