/** Reads the dialogues below `flows/` and the templates of what they produce. */

import path from 'node:path';

import { filters } from '../document/filters.ts';
import { templateHeadSchema, type DocumentTemplate } from '../document/template.ts';
import { ContentError } from '../errors.ts';
import type { FlowProblem } from '../flow/compile-flow.ts';
import { flowSchema, type FlowSource } from '../flow/flow.ts';
import type { DocumentKinds, FactShape } from '../plan/document-facts.ts';
import { checkWords, type LocaleSource } from './locales.ts';
import { checkText, gather, listFiles, readSource, type Parsed } from './source.ts';
import { createLiquidParser } from './liquid.ts';
import { parseTemplate } from './template.ts';
import { faultAt, readYaml } from './yaml.ts';

/** The template of what a flow produces. */
export interface FlowTemplate extends DocumentTemplate {
  /** Id of the flow. */
  readonly flow: string;
}

/** What only the machines that use flows know of them; each rule may be left out. */
export interface FlowRules {
  /** What is wrong in a flow beyond its shape (kinds of question, expressions). */
  readonly checkFlow?: (flow: FlowSource) => readonly FlowProblem[];
  /** The messages that a flow needs: `message` or `message.attribute`. */
  readonly wordsOf?: (flow: FlowSource) => readonly string[];
}

/** Reads all flows. */
function readFlows(
  root: string,
  rules: FlowRules,
  locales: readonly LocaleSource[],
): Parsed<readonly FlowSource[]> {
  return gather(listFiles(root, 'flows', '/flow.yaml'), (file) => {
    const flow = readYaml(root, file, flowSchema);
    if (flow.value === null) return flow;
    const folder = folderOf(file);
    const problems = [...flow.problems];
    if (flow.value.id !== folder)
      problems.push(faultAt(flow, file, ['id'], `"${folder}", as its folder is named`));
    for (const { path, expected } of rules.checkFlow?.(flow.value) ?? [])
      problems.push(faultAt(flow, file, path, expected));
    problems.push(...checkWords(locales, rules.wordsOf?.(flow.value) ?? [], file));
    return { value: flow.value, problems };
  });
}

/** Reads the document templates of all flows. */
function readTemplates(root: string): Parsed<readonly FlowTemplate[]> {
  return gather(listFiles(root, 'flows', '/document.md'), (file) => {
    const source = readSource(root, file);
    if (source === null) return { value: null, problems: [] };
    const { value, problems } = parseTemplate(source, templateHeadSchema, parseBody);
    return {
      value: value === null ? null : { flow: folderOf(file), ...value },
      problems: [...checkText(source), ...problems],
    };
  });
}

/** All dialogues with what they produce. */
export interface Dialogues extends DocumentKinds {
  readonly flows: readonly FlowSource[];
  readonly templates: readonly FlowTemplate[];
}

/** Reads all flows and templates, and which kinds of document they make. */
export function readDialogues(
  root: string,
  rules: FlowRules,
  locales: readonly LocaleSource[],
): { readonly value: Dialogues; readonly problems: readonly ContentError[] } {
  const read = { flows: readFlows(root, rules, locales), templates: readTemplates(root) };
  const flows = read.flows.value ?? [];
  const templates = read.templates.value ?? [];
  const declared = gatherDeclared(templates);
  return {
    value: { flows, templates, kinds: listKinds(flows, templates), declaredFacts: declared.facts },
    problems: [...read.flows.problems, ...read.templates.problems, ...declared.problems],
  };
}

/** @returns the kinds of document that flows with a template produce, as menus list them */
function listKinds(
  flows: readonly FlowSource[],
  templates: readonly FlowTemplate[],
): readonly string[] {
  const withTemplate = new Set(templates.map(({ flow }) => flow));
  return flows
    .filter(({ id }) => withTemplate.has(id))
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity))
    .flatMap(({ outcome }) => ('produce' in outcome ? [outcome.produce] : []));
}

/** @returns the facts that templates declare, and those that two declare differently */
function gatherDeclared(templates: readonly FlowTemplate[]): {
  facts: Readonly<Record<string, FactShape>>;
  problems: readonly ContentError[];
} {
  const facts: Record<string, FactShape> = {};
  const problems: ContentError[] = [];
  for (const { flow, head } of templates)
    for (const [fact, shape] of Object.entries(head.facts)) {
      const other = (facts[fact] ??= shape);
      if (other === shape) continue;
      const expected = `expected the fact "${fact}" to be "${other}", as another template declares it`;
      problems.push(new ContentError(`flows/${flow}/document.md`, 1, 1, expected));
    }
  return { facts, problems };
}

const folderOf = (file: string) => path.posix.basename(path.posix.dirname(file));

const parseBody = createLiquidParser(Object.keys(filters));
