/** Says on which day a message was written, as the line between two days. */

import { element } from './element.ts';
import { language, words } from './words.ts';

const sameYear = new Intl.DateTimeFormat(language, {
  weekday: 'long',
  day: 'numeric',
  month: 'numeric',
});
const otherYear = new Intl.DateTimeFormat(language, {
  weekday: 'long',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
});

const dayMs = 24 * 60 * 60 * 1000;

/** @returns a name of the day that `at` falls on, the same for every moment of it */
export const dayOf = (at: number): string => new Date(at).toDateString();

const writeDay = (at: number): string => {
  const now = Date.now();
  if (dayOf(at) === dayOf(now)) return words.today;
  if (dayOf(at) === dayOf(now - dayMs)) return words.yesterday;
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? sameYear : otherYear).format(at);
};

/** @returns the line before the first message of a day */
export const showDay = (at: number): HTMLElement =>
  element(
    'p',
    { class: 'day', attributes: { 'data-day': dayOf(at) } },
    element('span', { text: writeDay(at) }),
  );
