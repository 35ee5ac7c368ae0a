/** Finds syntax errors in our Liquid templates before anybody draws on them. */

import { Liquid, LiquidError } from 'liquidjs';

import { ContentError } from '../errors.ts';
import type { Place } from './source.ts';

/** Parses a template; throws what its engine throws. */
export type ParseTemplate = (template: string) => unknown;

/**
 * Makes a parser that refuses unknown tags and filters.
 *
 * @param filters - names of the filters that the renderer has beyond those of Liquid
 */
export function createLiquidParser(filters: readonly string[] = []): ParseTemplate {
  const liquid = new Liquid({ strictFilters: true, dynamicPartials: false });
  for (const name of filters) liquid.registerFilter(name, (value: unknown) => value);
  return (template) => liquid.parse(template);
}

const parsePlain = createLiquidParser();

/**
 * Checks a template.
 *
 * @param file - named in the report
 * @param template - the Liquid text
 * @param start - where the template begins in the file
 * @param parse - knows the filters of whoever will render it
 * @returns the first error, for a parser stops there
 * @throws whatever is no fault of the template
 */
export function checkLiquid(
  file: string,
  template: string,
  start: Place,
  parse: ParseTemplate = parsePlain,
): ContentError[] {
  try {
    parse(template);
    return [];
  } catch (error) {
    if (!(error instanceof LiquidError)) throw error;
    const [line, column] = error.token.getPosition() as [number, number];
    const expected = (error.originalError ?? error).message.replace(/, line:\d+, col:\d+$/, '');
    return [
      new ContentError(
        file,
        start.line + line - 1,
        line === 1 ? start.column + column - 1 : column,
        `Liquid: ${expected}`,
      ),
    ];
  }
}
