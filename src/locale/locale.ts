/** Turns message ids and arguments into the words of one language. */

import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';

/** Arguments of a message. Dates and sums are handed over as ready text. */
export type MessageArgs = Readonly<Record<string, string | number>>;

/** The words of one language. */
export interface Locale {
  /** As in `locales/<id>/`. */
  readonly id: string;
  /** @returns the words; those of the fallback, or the id itself, where there are none */
  readonly say: (messageId: string, args?: MessageArgs) => string;
  /** @returns whether this language itself has the message */
  readonly has: (messageId: string) => boolean;
  /** @returns the words of an attribute (`message.name`); null where no language has it */
  readonly attribute: (messageId: string, name: string, args?: MessageArgs) => string | null;
}

/** Something wrong with the words, for the log. */
export interface LocaleProblem {
  readonly locale: string;
  readonly messageId: string;
  readonly expected: string;
}

/** What a locale may be given beside its words. */
export interface LocaleSettings {
  /** Says what this language cannot. */
  readonly fallback?: Locale;
  /** Hears of missing words and arguments; a chat never fails for them. */
  readonly report?: (problem: LocaleProblem) => void;
}

/**
 * Makes a locale.
 *
 * @param id - a language tag
 * @param sources - the texts of its Fluent files
 */
export function createLocale(
  id: string,
  sources: readonly string[],
  settings: LocaleSettings = {},
): Locale {
  const { fallback, report = () => undefined } = settings;
  // Chats have no use for the invisible marks that isolate arguments of another direction.
  const bundle = new FluentBundle(id, { useIsolating: false });
  for (const text of sources) bundle.addResource(new FluentResource(text));

  const format = (pattern: Pattern, messageId: string, args: MessageArgs) => {
    const errors: Error[] = [];
    const words = bundle.formatPattern(pattern, wrapNumbers(args), errors);
    for (const { message } of errors) report({ locale: id, messageId, expected: message });
    return words;
  };

  return {
    id,
    has: (messageId) => isSpoken(bundle.getMessage(messageId)),
    say: (messageId, args = {}) => {
      const pattern = bundle.getMessage(messageId)?.value ?? null;
      if (pattern !== null) return format(pattern, messageId, args);
      report({ locale: id, messageId, expected: 'this message; it is missing' });
      return fallback?.say(messageId, args) ?? messageId;
    },
    attribute: (messageId, name, args = {}) => {
      const pattern = bundle.getMessage(messageId)?.attributes[name];
      if (pattern !== undefined) return format(pattern, messageId, args);
      return fallback?.attribute(messageId, name, args) ?? null;
    },
  };
}

type Pattern = Parameters<FluentBundle['formatPattern']>[0];

function isSpoken(message: ReturnType<FluentBundle['getMessage']>): boolean {
  return message !== undefined && message.value !== null;
}

/** Fluent would write the year 2026 as "2.026". */
function wrapNumbers(args: MessageArgs): Record<string, FluentVariable> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? new FluentNumber(value, { useGrouping: false }) : value,
    ]),
  );
}
