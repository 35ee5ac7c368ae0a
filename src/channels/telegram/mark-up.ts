/** Writes a text as Telegram's HTML: what people typed is no markup, names can be mentions. */

import type { Mention, Outgoing } from '../channel.ts';

/** Names that stand in a text as words of their own. */
const isName = ({ user, name }: Mention): boolean => /^\d+$/.test(user) && /\p{L}{2}/u.test(name);

/** @returns the text; each name of somebody who is mentioned links to them, so that they hear of it */
export function markUp({ text, mentions = [] }: Pick<Outgoing, 'text' | 'mentions'>): string {
  try {
    return linkNames(text, mentions);
  } catch {
    // A reminder without links is better than none.
    return escapeHtml(text);
  }
}

function linkNames(text: string, mentions: readonly Mention[]): string {
  const users = new Map(mentions.filter(isName).map(({ user, name }) => [name, user]));
  if (users.size === 0) return escapeHtml(text);
  // The longest first: one name may begin with another.
  const names = [...users.keys()].toSorted((one, other) => other.length - one.length);
  const said = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(${names.map(quote).join('|')})(?![\p{L}\p{N}])`,
    'u',
  );
  return text
    .split(said)
    .map((piece, at) => (at % 2 === 0 ? escapeHtml(piece) : link(piece, users.get(piece) ?? '')))
    .join('');
}

const link = (name: string, user: string): string =>
  `<a href="tg://user?id=${user}">${escapeHtml(name)}</a>`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const quote = (name: string): string => name.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
