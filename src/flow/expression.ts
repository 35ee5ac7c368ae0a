/** The one expression language of flows: Liquid, parsed once and evaluated many times. */

import { Context, Drop, Liquid, toValueSync, Value } from 'liquidjs';

import { listTotals } from '../plan/list-totals.ts';
import { documentsWithin } from './documents-within.ts';
import { during, ledBy, told } from './narrow-activities.ts';
import { pickField } from './pick-field.ts';
import { unitsBeyond } from './units-beyond.ts';

/** What an expression can see: answers hide facts of the same name. */
export interface Scope {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, unknown>>;
}

const liquid = new Liquid({ ownPropertyOnly: true, strictFilters: true, dynamicPartials: false });

liquid.registerFilter('pick', pickField);
liquid.registerFilter('units_beyond', unitsBeyond);
liquid.registerFilter('within', documentsWithin);
liquid.registerFilter('led_by', ledBy);
liquid.registerFilter('during', during);
liquid.registerFilter('told', told);
liquid.registerFilter('totals', listTotals);

const contextOf = (scope: Scope) =>
  new Context(scope.answers, liquid.options, { globals: scope.facts, sync: true });

/** @returns a function that gives the value of an expression, null where it names nothing */
export function parseExpression(source: string): (scope: Scope) => unknown {
  const value = new Value(source, liquid);
  return (scope) => {
    const found: unknown = toValueSync(value.value(contextOf(scope), true));
    // `nil` is an object of the library.
    return (found instanceof Drop ? found.valueOf() : found) ?? null;
  };
}

/** @returns a function that tells whether a condition holds; nothing, 0 and an empty list do not */
export function parseCondition(source: string): (scope: Scope) => boolean {
  const value = parseExpression(source);
  return (scope) => {
    const found = value(scope);
    return Array.isArray(found) ? found.length > 0 : Boolean(found);
  };
}

const templates = new Map<string, ReturnType<Liquid['parse']>>();

/** Renders a text of our own that is a Liquid template; texts without a template cost nothing. */
export function renderText(text: string, scope: Scope): string {
  if (!text.includes('{')) return text;
  let template = templates.get(text);
  if (template === undefined) {
    template = liquid.parse(text);
    templates.set(text, template);
  }
  return String(liquid.renderSync(template, scope.answers, { globals: scope.facts }));
}
