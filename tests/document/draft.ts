/** Real templates, form and plans for the tests of documents. */

import { readdirSync, readFileSync, existsSync } from 'node:fs';

import { parse } from 'yaml';

import { adaptFacts } from '../../src/document/adapt-facts.ts';
import type { Block, OfficialDocument, Paragraph } from '../../src/document/block.ts';
import { formSchema } from '../../src/document/form.ts';
import { renderDocument } from '../../src/document/render-document.ts';
import { templateHeadSchema, type DocumentTemplate } from '../../src/document/template.ts';
import {
  createFactsSchema,
  type DocumentFacts,
  type FactShape,
} from '../../src/plan/document-facts.ts';
import { measureText } from '../../src/preview/measure-text.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The form of the decree as it ships. */
export const form = formSchema.parse(parse(read('data/decree-30.yaml')));

/** Splits a template into head and body. */
export function openTemplate(text: string): DocumentTemplate {
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  return { head: templateHeadSchema.parse(parse(head)), body };
}

/** The template of a flow as it ships. */
export const templateOf = (flow: string): DocumentTemplate =>
  openTemplate(read(`flows/${flow}/document.md`));

/** The template of a plan as it ships. */
export const planTemplate = templateOf('plan');

/** The kinds of document that there are, as their folders are named. */
export const allKinds = readdirSync(new URL('../../flows', import.meta.url)).filter((flow) =>
  existsSync(new URL(`../../flows/${flow}/document.md`, import.meta.url)),
);

/** The facts of documents of all kinds. */
export const factsSchema = createFactsSchema({
  kinds: allKinds,
  declaredFacts: Object.assign(
    {},
    ...allKinds.map((kind) => templateOf(kind).head.facts),
  ) as Record<string, FactShape>,
});

/** Makes the facts of a kind out of those of another. */
export const adapt = (facts: DocumentFacts, kind: string): DocumentFacts =>
  adaptFacts(templateOf(kind), facts, kind, factsSchema);

/** Names of the plans of real agencies that tests draw on. */
export const planNames = ['dak-nong-2024', 'quang-ngai-2021', 'quang-ngoc-2026'] as const;

/** Facts of a real agency's plan, or of another document of one. */
export function readPlan(name: string): DocumentFacts {
  return factsSchema.parse(JSON.parse(read(`tests/fixtures/plans/${name}.json`)));
}

/** The fewest facts a plan can have, with others over them. */
export function minimalPlan(facts: Partial<DocumentFacts> = {}): DocumentFacts {
  const agency = { name: 'Sở Tư pháp', parent: null, symbol: 'STP', place: 'Lào Cai' };
  const least = factsSchema.parse({
    kind: 'plan',
    year: 2027,
    agency,
    title: 'Hưởng ứng Ngày Pháp luật',
  });
  return { ...least, ...facts };
}

/** One activity, with facts over its title. */
export function activity(facts: Record<string, unknown> = {}): DocumentFacts['activities'][number] {
  const { activities } = factsSchema.parse({
    ...minimalPlan(),
    activities: [{ title: 'Treo băng rôn', ...facts }],
  });
  const [only] = activities;
  if (only === undefined) throw new Error('an activity was given');
  return only;
}

/** Drafts a plan. */
export function draft(facts: DocumentFacts, template = planTemplate): OfficialDocument {
  return renderDocument(template, facts, form, measureText);
}

/** All paragraphs of a document, those in tables too. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block];
    if (block.type === 'rule') return [];
    return block.rows.flatMap(({ cells }) => cells.flatMap(paragraphsOf));
  });
}

/** The words of a paragraph, with its number. */
export function wordsOf({ number, runs }: Paragraph): string {
  const text = runs.map((run) => run.text).join('');
  return number === null ? text : `${number} ${text}`;
}

/** The lines of a document. */
export function linesOf(document: OfficialDocument): string[] {
  return paragraphsOf(document.blocks).map(wordsOf);
}
