/** What every kind of question does: reads an answer from what a person typed, and writes it back. */

import type { ZodType } from 'zod';

import type { Json } from '../record/change.ts';
import type { Known } from '../reading/reader.ts';

export type { KnownUnit } from '../plan/agency.ts';

/** An answer that is offered. */
export interface Option {
  readonly value: Json;
  readonly label: string;
}

/** What a kind may know when it reads an answer. */
export interface QuestionContext extends Known {
  readonly options: readonly Option[];
}

/** Something to tell the person: an id in `locales/`, and its arguments. */
export interface Notice {
  readonly id: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** What a kind made of a text. A person's mistake is a value. */
export type Reading =
  | {
      readonly ok: true;
      readonly value: Json;
      /** Things to confirm once before the answer is accepted (a day in the past, …). */
      readonly doubts: readonly Notice[];
      /** Things worth saying with the acceptance (no reminder for a text that is no date, …). */
      readonly notes: readonly Notice[];
      /** Answers to other steps of the same level that the text gives as well. */
      readonly beside?: Readonly<Record<string, Json>>;
    }
  | { readonly ok: false; readonly problem: Notice };

/** A kind of question. `Settings` is what a flow may say about a question of this kind. */
export interface Question<Settings = unknown> {
  readonly settings: ZodType<Settings>;
  /** True when an answer is a list that offered options are ticked into, one by one. */
  readonly isMultiple: boolean;
  /** Reads what a person typed: NFC, no control characters, trimmed, not empty, at most 5,000 characters. */
  readonly read: (text: string, settings: Settings, context: QuestionContext) => Reading;
  /** True when a piece of a pasted line is most likely an answer to a question of this kind. */
  readonly claims: (text: string, settings: Settings, context: QuestionContext) => boolean;
  /** Writes an answer as text a person could have typed; `\n` between the entries of a list. */
  readonly write: (value: Json, settings: Settings) => string;
}
