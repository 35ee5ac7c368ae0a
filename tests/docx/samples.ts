/** Documents of all kinds, as the tests of files write them. */

import sharp from 'sharp';

import type { OfficialDocument } from '../../src/document/block.ts';
import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import type { PreparedPhoto, PreparedPhotos } from '../../src/plan/photos.ts';
import { adapt, draft, readPlan, templateOf } from '../document/draft.ts';

const withTable = (facts: DocumentFacts): DocumentFacts => ({
  ...facts,
  agency: { ...facts.agency, activityLayout: 'table' },
});

/** Two photos that can be had, one that cannot be shown and one that is gone. */
const withPhotos = (facts: DocumentFacts): DocumentFacts => ({
  ...facts,
  activities: facts.activities.map((activity, at) =>
    at > 1
      ? activity
      : {
          ...activity,
          photos: ['left', 'right'].map((side) => ({ file: `web:${at}-${side}`, on: null })),
        },
  ),
});

const makers = {
  plan: () => readPlan('dak-nong-2024'),
  'plan with a table': () => withTable(readPlan('quang-ngoc-2026')),
  report: () => withPhotos(readPlan('lang-son-2022-report')),
  notice: () => adapt(readPlan('dak-nong-2024'), 'notice'),
  dispatch: () => readPlan('dak-nong-2024-dispatch'),
  invitation: () => readPlan('dak-nong-2024-invitation'),
  article: () => readPlan('lang-son-2021-article'),
} satisfies Record<string, () => DocumentFacts>;

type DocumentName = keyof typeof makers;

/** What documents there are. */
export const documentNames = Object.keys(makers) as DocumentName[];

/** Drafts one of them. */
export function draftDocument(name: DocumentName): OfficialDocument {
  const facts = makers[name]();
  return draft(facts, templateOf(facts.kind));
}

async function paint(width: number, height: number, background: string): Promise<PreparedPhoto> {
  const options = { create: { width, height, channels: 3 as const, background } };
  return { data: new Uint8Array(await sharp(options).jpeg().toBuffer()), width, height };
}

/** The photos of the report. */
export const photos: PreparedPhotos = new Map([
  ['web:0-left', await paint(1200, 800, 'teal')],
  ['web:0-right', await paint(600, 800, 'orange')],
  ['web:1-left', null],
]);
