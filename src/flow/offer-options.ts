/** The answers that a step offers, made of facts, earlier answers and words. */

import type { Option } from '../questions/question.ts';
import type { Json } from '../record/change.ts';
import type { OptionsSource, Step } from './compile-flow.ts';
import { renderText, type Scope } from './expression.ts';
import type { Spot } from './locate.ts';
import type { Reader, Turn } from './turn.ts';
import { whatIsKnown } from './what-is-known.ts';

/** @returns the offered answers of a step, without repeats */
export function offerOptions(turn: Turn, { step, level }: Spot): Option[] {
  const { options } = step;
  if (options === null) return [];
  const offered = options.list
    ? options.list.map((value) => staticOption(turn, step, value))
    : dynamicOptions(turn, step, options, level.scope);
  const seen = new Set<string>();
  return offered.filter(({ value }) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}

/** @returns what a step's kind reads answers with; null for a list */
export function readerOf(turn: Turn, spot: Spot, options: readonly Option[]): Reader | null {
  const { question, settings } = spot.step;
  if (question === null || turn.flow === null) return null;
  return { question, settings, context: { ...whatIsKnown(turn, spot.level.scope), options } };
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

const staticOption = (turn: Turn, step: Step, value: string | number): Option => ({
  value,
  label: turn.surroundings.say(step.message, `option-${String(value)}`) ?? String(value),
});

function dynamicOptions(turn: Turn, step: Step, source: OptionsSource, scope: Scope): Option[] {
  const items = listOf(source.from?.(scope));
  if (!source.isRendered || items.length === 0)
    return items.map((item) => dynamicOption(step, source, item, scope));
  const answers = { ...scope.answers, ...argsOf(turn, scope) };
  return items.map((item) => dynamicOption(step, source, item, { ...scope, answers }));
}

/** @returns the arguments of the flow's messages; templates of suggested answers see them too */
export function argsOf(turn: Turn, scope: Scope): Record<string, string | number> {
  const args: Record<string, string | number> = {};
  for (const [name, of] of turn.flow?.args ?? []) {
    const value = of(scope);
    if (typeof value === 'string' || typeof value === 'number') args[name] = value;
  }
  return args;
}

function dynamicOption(step: Step, source: OptionsSource, item: unknown, scope: Scope): Option {
  const taken = source.value === null ? item : (item as Record<string, unknown>)[source.value];
  const value = (source.isRendered ? rendered(taken, scope) : taken) as Json;
  if (source.label !== null)
    return { value, label: String((item as Record<string, unknown>)[source.label]) };
  return { value, label: writeValue(step, value) };
}

function rendered(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return renderText(value, scope);
  if (Array.isArray(value)) return value.map((entry) => rendered(entry, scope));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, rendered(entry, scope)]),
  );
}

function writeValue(step: Step, value: Json): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (step.question === null) return JSON.stringify(value);
  return step.question.write(step.question.isMultiple ? [value] : value, step.settings);
}
