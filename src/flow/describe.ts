/** Answers in words: one line for a review, a list or an entry. */

import type { Json } from '../record/change.ts';
import type { Step } from './compile-flow.ts';
import type { Row } from './effect.ts';
import { entriesOf, spotAt, type Level, type Spot } from './locate.ts';
import { offerOptions } from './offer-options.ts';
import type { Turn } from './turn.ts';
import { isVisible } from './walk.ts';

/** @returns the answer that counts: the one given, else the default, else null */
export function effectiveAnswer(turn: Turn, spot: Spot): Json {
  const given = spot.level.answers[spot.step.id];
  if (given !== undefined && given !== null) return given;
  const { step, level } = spot;
  if (step.preset === null) return (step.defaultOf?.(level.scope) ?? null) as Json;
  const values = offerOptions(turn, spot).map(({ value }) => value);
  if (step.preset === 'first') return values[0] ?? null;
  return values.length > 0 ? values : null;
}

/** @returns the answer in words, `\n` between the parts of a list; empty where there is none */
export function describe(turn: Turn, spot: Spot): string {
  const value = effectiveAnswer(turn, spot);
  if (value === null) return '';
  const { question, settings } = spot.step;
  if (question === null)
    return entriesOf(spot)
      .map((entry) => title(spot.step, entry))
      .join('\n');
  const offered = offerOptions(turn, spot);
  const labelOf = (one: Json) => offered.find((option) => option.value === one)?.label;
  const write = (one: Json, asWhole: Json) => labelOf(one) ?? question.write(asWhole, settings);
  if (!question.isMultiple || !Array.isArray(value)) return write(value, value);
  return value.map((one) => write(one, [one])).join('\n');
}

/** @returns the lines of a level: each visible step with its answer */
export function describeLevel(turn: Turn, level: Level): Omit<Row, 'id'>[] {
  return level.sequence.steps
    .filter((step) => isVisible(step, level))
    .map((step) => spotAt(level, step.id))
    .filter((spot) => spot !== null)
    .map((spot, index) => ({
      number: index + 1,
      message: spot.step.message,
      value: describe(turn, spot),
      missing: [],
      more: spot.step.isLater ? [spot.step.message] : [],
    }));
}

/** @returns the lines of a list: each entry with what it says and what is still open in it */
export function describeEntries(list: Spot): Omit<Row, 'id'>[] {
  const { entry } = list.step;
  if (entry === null) return [];
  return entriesOf(list).map((answers, index) => ({
    number: index + 1,
    message: null,
    value: entry.steps
      .map((step) => part(step, answers))
      .filter((text) => text !== '')
      .join(' · '),
    missing: entry.steps
      .filter((step) => !step.isLater && !Object.hasOwn(answers, step.id) && step.isAsked === null)
      .map((step) => step.message),
    more: entry.steps.filter((step) => isUnsaid(step, answers)).map((step) => step.message),
  }));
}

/** True for a question that is not asked on the way, and that nobody has answered or skipped. */
export const isUnsaid = (step: Step, answers: Level['answers']): boolean =>
  step.isLater && step.isAsked === null && !Object.hasOwn(answers, step.id);

function part(step: Step, answers: Level['answers']): string {
  const value = answers[step.id];
  if (value === undefined || value === null) return '';
  if (step.question === null)
    return Array.isArray(value) && value.length > 0 ? `(${value.length})` : '';
  return step.question.write(value, step.settings).replaceAll('\n', ', ');
}

function title(list: Step, entry: Level['answers']): string {
  const first = list.entry?.steps[0];
  return first === undefined ? '' : part(first, entry);
}
