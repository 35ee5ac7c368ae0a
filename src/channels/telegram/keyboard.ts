/** Lays the options of a message out as buttons that can be read on a narrow phone. */

import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';

import type { OfferedOption } from '../channel.ts';

/** Most bytes of what a button carries. @see https://core.telegram.org/bots/api#inlinekeyboardbutton */
const maxDataBytes = 64;

/** Longest label at which so many buttons fit beside each other on a screen of 360 px. */
const rowsByLength: readonly (readonly [maxLength: number, perRow: number])[] = [
  [2, 5],
  [5, 4],
  [10, 3],
  [14, 2],
];

/**
 * Lays options out: answers in even rows, page turns in a row of their own, actions at the end.
 *
 * @returns undefined where there are no options
 * @throws RangeError when the id of an option is too long for a button
 */
export function layOutKeyboard(
  options: readonly OfferedOption[],
): InlineKeyboardMarkup | undefined {
  if (options.length === 0) return undefined;
  const answers = options.filter(({ role }) => role === 'answer');
  const turns = options.filter(isPageTurn);
  const actions = options.filter((option) => option.role === 'action' && !isPageTurn(option));
  return {
    inline_keyboard: [...inEvenRows(answers), ...inEvenRows(turns), ...inFullRows(actions)].map(
      (row) => row.map(toButton),
    ),
  };
}

/** Options that lead to another page of the same list. */
const isPageTurn = ({ role, id }: OfferedOption): boolean =>
  role === 'action' && /\.page\d+$/.test(id);

const labelOf = ({ label, isChosen }: OfferedOption): string => (isChosen ? `✓ ${label}` : label);

const perRowOf = (options: readonly OfferedOption[]): number => {
  const longest = Math.max(...options.map((option) => labelOf(option).length));
  return rowsByLength.find(([maxLength]) => longest <= maxLength)?.[1] ?? 1;
};

/** All rows have as many buttons, as nearly as their number allows. */
function inEvenRows(options: readonly OfferedOption[]): OfferedOption[][] {
  if (options.length === 0) return [];
  const count = Math.ceil(options.length / perRowOf(options));
  const size = Math.ceil(options.length / count);
  return Array.from({ length: count }, (_, row) => options.slice(row * size, (row + 1) * size));
}

/** Each row takes as many as fit; none stands alone under a row of three. */
function inFullRows(options: readonly OfferedOption[]): OfferedOption[][] {
  const rows: OfferedOption[][] = [];
  for (const option of options) {
    const last = rows.at(-1);
    if (last !== undefined && last.length < perRowOf([...last, option])) last.push(option);
    else rows.push([option]);
  }
  const [before, last] = rows.slice(-2);
  if (last?.length === 1 && before !== undefined && before.length > 2) {
    const moved = before.slice(-1);
    if (perRowOf([...moved, ...last]) > 1)
      return [...rows.slice(0, -2), before.slice(0, -1), [...moved, ...last]];
  }
  return rows;
}

function toButton(option: OfferedOption): InlineKeyboardButton {
  const text = labelOf(option);
  if (option.url !== undefined) return { text, url: option.url };
  if (Buffer.byteLength(option.id) > maxDataBytes)
    throw new RangeError(`the id of an option has more than ${String(maxDataBytes)} bytes`);
  return { text, callback_data: option.id };
}
