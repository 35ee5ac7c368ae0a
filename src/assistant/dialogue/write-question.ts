/** Words a question: what is asked, what stands, what may be answered. */

import { questionButton, type Button } from '../button.ts';
import { rowsHere } from '../turn/rows-here.ts';
import type { Asked, Row } from '../../flow/effect.ts';
import type { Locale } from '../../locale/locale.ts';

/** Most characters of a line that a message shows. */
const maxRowLength = 160;
const maxReviewLength = 90;
/** Most lines of what was understood of a sentence. */
const maxToldRows = 8;

/** @returns the words of a question, without its options */
export function writeQuestion(asked: Asked, locale: Locale): string {
  const { offered } = asked;
  const words = writeAsked(asked, locale);
  return offered === null
    ? words
    : `${words}\n${locale.say('dialogue-offered', { what: offered })}`;
}

function writeAsked(asked: Asked, locale: Locale): string {
  switch (asked.view) {
    case 'question':
      return writeStep(asked, locale);
    case 'list':
      if (asked.rows.length === 0) return writeStep(asked, locale);
      return asked.isTold ? writeTold(asked, locale) : writeList(asked, locale);
    case 'item':
      return [locale.say('dialogue-item'), rowsHere].join('\n');
    case 'review':
      return writeReview(asked, locale);
  }
}

/** What is offered with a question. */
type WithOptions = Pick<Asked, 'options' | 'actions' | 'isMultiple'> &
  Partial<Pick<Asked, 'isTold' | 'isRevised' | 'message' | 'rows' | 'view'>>;

/** @returns the options of a question as a channel offers them; only where several may be chosen, ticked */
export function writeOptions(
  { options, actions, isMultiple, message, isTold, isRevised, view, rows = [] }: WithOptions,
  locale: Locale,
): Button[] {
  const own = (verb: string) => {
    if (isRevised && verb === 'done') return locale.say('action-new-version');
    return isTold && message !== undefined ? locale.attribute(message, `told-${verb}`) : null;
  };
  const lines = isTold ? [] : rows.filter((row) => !(view === 'review' && isAside(row)));
  return [
    ...lines.map((row) =>
      questionButton({
        id: row.id,
        label: String(row.number),
        role: 'answer',
        line: view === 'list' ? writeEntry(row) : writeRow(row, locale),
      }),
    ),
    ...options.map(({ id, label, isChosen }) =>
      questionButton({ id, label, role: 'answer', ...(isMultiple ? { isChosen } : {}) }),
    ),
    ...actions.map(({ id, verb }) =>
      questionButton({ id, label: own(verb) ?? locale.say(`action-${verb}`), role: 'action' }),
    ),
  ];
}

const writePosition = ({ position }: Asked, locale: Locale): string =>
  position === null ? '' : `${locale.say('dialogue-position', position)} `;

function writeStep(asked: Asked, locale: Locale): string {
  const none =
    asked.options.length === 0 ? locale.attribute(asked.message, 'none', asked.args) : null;
  const lines = [writePosition(asked, locale) + (none ?? locale.say(asked.message, asked.args))];
  const { current } = asked;
  const isShown = asked.isMultiple && asked.options.some(({ isChosen }) => isChosen);
  if (current !== null && current !== '' && !isShown)
    lines.push(locale.say('dialogue-current', { value: cut(current, maxRowLength) }));
  return lines.join('\n');
}

function writeList(asked: Asked, locale: Locale): string {
  const { rows } = asked;
  const missing = [...new Set(rows.flatMap((row) => row.missing))].map((message) =>
    label(message, locale),
  );
  return [
    writePosition(asked, locale) + locale.say('dialogue-list-some', { count: rows.length }),
    rowsHere,
    ...(missing.length > 0
      ? [locale.say('dialogue-missing', { fields: missing.join(', ').toLowerCase() })]
      : []),
    ...writeLacking(rows, locale),
    ...writeMore(rows, locale),
    locale.say('dialogue-list-how'),
  ].join('\n');
}

/** What is missing of several entries is asked for at once, by their numbers. */
function writeLacking(rows: readonly Row[], locale: Locale): string[] {
  const messages = new Set(rows.flatMap((row) => row.missing));
  return [...messages].flatMap((message) => {
    const numbers = rows.filter((row) => row.missing.includes(message)).map((row) => row.number);
    const args = { numbers: numbers.join(', '), example: numbers.join(' ') };
    const line = locale.attribute(message, 'lacking', args);
    return line === null ? [] : [line];
  });
}

/** What was not asked on the way, in one line. */
function writeMore(rows: readonly Row[], locale: Locale): string[] {
  const more = [...new Set(rows.flatMap((row) => row.more))].map((id) => label(id, locale));
  if (more.length === 0) return [];
  return [locale.say('dialogue-more-of-entries', { fields: more.join(', ').toLowerCase() })];
}

function writeTold({ rows, message, args }: Asked, locale: Locale): string {
  const count = rows.length;
  const shown = rows.slice(0, maxToldRows);
  return [
    locale.attribute(message, 'told', { ...args, count }) ??
      locale.say('dialogue-list-some', { count }),
    ...shown.map(writeEntry),
    ...(shown.length < count ? [locale.say('dialogue-more', { count: count - shown.length })] : []),
    ...writeLacking(rows, locale),
    locale.say('dialogue-told-how'),
  ].join('\n');
}

function writeReview(asked: Asked, locale: Locale): string {
  if (asked.isProduced) return locale.say('dialogue-produced');
  if (asked.isRevised) return locale.say('dialogue-revised');
  return [
    locale.say('dialogue-review'),
    rowsHere,
    ...writeAside(asked.rows.filter(isAside), locale),
    locale.say('dialogue-review-how'),
  ].join('\n');
}

/** True for what is not asked on the way and says nothing. */
const isAside = ({ value, more }: Row): boolean => value === '' && more.length > 0;

function writeAside(rows: readonly Row[], locale: Locale): string[] {
  if (rows.length === 0) return [];
  const fields = rows.map(({ number, more }) => `${number}. ${label(more[0] ?? '', locale)}`);
  return [locale.say('dialogue-more-of-review', { fields: fields.join('; ') })];
}

function writeRow({ number, message, value }: Row, locale: Locale): string {
  const parts = value.split('\n');
  const text = parts.length > 1 ? `(${parts.length}) ${parts.join('; ')}` : value;
  const shown = text === '' ? locale.say('dialogue-empty') : cut(text, maxReviewLength);
  return `${number}. ${message === null ? '' : `${label(message, locale)}: `}${shown}`;
}

const writeEntry = ({ number, value }: Row): string => `${number}. ${cut(value, maxRowLength)}`;

const label = (message: string, locale: Locale): string =>
  locale.attribute(message, 'label') ?? message;

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
