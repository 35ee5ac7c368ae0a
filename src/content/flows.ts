/** Reads the dialogues below `flows/` and the templates of what they produce. */

import path from 'node:path';

import { filters } from '../document/filters.ts';
import { templateHeadSchema, type DocumentTemplate } from '../document/template.ts';
import type { FlowProblem } from '../flow/compile-flow.ts';
import { flowSchema, type FlowSource } from '../flow/flow.ts';
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
export function readFlows(
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
export function readTemplates(root: string): Parsed<readonly FlowTemplate[]> {
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

const folderOf = (file: string) => path.posix.basename(path.posix.dirname(file));

const parseBody = createLiquidParser(Object.keys(filters));
