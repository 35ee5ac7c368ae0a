/** Puts one thing wrong in a right document. */

import type { SeenParagraph } from '../../src/checks/sheet/sheet.ts';
import type { ParagraphFormat, RunFormat } from '../../src/ooxml/word.ts';
import type { Paper, Written } from './paper.ts';
import { plan } from './right.ts';

/** A document in which one thing is wrong. */
export interface Mutation {
  /** Id of the check that must find it. */
  readonly check: string;
  readonly paper: Paper;
  /** Where; null where it is in no paragraph, or about something that is gone. */
  readonly at: string | null;
}

const patch = (paper: Paper, id: string, change: (written: Written) => Written): Paper => ({
  ...paper,
  paragraphs: paper.paragraphs.map((written) => (written.id === id ? change(written) : written)),
});

/** Puts one thing wrong. */
export const letters = (
  check: string,
  at: string,
  look: Partial<RunFormat>,
  paper = plan,
): Mutation => ({
  check,
  at,
  paper: patch(paper, at, (written) => ({ ...written, letters: { ...written.letters, ...look } })),
});

/** Puts one thing wrong. */
export const stands = (
  check: string,
  at: string,
  format: Partial<ParagraphFormat>,
  paper = plan,
): Mutation => ({
  check,
  at,
  paper: patch(paper, at, (written) => ({ ...written, format: { ...written.format, ...format } })),
});

/** Puts one thing wrong. */
export const says = (check: string, at: string, text: string, paper = plan): Mutation => ({
  check,
  at,
  paper: patch(paper, at, (written) => ({ ...written, text })),
});

/** Puts one thing wrong. */
export const has = (
  check: string,
  at: string | null,
  id: string,
  rest: Partial<SeenParagraph>,
): Mutation => ({
  check,
  at,
  paper: patch(plan, id, (written) => ({ ...written, rest: { ...written.rest, ...rest } })),
});

/** Puts one thing wrong. */
export const without = (check: string, ids: readonly string[], paper = plan): Mutation => ({
  check,
  at: null,
  paper: { ...paper, paragraphs: paper.paragraphs.filter(({ id }) => !ids.includes(id)) },
});

/** Puts one thing wrong. */
export const before = (check: string, at: string, added: Written, paper = plan): Mutation => ({
  check,
  at: added.id,
  paper: {
    ...paper,
    paragraphs: paper.paragraphs.flatMap((written) =>
      written.id === at ? [added, written] : [written],
    ),
  },
});

/** Puts one thing wrong. */
export const section = (check: string, change: Partial<Paper['sections'][number]>): Mutation => ({
  check,
  at: null,
  paper: { ...plan, sections: plan.sections.map((one) => ({ ...one, ...change })) },
});

type Row = Paper['tables'][number]['rows'][number];

/** Puts one thing wrong. */
export const row = (check: string, table: number, change: Partial<Row>): Mutation => ({
  check,
  at: null,
  paper: {
    ...plan,
    tables: plan.tables.map((one) =>
      one.index === table
        ? { ...one, rows: one.rows.map((own, at) => (at === 0 ? { ...own, ...change } : own)) }
        : one,
    ),
  },
});
