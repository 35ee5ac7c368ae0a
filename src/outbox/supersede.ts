/** Finds what a newer message of a chat makes needless, and takes over what is still to be said of it. */

import type { Outgoing } from '../channels/channel.ts';

/** A message that waits. */
interface Unsent {
  outgoing: Outgoing;
}

/**
 * A question that was not sent yet is needless when a newer one is asked. What else its message says
 * is said with the newer one, or stays a message of its own where there is no room.
 *
 * @param older - answers that wait, in their order; what stays of them is changed in place
 * @param newer - the answer that is added; what is taken over is put before its words
 * @param maxTextLength - most characters of a message
 * @returns which of the older ones need not be sent
 */
export function supersede<T extends Unsent>(
  older: readonly T[],
  newer: Unsent,
  maxTextLength: number,
): T[] {
  if (isBound(newer.outgoing)) return [];
  const said = older.filter(({ outgoing }) => isSame(outgoing, newer.outgoing));
  if (newer.outgoing.lead === undefined) return said;
  const asked = older.filter(
    (one) => !said.includes(one) && !isBound(one.outgoing) && one.outgoing.lead !== undefined,
  );
  const taken = asked.toReversed().filter((one) => takeOver(one, newer, maxTextLength));
  return [...said, ...taken];
}

/** @returns whether nothing of the older message is left; else it waits without its question */
function takeOver(older: Unsent, newer: Unsent, maxTextLength: number): boolean {
  const { text, lead = '' } = newer.outgoing;
  const known = text.split(between);
  const rest = (older.outgoing.lead ?? '')
    .split(between)
    .filter((paragraph) => paragraph !== '' && !known.includes(paragraph))
    .join(between);
  if (rest === '') return true;
  if (rest.length + between.length + text.length > maxTextLength) {
    older.outgoing = { ...older.outgoing, text: rest, lead: rest, options: [] };
    return false;
  }
  newer.outgoing = {
    ...newer.outgoing,
    text: rest + between + text,
    lead: lead === '' ? rest : rest + between + lead,
  };
  return true;
}

const between = '\n\n';

/** What carries a file, or changes what is shown already, stays as it is. */
const isBound = ({ files, replaces }: Outgoing): boolean =>
  files.length > 0 || replaces !== undefined;

const isSame = (one: Outgoing, other: Outgoing): boolean =>
  !isBound(one) &&
  one.text === other.text &&
  JSON.stringify(one.options) === JSON.stringify(other.options);
