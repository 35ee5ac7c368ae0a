/** Content as the program uses it: flows compiled, locales ready to speak. */

import { checkContent, loadContent, type Content, type ContentRules } from '../content/load.ts';
import { readLocales } from '../content/locales.ts';
import { readReady } from '../content/ready.ts';
import type { ContentError } from '../errors.ts';
import { compileFlow, type Flow } from '../flow/compile-flow.ts';
import type { FlowSource, StepSource } from '../flow/flow.ts';
import { verbs } from '../flow/event.ts';
import { createLocale, type Locale, type LocaleSettings } from '../locale/locale.ts';
import { questions } from '../questions/index.ts';
import { chooseLocale } from './ready-locale.ts';

/** What the program knows of its content and a reader of files does not. */
export const contentRules: ContentRules = {
  checkFlow: (flow) => compileFlow(flow, questions).problems,
  wordsOf,
  words: verbs.flatMap((verb) => [`words-${verb}`, `action-${verb}`]),
};

/** Content ready for use. */
export interface OpenContent extends Content {
  readonly compiled: ReadonlyMap<string, Flow>;
  /** Vietnamese first. */
  readonly spoken: readonly Locale[];
}

/**
 * Reads and compiles all content.
 *
 * @param root - folder of the project
 * @param report - hears of words that are missing while something is said
 * @throws ContentError naming the first file, line and column that is wrong
 */
export function openContent(root: string, report: (problem: object) => void): OpenContent {
  const content = readReady(root) ?? loadContent(root, contentRules);
  return {
    ...content,
    compiled: new Map(content.flows.map((flow) => [flow.id, compileFlow(flow, questions).flow])),
    spoken: speak(content, report),
  };
}

/** @returns everything that is wrong in flows, locales and data */
export const checkAll = (root: string): ContentError[] => checkContent(root, contentRules);

function speak({ locales }: Content, report: (problem: object) => void): Locale[] {
  const speakOne = ({ id, texts }: Content['locales'][number], settings: LocaleSettings) =>
    createLocale(id, texts, settings);
  const [base, ...others] = locales;
  if (base === undefined) return [];
  const fallback = speakOne(base, { report });
  return [fallback, ...others.map((locale) => speakOne(locale, { fallback, report }))];
}

/** The messages that a flow needs: its steps, their labels, and the words of fixed options. */
function wordsOf(flow: FlowSource): string[] {
  const steps = flow.steps.flatMap((step) => wordsOfStep(step, flow.id));
  const command = flow.commands.length > 0 ? [`${flow.id}-command`] : [];
  const needs = flow.needs === undefined ? [] : [`note-needs-${flow.needs}`];
  const outcome = 'produce' in flow.outcome ? ['produced', 'document', 'picture'] : [];
  const saved = 'save' in flow.outcome ? ['saved'] : [];
  return [
    ...command,
    ...needs,
    ...[...outcome, ...saved].map((word) => `${flow.id}-${word}`),
    ...steps,
  ];
}

function wordsOfStep(step: StepSource, prefix: string): string[] {
  const message = `${prefix}-${step.id}`;
  return [
    message,
    `${message}.label`,
    ...(step.options?.list ?? []).map((option) => `${message}.option-${option}`),
    ...(step.steps ?? []).flatMap((inside) => wordsOfStep(inside, message)),
  ];
}

/** @returns the words of the command line; Vietnamese where a language is not known */
export const createCliLocale = (root: string, language: string): Locale =>
  chooseLocale(readLocales(root).value ?? [], language);
