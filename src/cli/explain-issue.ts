/** Says in a person's language what is wrong with a value of a JSON file. */

import type { z } from 'zod';

import type { Locale } from '../locale/locale.ts';

/** @returns what was expected at the place of the issue; the parse must have reported its input */
export function explainIssue(issue: z.core.$ZodIssue, { say }: Locale): string {
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? say('cli-facts-missing', { type: issue.expected })
      : say('cli-facts-type', { type: issue.expected });
  if (issue.code === 'invalid_value')
    return say('cli-facts-value', { values: issue.values.map(String).join(', ') });
  if (issue.code === 'too_big') return say('cli-facts-too-large', { max: Number(issue.maximum) });
  if (issue.code === 'too_small') return say('cli-facts-too-small', { min: Number(issue.minimum) });
  if (issue.code === 'invalid_format') return say('cli-facts-format', { format: issue.message });
  return issue.message;
}
