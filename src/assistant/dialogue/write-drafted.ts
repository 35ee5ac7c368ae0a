/** Says what a draft that was made at once took from where, and what it leaves empty. */

import type { Drafted } from '../../flow/effect.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Agency } from '../../plan/agency.ts';

/** In the order in which it is said. */
const sources = ['plans', 'editions', 'agency', 'phrases'] as const;

/** @returns one line a source, and one for what is empty */
export function writeDrafted(
  { taken, empty }: Drafted,
  agency: Pick<Agency, 'recipients'>,
  locale: Locale,
): string {
  const lines = sources.map((source) => {
    const fields = taken.filter((one) => sourceOf(one.source, agency) === source);
    return write(
      `dialogue-drafted-${source}`,
      fields.map(({ message }) => message),
      locale,
    );
  });
  return [...lines, write('dialogue-drafted-empty', empty, locale)]
    .filter((line) => line !== '')
    .join('\n');
}

/** Recipients are those of the profile, or else the usual ones. */
function sourceOf(source: string, { recipients }: Pick<Agency, 'recipients'>): string {
  if (source !== 'recipients') return source;
  return recipients.length > 0 ? 'agency' : 'phrases';
}

function write(id: string, messages: readonly string[], locale: Locale): string {
  if (messages.length === 0) return '';
  const fields = messages.map((message) =>
    (locale.attribute(message, 'label') ?? message).toLowerCase(),
  );
  return locale.say(id, { fields: fields.join(', ') });
}
