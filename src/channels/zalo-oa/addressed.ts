/** Tells what of a group is said to the OA; the platform posts everything that is said there. */

/** What the OA is called there. */
export interface Name {
  readonly id: string;
  /** Empty while it is not known. */
  readonly name: string;
}

/**
 * @param text - as it was written
 * @param isReply - whether it answers a message of the OA
 * @param me - how the OA is mentioned: by its name, or by its id as messages write it
 * @returns the words without the mention; null where they are not for the OA
 */
export function readAddressed(text: string, isReply: boolean, me: Name): string | null {
  const written = text.normalize('NFC').trim();
  const words = withoutMention(written, me);
  if (words !== written) return words;
  return isReply || written.startsWith('/') ? written : null;
}

function withoutMention(text: string, { id, name }: Name): string {
  const called = name.normalize('NFC').trim();
  const names = [`[@${id}]`, ...(called === '' ? [] : [`@${called}`])];
  for (const one of names) {
    const at = text.toLowerCase().indexOf(one.toLowerCase());
    if (at < 0) continue;
    const after = text.slice(at + one.length).replace(/^[\s,:]+/, '');
    return [text.slice(0, at).trimEnd(), after].filter((part) => part !== '').join(' ');
  }
  return text;
}
