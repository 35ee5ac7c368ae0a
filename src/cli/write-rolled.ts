/** Writes what became of last year's document: for people, and for programs. */

import type { Locale } from '../locale/locale.ts';
import type { Change, Leftover, Rolled } from '../roll/rolling.ts';

/** @returns `{ facts, changes, leftovers }` as JSON, reasons in words */
export function writeRolledJson({ facts, changes, leftovers }: Rolled, locale: Locale): string {
  const value = {
    facts,
    changes: changes.map(({ what, from, to, why }) => ({
      what,
      from,
      to,
      why: locale.say(why.id, why.args),
    })),
    leftovers: leftovers.map(({ line, text, why }) => ({
      line,
      text,
      why: locale.say(why.id, why.args),
    })),
  };
  return JSON.stringify(value, null, 2);
}

/** @returns lines for people: what was changed, each with its reason; then what is to be looked at */
export function writeRolled({ changes, leftovers }: Rolled, locale: Locale): string {
  const years = changes.find(({ what }) => what === 'year');
  const heading = locale.say('cli-roll-heading', {
    from: years?.from ?? '',
    to: years?.to ?? '',
    changes: changes.length,
    leftovers: leftovers.length,
  });
  return [
    heading,
    ...section(
      locale.say('cli-roll-changes'),
      changes.map((change) => writeChange(change, locale)),
    ),
    ...section(
      locale.say('cli-roll-leftovers'),
      leftovers.map((leftover) => writeLeftover(leftover, locale)),
    ),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  - ${line}`)];

function writeChange({ what, from, to, why }: Change, locale: Locale): string {
  const [part = '', at = ''] = what.split('.');
  return locale.say('cli-roll-change', {
    where: locale.say('roll-where', { part, number: String(Number(at || 0) + 1) }),
    from: from === '' ? '…' : from,
    to: to ?? locale.say('cli-roll-nothing'),
    why: locale.say(why.id, why.args),
  });
}

const writeLeftover = ({ line, text, why }: Leftover, locale: Locale): string =>
  locale.say('cli-roll-leftover', {
    line: line ?? 0,
    text: text === '' ? '' : `“${text}” - `,
    why: locale.say(why.id, why.args),
  });
