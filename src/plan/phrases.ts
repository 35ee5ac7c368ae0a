/** Sentences that are suggested while a document is drafted, and which of them suit an agency. */

import { z } from 'zod';

import type { Agency } from './agency.ts';

const text = z.string().trim().min(1, 'some words');
const levels = z.array(z.enum(['department', 'commune', 'other'])).min(1);
const suits = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens'),
  levels,
  /** Ids of the occasions it suits; without it, any. */
  occasions: z.array(z.string()).min(1).optional(),
};

const phraseSchema = z.strictObject({ ...suits, text });
const recipientPhraseSchema = z.strictObject({
  ...suits,
  name: text,
  note: text.nullable().default(null),
  /** Kinds of document that it usually receives. */
  documents: z.array(z.string()).min(1),
});

/** A file of suggested sentences; each is a Liquid template over `name`, `year` and `agency`. */
export const phraseFileSchema = z.strictObject({ phrases: z.array(phraseSchema).min(1) });

/** The file of usual recipients. */
export const recipientFileSchema = z.strictObject({
  phrases: z.array(recipientPhraseSchema).min(1),
});

/** A suggested sentence. */
export type Phrase = z.infer<typeof phraseSchema>;

/** A usual recipient (nơi nhận). */
export type RecipientPhrase = z.infer<typeof recipientPhraseSchema>;

/** All suggested sentences, by the part of a document they belong to. */
export interface Phrases {
  /** Abstracts (trích yếu). */
  readonly titles: readonly Phrase[];
  readonly purposes: readonly Phrase[];
  readonly requirements: readonly Phrase[];
  readonly activities: readonly Phrase[];
  readonly budgets: readonly Phrase[];
  readonly recipients: readonly RecipientPhrase[];
  /** Those of other kinds of document, by the names of their files: `reportTitles`. */
  readonly others: Readonly<Record<string, readonly Phrase[]>>;
}

interface SuggestedRecipient {
  readonly name: string;
  readonly note: string | null;
}

/** What is suggested to one agency: Liquid templates over `name`, `year` and `agency`. */
export interface Suggestions {
  readonly titles: readonly string[];
  readonly purposes: readonly string[];
  readonly requirements: readonly string[];
  readonly activities: readonly string[];
  readonly budgets: readonly string[];
  readonly recipients: readonly SuggestedRecipient[];
  /** `reportTitles` and the like; `reportRecipients` are those who receive that kind. */
  readonly [part: string]: readonly (string | SuggestedRecipient)[];
}

/**
 * Chooses the sentences that suit an agency and an occasion.
 *
 * @param phrases - all there are
 * @param level - of the agency
 * @param occasionId - null when the document is about no known occasion
 * @param document - the kind whose recipients are wanted
 */
export function suggestPhrases(
  phrases: Phrases,
  level: Agency['level'],
  occasionId: string | null,
  document = 'plan',
): Suggestions {
  const isSuitable = (phrase: Phrase | RecipientPhrase) =>
    phrase.levels.includes(level) &&
    (phrase.occasions === undefined ||
      (occasionId !== null && phrase.occasions.includes(occasionId)));
  const textsOf = (list: readonly Phrase[]) => list.filter(isSuitable).map((phrase) => phrase.text);
  const recipientsOf = (kind: string) =>
    phrases.recipients
      .filter((phrase) => isSuitable(phrase) && phrase.documents.includes(kind))
      .map(({ name, note }) => ({ name, note }));
  const kinds = new Set(phrases.recipients.flatMap(({ documents }) => documents));
  return {
    ...mapEntries(phrases.others, textsOf),
    ...Object.fromEntries([...kinds].map((kind) => [`${kind}Recipients`, recipientsOf(kind)])),
    titles: textsOf(phrases.titles),
    purposes: textsOf(phrases.purposes),
    requirements: textsOf(phrases.requirements),
    activities: textsOf(phrases.activities),
    budgets: textsOf(phrases.budgets),
    recipients: recipientsOf(document),
  };
}

function mapEntries<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
