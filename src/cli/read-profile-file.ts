/** Reads the profile of an agency from a JSON file, and says what is wrong with it. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';

import { agencySchema } from '../plan/agency.ts';
import type { Console } from './command.ts';
import { explainIssue } from './explain-issue.ts';

/** A profile as far as it goes: what is missing stays unknown. */
const profileSchema = agencySchema.extend({
  level: agencySchema.shape.level.default('other'),
  name: z.string().default(''),
  symbol: z.string().default(''),
  place: z.string().default(''),
});

/** @returns the profile; undefined after saying what is wrong with the file */
export function readProfileFile(
  { locale, warn }: Console,
  file: string,
): z.infer<typeof profileSchema> | undefined {
  try {
    const parsed = profileSchema.safeParse(
      JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')),
      { reportInput: true },
    );
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      warn(
        locale.say('cli-draft-wrong', {
          file,
          where: issue.path.map(String).join('.') || locale.say('cli-facts-root'),
          expected: explainIssue(issue, locale),
        }),
      );
  } catch (error) {
    warn(
      locale.say(error instanceof SyntaxError ? 'cli-draft-not-json' : 'cli-draft-unreadable', {
        file,
      }),
    );
  }
  return undefined;
}
