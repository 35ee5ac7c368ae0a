/** The language of templates: Liquid with the filters of documents. */

import { Context, Liquid, type LiquidOptions, toValueSync, Value } from 'liquidjs';

import { filters } from './filters.ts';

/** @returns an engine that refuses unknown filters and reads no files */
export function createLiquid(options: LiquidOptions = {}): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    dynamicPartials: false,
    // An empty string is no fact.
    jsTruthy: true,
    ...options,
  });
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
  return engine;
}

const plain = createLiquid();

/** True for an expression whose filters exist. */
export function isExpression(source: string): boolean {
  try {
    new Value(source, plain);
    return true;
  } catch {
    return false;
  }
}

/** @returns the value of an expression over facts; undefined or null where it names nothing */
export function evaluate(source: string, facts: object): unknown {
  const context = new Context(facts, plain.options, { sync: true });
  return toValueSync(new Value(source, plain).value(context, true));
}
