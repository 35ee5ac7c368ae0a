/** Fits a reply to what a channel can show: as several messages, in pages, or as numbered text. */

import type { Capabilities, FileOffer, OfferedOption, Outgoing } from '../../channels/channel.ts';
import type { Button } from '../button.ts';
import { putRows } from '../turn/rows-here.ts';
import type { Locale } from '../../locale/locale.ts';
import { splitText } from '../../text/split-text.ts';

/** What one message says. */
type Said = Pick<Outgoing, 'text' | 'options' | 'files'>;

/** A reply before it is fitted. */
type Unfitted = Omit<Said, 'options'> & {
  readonly options: readonly (OfferedOption & Pick<Button, 'line'>)[];
};

/** Which page of a long list of answers is shown, from 1. */
const pageCode = /^(\d+)\.page(\d+)$/;

/** @returns the page that a pressed option turns to and the question it belongs to, or null */
export function readPageTurn(option: string | null): { nonce: number; page: number } | null {
  const [, nonce, page] = pageCode.exec(option ?? '') ?? [];
  return nonce === undefined ? null : { nonce: Number(nonce), page: Number(page) };
}

/**
 * Fits a reply.
 *
 * @param reply - what is to be said
 * @param capabilities - of the channel
 * @param page - which page of the answers, from 1
 * @param locale - for the words of the page buttons
 * @returns the messages that say it, each in a form that the channel can carry; options are on the last
 */
export function fitMessage(
  reply: Unfitted,
  capabilities: Capabilities,
  page: number,
  locale: Locale,
): Said[] {
  const { text, options } = fitOptions(
    fitRows(reply, capabilities, page, locale),
    capabilities,
    page,
    locale,
  );
  const files = capabilities.canShowPictures
    ? reply.files
    : reply.files.filter(({ role }) => role !== 'picture');
  const { maxFiles, maxCaptionLength, maxTextLength } = capabilities;
  const first = Math.max(0, files.length - maxFiles);
  const last = files.slice(first);
  const before = maxFiles === 0 ? [] : files.slice(0, first).map(alone);
  const isCaption = last.length > 0 && text.length <= maxCaptionLength;
  if (isCaption) return [...before, { text, options, files: last }];
  const parts = splitText(text, maxTextLength);
  const written = parts.map((part, at) => ({
    text: part,
    options: at === parts.length - 1 ? options : [],
    files: [],
  }));
  return [...before, ...last.map(alone), ...written];
}

/** Most lines of a list that one screen of a phone shows with what is said of it. */
const mostRows = 8;

/** Writes the lines of a list into its text, and gives each a button where there are buttons. */
function fitRows(
  { text, options, files }: Unfitted,
  { maxButtons, listsOptions = false }: Capabilities,
  page: number,
  locale: Locale,
): Said {
  const rows = options.filter(({ line }) => line !== undefined);
  const others = options.filter(({ line }) => line === undefined);
  if (rows.length === 0) return { text: putRows(text, []), options, files };
  // A screen without an end needs no pages.
  const most = maxButtons > 0 ? Math.min(maxButtons, mostRows) : mostRows;
  const size = maxButtons === Infinity ? rows.length : most;
  const pages = Math.ceil(rows.length / size);
  const at = Math.min(Math.max(1, page), pages);
  const shown = rows.slice((at - 1) * size, at * size);
  const lines = shown.map(({ line = '' }) => line);
  const note = notePage(at, pages, locale);
  const isPressed = maxButtons > 0 && maxButtons < Infinity && !listsOptions;
  const buttons = isPressed ? shown.map(({ id, label, role }) => ({ id, label, role })) : [];
  const turns = pages === 1 ? [] : pageTurns(rows, at, pages, locale);
  return {
    text: putRows(text, [...lines, ...note]),
    options: [...buttons, ...turns, ...others],
    files,
  };
}

const alone = (file: FileOffer): Said => ({ text: file.title, options: [], files: [file] });

