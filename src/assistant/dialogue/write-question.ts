/** Words a question: what is asked, what stands, what may be answered. */

import { questionButton, type Button } from '../button.ts';
import type { Asked, AskedAction, AskedOption, Row } from '../../flow/effect.ts';
import type { Locale } from '../../locale/locale.ts';

/** Most lines of a list and most characters of a line that a message shows. */
const maxRows = 15;
const maxRowLength = 160;
const maxReviewLength = 90;

/** @returns the words of a question, without its options */
export function writeQuestion(asked: Asked, locale: Locale): string {
  switch (asked.view) {
    case 'question':
      return writeStep(asked, locale);
    case 'list':
      return asked.rows.length === 0 ? writeStep(asked, locale) : writeList(asked, locale);
    case 'item':
      return [locale.say('dialogue-item'), ...asked.rows.map((row) => writeRow(row, locale))].join(
        '\n',
      );
    case 'review':
      return writeReview(asked, locale);
  }
}

/** @returns the options of a question as a channel offers them */
export function writeOptions(
  options: readonly AskedOption[],
  actions: readonly AskedAction[],
  locale: Locale,
): Button[] {
  return [
    ...options.map((option) => questionButton({ ...option, role: 'answer' })),
    ...actions.map(({ id, verb }) =>
      questionButton({ id, label: locale.say(`action-${verb}`), role: 'action' }),
    ),
  ];
}

function writeStep(asked: Asked, locale: Locale): string {
  const position = asked.position ? `${locale.say('dialogue-position', asked.position)} ` : '';
  const none =
    asked.options.length === 0 ? locale.attribute(asked.message, 'none', asked.args) : null;
  const lines = [position + (none ?? locale.say(asked.message, asked.args))];
  const { current } = asked;
  const isShown = asked.options.some(({ isChosen }) => isChosen);
  if (current !== null && current !== '' && !isShown)
    lines.push(locale.say('dialogue-current', { value: cut(current, maxRowLength) }));
  return lines.join('\n');
}

function writeList(asked: Asked, locale: Locale): string {
  const { rows } = asked;
  const shown = rows.slice(-maxRows);
  const missing = [...new Set(rows.flatMap((row) => row.missing))].map((message) =>
    label(message, locale),
  );
  return [
    locale.say('dialogue-list-some', { count: rows.length }),
    ...(shown.length < rows.length
      ? [locale.say('dialogue-more', { count: rows.length - shown.length })]
      : []),
    ...shown.map(({ number, value }) => `${number}. ${cut(value, maxRowLength)}`),
    ...(missing.length > 0
      ? [locale.say('dialogue-missing', { fields: missing.join(', ').toLowerCase() })]
      : []),
    locale.say('dialogue-list-how'),
  ].join('\n');
}

function writeReview(asked: Asked, locale: Locale): string {
  if (asked.isProduced) return locale.say('dialogue-produced');
  return [
    locale.say('dialogue-review'),
    ...asked.rows.map((row) => writeRow(row, locale)),
    locale.say('dialogue-review-how'),
  ].join('\n');
}

function writeRow({ number, message, value }: Row, locale: Locale): string {
  const parts = value.split('\n');
  const text = parts.length > 1 ? `(${parts.length}) ${parts.join('; ')}` : value;
  const shown = text === '' ? locale.say('dialogue-empty') : cut(text, maxReviewLength);
  return `${number}. ${message === null ? '' : `${label(message, locale)}: `}${shown}`;
}

const label = (message: string, locale: Locale): string =>
  locale.attribute(message, 'label') ?? message;

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
