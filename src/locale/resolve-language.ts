/** Chooses the language to speak with somebody. */

/**
 * Resolves what a person or a platform asks for.
 *
 * @param wanted - a language tag (`vi`, `en-GB`); null when nothing is known
 * @param available - ids of the locales, the preferred one first
 * @returns one of `available`, its first when none fits; `vi` when it is empty
 */
export function resolveLanguage(
  wanted: string | null | undefined,
  available: readonly string[],
): string {
  const tag = wanted?.trim().toLowerCase().replaceAll('_', '-') ?? '';
  const [language] = tag.split('-');
  const exact = available.find((id) => id.toLowerCase() === tag);
  return exact ?? available.find((id) => id.toLowerCase() === language) ?? available[0] ?? 'vi';
}
