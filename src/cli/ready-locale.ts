/** The words of the command line, found without reading more than they need. */

import { readReady } from '../content/ready.ts';
import { createLocale, type Locale } from '../locale/locale.ts';
import { resolveLanguage } from '../locale/resolve-language.ts';

/** The texts of one language. */
interface Texts {
  readonly id: string;
  readonly texts: readonly string[];
}

/** @returns the words of the command line; Vietnamese where a language is not known */
export async function openCliLocale(root: string, language: string): Promise<Locale> {
  const ready = readReady(root)?.locales;
  if (ready !== undefined) return chooseLocale(ready, language);
  const { readLocales } = await import('../content/locales.ts');
  return chooseLocale(readLocales(root).value ?? [], language);
}

/** @returns the words of one of the languages; Vietnamese says what it cannot */
export function chooseLocale(sources: readonly Texts[], language: string): Locale {
  const wanted = resolveLanguage(
    language,
    sources.map(({ id }) => id),
  );
  const wordsOf = (id: string) => sources.find((source) => source.id === id)?.texts ?? [];
  const fallback = createLocale('vi', wordsOf('vi'));
  return wanted === 'vi' ? fallback : createLocale(wanted, wordsOf(wanted), { fallback });
}
