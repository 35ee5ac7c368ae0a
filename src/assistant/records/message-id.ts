/** Ids of messages that are counted in their chat. */

const counted = /^m(\d+)((?:-[\w-]+)?)$/;

/** Letters and digits beside the number: no two messages with the same number have the same. */
const distinctLength = 8;

/**
 * The number orders and finds a message; it may come again where the record of the chat was lost or
 * went back in time, and a channel that met an id before shows nothing.
 */
export const createMessageId = (count: number, randomId: string): string =>
  `m${count}-${randomId.slice(0, distinctLength)}`;

/** @returns the number of a counted message; null for any other id */
export const countOf = (id: string): number | null => {
  const [, count] = counted.exec(id) ?? [];
  return count === undefined ? null : Number(count);
};

/** @returns the id that a message has after its chat went on under another id */
export const shiftId = (id: string, shift: number): string =>
  id.replace(counted, (_id, count: string, rest: string) => `m${Number(count) + shift}${rest}`);

/** @returns whether it is the id of a message, and no reference of a platform */
export const isMessageId = (text: string): boolean =>
  counted.test(text) || /^[dpx][\w-]{16}/.test(text);
