/** Makes a draft anew as it was handed out, and reads it, to tell what was changed in it by hand. */

import { z } from 'zod';

import { todayIn } from '../../calendar/day.ts';
import type { DocumentFacts } from '../../plan/document-facts.ts';
import { readSheet } from '../../reading/read-sheet.ts';
import type { Facts } from '../../roll/rolling.ts';
import { documents } from '../records/document.ts';
import { agencies } from '../records/agency.ts';
import { readDraftJob, takeEdits } from '../requests/files/take-edits.ts';
import { defineJob } from './job.ts';

interface Outcome {
  readonly drafted: Facts;
  readonly kept: DocumentFacts;
}

/** Reads a draft. */
export const readDraft = defineJob({
  name: readDraftJob,
  payload: z.object({
    file: z.string(),
    place: z.object({ channel: z.string(), chat: z.string() }),
    agency: z.string(),
    document: z.string(),
    version: z.number(),
  }),
  timeMs: 60_000,
  tries: 2,
  run: async ({ agency, document, version }, { assistance, signal }): Promise<Outcome | null> => {
    const { store, occasions, clock, zone } = assistance;
    const record = await documents.read(store, agency, document);
    const kept = record?.versions[String(version)];
    if (kept === undefined) return null;
    const bytes = await assistance.documents.make(kept, 'docx');
    const sheet = await assistance.readFile({ name: 'draft.docx', bytes }, { signal });
    const profile = (await agencies.read(store, agency))?.profile ?? null;
    const today = todayIn(clock(), zone);
    const units = profile?.units ?? [];
    const known = { today, year: null, units, agency: profile, occasions };
    return { drafted: readSheet(sheet, known).facts as Facts, kept };
  },
  conclude: async (talk, { payload, result }, answer) => {
    if (result === null) answer.say(talk.locale.say('files-no-plan'));
    else await takeEdits(talk, { ...payload, ...result }, answer);
  },
});
