/** Options of the core as buttons of the platform, and what comes back when one is pressed. */

import type { OfferedOption } from '../channel.ts';
import type { AnswerButton } from './send-message.ts';

/** Most buttons of a message. */
export const maxButtons = 5;

/** Most characters on a button. */
export const maxButtonLength = 100;

/** Tells a press apart from what people type. */
const mark = '#vt:';

/**
 * All options where there is room for them, else those that have no number to type, as many as there
 * is room for: the text lists them all anyhow.
 */
export function writeButtons(options: readonly OfferedOption[]): AnswerButton[] {
  const pressable = options.filter(({ url }) => url === undefined);
  const fitting = pressable.filter(({ label }) => label.length <= maxButtonLength);
  const isAll = fitting.length === pressable.length && fitting.length <= maxButtons;
  const shown = isAll ? fitting : fitting.filter(({ role }) => role === 'action');
  return shown.slice(0, maxButtons).map(({ id, label, isChosen }) => ({
    title: isChosen ? `${label.slice(0, maxButtonLength - 2)} ✓` : label,
    payload: writePress(id),
  }));
}

/** @returns what a button of an option posts; the id carries the question that it belongs to */
export const writePress = (option: string): string => mark + option;

/** @returns the option whose button was pressed, or null where the text was typed */
export const readPress = (text: string): string | null =>
  text.startsWith(mark) ? text.slice(mark.length) : null;
