/** Reads a document template: YAML front matter between `---` lines, then Markdown with Liquid. */

import type { ZodType } from 'zod';

import { ContentError } from '../errors.ts';
import { checkLiquid, type ParseTemplate } from './liquid.ts';
import type { Parsed, Source } from './source.ts';
import { parseYaml } from './yaml.ts';

/** A template in its two parts. */
export interface TemplateSource<Head> {
  readonly head: Head;
  readonly body: string;
}

const frontMatter = /^---\r?\n([\s\S]*?\r?\n|)---[ \t]*(?:\r?\n|$)/;

/** Parses a template and checks both parts. */
export function parseTemplate<Head>(
  source: Source,
  headSchema: ZodType<Head>,
  parse: ParseTemplate,
): Parsed<TemplateSource<Head>> {
  const { file, text } = source;
  const found = frontMatter.exec(text);
  if (found === null) {
    const expected = 'expected front matter: a line ---, YAML, a line ---, then the text';
    return { value: null, problems: [new ContentError(file, 1, 1, expected)] };
  }
  // The opening line becomes an empty one, so that the lines of the YAML keep their numbers.
  const head = parseYaml({ file, text: `\n${found[1] ?? ''}` }, headSchema);
  const body = text.slice(found[0].length);
  const line = found[0].split('\n').length;
  const problems = [...head.problems, ...checkLiquid(file, body, { line, column: 1 }, parse)];
  const isWhole = head.value !== null && problems.length === 0;
  return { value: isWhole ? { head: head.value as Head, body } : null, problems };
}
