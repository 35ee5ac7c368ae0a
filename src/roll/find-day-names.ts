/** Finds the names that the Day had in other years. */

import { tokenise, type Token, tokenAt } from '../text/token.ts';
import type { Occasion } from '../plan/occasion.ts';
import { asking, becoming, type FindMentions, type Mention } from './mention.ts';
import type { Rolling } from './rolling.ts';

interface Name {
  /** Its words without marks and case. */
  readonly words: readonly string[];
  readonly name: string;
}

const cache = new WeakMap<Occasion, readonly Name[]>();

/** The names of the Day and what it is called for short, the longest first; "18/5" alone is none. */
function namesOf(occasion: Occasion): readonly Name[] {
  const found = cache.get(occasion);
  if (found !== undefined) return found;
  const all = [...occasion.names.map(({ name }) => name), ...occasion.aliases];
  const names = all
    .map((name) => ({ name, words: wordsOf(tokenise(name)) }))
    .filter(({ words }) => words[0] === 'ngay' && words.length > 2 && !/\d/.test(words[1] ?? ''))
    .flatMap(({ name, words }) =>
      words.slice(-2).join(' ') === 'viet nam'
        ? [{ name, words }]
        : [
            { name, words: [...words, 'viet', 'nam'] },
            { name, words },
          ],
    )
    .sort((one, other) => other.words.length - one.words.length);
  cache.set(occasion, names);
  return names;
}

const wordsOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ kind }) => kind !== 'mark').map(({ plain }) => plain);

/** The Day's names: that of the new year takes their place; where nobody knows it, it is asked. */
export const findDayNames: FindMentions = (text, rolling) => {
  const { occasion, edition } = rolling;
  if (occasion === null || edition === null) return [];
  const tokens = tokenise(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = tokenAt(tokens, at).plain === 'ngay' ? endOfName(tokens, at, occasion) : null;
    if (end === null) continue;
    const place = { from: tokenAt(tokens, at).from, to: tokenAt(tokens, end - 1).to };
    const mention = judge(text.slice(place.from, place.to), place, rolling);
    if (mention !== null) mentions.push(mention);
    at = end - 1;
  }
  return mentions;
};

function endOfName(tokens: readonly Token[], first: number, occasion: Occasion): number | null {
  for (const { words } of namesOf(occasion)) {
    let at = first;
    const isHere = words.every((word) => {
      while (
        at > first &&
        tokenAt(tokens, at).kind === 'mark' &&
        /^[,&-]$/.test(tokenAt(tokens, at).text)
      )
        at += 1;
      at += 1;
      return tokenAt(tokens, at - 1).plain === word;
    });
    if (isHere) return at;
  }
  return null;
}

function judge(
  found: string,
  place: { readonly from: number; readonly to: number },
  { edition, year }: Rolling,
): Mention | null {
  if (edition === null || found === edition.name) return null;
  if (edition.name !== null)
    return becoming(place, edition.name, {
      id: 'roll-why-day-name',
      args: { year: String(year), source: edition.nameSource ?? '' },
    });
  const { lastName } = edition;
  const options = lastName === null || lastName.name === found ? [] : [lastName.name];
  return asking(place, { id: 'roll-why-no-day-name', args: { year: String(year) } }, options);
}
