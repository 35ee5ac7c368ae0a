/** Leaves out the answers that were skipped, so that the facts of a document take their defaults. */

import type { Json } from '../../record/change.ts';

/** @returns the answers without those that are null, within lists and entries too */
export function dropSkipped(answers: Json): Json {
  if (Array.isArray(answers)) return answers.map(dropSkipped);
  if (typeof answers !== 'object' || answers === null) return answers;
  const given = Object.entries(answers).filter(([, answer]) => answer !== null);
  return Object.fromEntries(given.map(([step, answer]) => [step, dropSkipped(answer)]));
}