function fitOptions(
  { text, options }: Said,
  capabilities: Capabilities,
  page: number,
  locale: Locale,
): Pick<Said, 'text' | 'options'> {
  const answers = options.filter(({ role }) => role === 'answer');
  const actions = options.filter(({ role }) => role === 'action');
  const { maxButtons, maxButtonLength, listsOptions = false } = capabilities;
  if (listsOptions || maxButtons === 0)
    return {
      text: listOptions(
        maxButtons === 0 ? askToType(text, actions, locale) : text,
        answers,
        actions,
        locale,
      ),
      options: listsOptions ? options : [],
    };
  const size = Math.max(1, Math.min(maxButtons, answers.length));
  const pages = Math.max(1, Math.ceil(answers.length / size));
  const shownPage = Math.min(Math.max(1, page), pages);
  const first = (shownPage - 1) * size;
  const shown = answers.slice(first, first + size);
  const turns = pages === 1 ? [] : pageTurns(answers, shownPage, pages, locale);
  const isButtons = shown.every(({ label }) => label.length <= maxButtonLength);
  const lines = isButtons ? [] : shown.map((option, at) => writeLine(option, first + at + 1));
  const buttons = isButtons
    ? shown
    : shown.map((option, at) => ({
        ...option,
        label: shortLabel(option.label, first + at + 1, maxButtonLength),
      }));
  return {
    text: [text, ...lines, ...notePage(shownPage, pages, locale)].join('\n'),
    options: [...(pages === 1 ? buttons : numbered(buttons, first)), ...turns, ...actions],
  };
}

const notePage = (page: number, pages: number, locale: Locale): string[] =>
  pages === 1 ? [] : [locale.say('dialogue-page', { page, pages })];

/** A page goes on counting where the one before ended. */
const numbered = (buttons: readonly OfferedOption[], first: number): OfferedOption[] =>
  buttons.map((button, at) => ({ ...button, number: first + at + 1 }));

/** Where a button has room for a sentence it begins with the words: platforms with room number them. */
const roomForWords = 100;

const shortLabel = (label: string, number: number, room: number): string =>
  room < roomForWords ? String(number) : cut(label, room);

const cut = (label: string, length: number): string =>
  label.length <= length ? label : `${label.slice(0, length - 1).trimEnd()}…`;

/** Everything that can be answered stands in the text: numbers for answers, words for the rest. */
function listOptions(
  text: string,
  answers: readonly OfferedOption[],
  actions: readonly OfferedOption[],
  locale: Locale,
): string {
  const links = actions.flatMap(({ label, url }) =>
    url === undefined ? [] : [`${label}: ${url}`],
  );
  const words = actions.filter(({ url }) => url === undefined).map(({ label }) => label);
  return [
    text,
    ...answers.map((option, at) => writeLine(option, at + 1)),
    ...links,
    ...(words.length === 0 ? [] : [locale.say('dialogue-or-type', { words: words.join(' · ') })]),
  ].join('\n');
}

/** Where there is nothing to press, “press Done” is “type Done”. */
function askToType(text: string, actions: readonly OfferedOption[], { say }: Locale): string {
  return actions.reduce((written, { label }) => {
    const press = say('dialogue-press', { label });
    const type = say('dialogue-type', { label });
    return written.replaceAll(press, type).replaceAll(uncapitalize(press), uncapitalize(type));
  }, text);
}

const uncapitalize = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const writeLine = ({ label, isChosen }: OfferedOption, number: number): string =>
  `${number}. ${label}${isChosen ? ' ✓' : ''}`;

function pageTurns(
  answers: readonly OfferedOption[],
  page: number,
  pages: number,
  locale: Locale,
): OfferedOption[] {
  const nonce = answers[0]?.id.split('.')[0] ?? '';
  const turn = (to: number, word: string): OfferedOption[] =>
    to < 1 || to > pages
      ? []
      : [{ id: `${nonce}.page${to}`, label: locale.say(word), role: 'action' }];
  return [...turn(page - 1, 'action-page-before'), ...turn(page + 1, 'action-page-after')];
}
