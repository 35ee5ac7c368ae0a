/**
 * Fills a template with facts. Values never pass through the Markdown: each leaves a slot behind,
 * and is put in after the Markdown has been read, so nothing that a person types can be markup.
 */

import { LiquidError, type Context, type Template } from 'liquidjs';

import { DocumentError } from '../errors.ts';
import { createLiquid } from './liquid.ts';

/** A template filled in: Markdown whose slots are `\uFDD0index\uFDD1`, and what stands in them. */
export interface FilledTemplate {
  readonly markdown: string;
  readonly values: readonly string[];
}

/** A slot; noncharacters, which clean facts do not hold. */
export const slot = /\uFDD0(\d+)\uFDD1/g;

/** Where the rendering under way keeps its values; templates cannot name a symbol. */
const valuesKey = Symbol('values');

const liquid = createLiquid({ outputEscape: leaveSlot });
// Liquid's own `raw` would let a value past the slots.
liquid.registerFilter('raw', (value: unknown) => value);

/**
 * Makes a body ready to be filled: a line that holds only a tag leaves no line behind.
 *
 * @throws DocumentError when the body is no Liquid
 */
export function compileBody(kind: string, body: string): Template[] {
  const text = body.replace(/^[ \t]*(\{%(?:(?!%\}).)*%\})[ \t]*\r?\n/gm, '$1');
  return explainErrors(kind, () => liquid.parse(text));
}

/**
 * Fills a compiled body.
 *
 * @throws DocumentError when the template asks for what does not exist
 */
export function fillTemplate(
  kind: string,
  body: Template[],
  facts: Readonly<Record<string, unknown>>,
): FilledTemplate {
  const values: string[] = [];
  const globals = { [valuesKey]: values };
  const markdown = explainErrors(kind, () => String(liquid.renderSync(body, facts, { globals })));
  return { markdown, values };
}

function explainErrors<T>(kind: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof LiquidError)) throw cause;
    throw new DocumentError(kind, `The template cannot be filled: ${cause.message}`, [], { cause });
  }
}

function leaveSlot(this: unknown, value: unknown): string {
  const { context } = this as { context: Context };
  const { [valuesKey]: values } = context.globals as { [valuesKey]: string[] };
  const text = Array.isArray(value) ? value.map(writeValue).join(', ') : writeValue(value);
  if (text === '') return '';
  // What a template has captured holds slots itself.
  values.push(text.replace(slot, (_, index: string) => values[Number(index)] ?? ''));
  return `\uFDD0${values.length - 1}\uFDD1`;
}

function writeValue(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}
