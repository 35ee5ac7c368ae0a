/** Reads the text or the caption of a call, with what is marked in it. */

import type { MessageEntity } from 'grammy/types';

import { json, text } from './arguments.ts';
import { findEntities } from './find-entities.ts';
import { parseHtml, trim } from './parse-html.ts';
import type { Marked } from './parse-html.ts';
import { badRequest } from './refusal.ts';
import type { Call } from './request.ts';

/** The longest text and caption, in UTF-16 units after entities are parsed. */
const maxText = 4096;
const maxCaption = 1024;

/** @throws Refusal when it is empty, too long or cannot be parsed */
export const readText = (call: Call, tooLong = 'message is too long'): Marked => {
  if ((text(call, 'text') ?? '') === '') throw badRequest('message text is empty');
  const marked = readMarked(call, 'text', 'entities');
  if (marked.text === '') throw badRequest('text must be non-empty');
  if (marked.text.length > maxText) throw badRequest(tooLong);
  return marked;
};

/** @throws Refusal when it is too long or cannot be parsed */
export const readCaption = (call: Call): Marked => {
  const marked = readMarked(call, 'caption', 'caption_entities');
  if (marked.text.length > maxCaption) throw badRequest('message caption is too long');
  return marked;
};

const readMarked = (call: Call, name: string, entitiesName: string): Marked => {
  const given = (text(call, name) ?? '').replaceAll('\r', '');
  const mode = (text(call, 'parse_mode') ?? '').toLowerCase();
  // This server knows HTML; a bot that writes Markdown must notice.
  if (!['', 'html', 'none'].includes(mode)) throw badRequest('unsupported parse_mode');
  const marked =
    mode === 'html'
      ? parseHtml(given)
      : trim({ text: given, entities: (json(call, entitiesName) ?? []) as MessageEntity[] });
  return { text: marked.text, entities: withFound(marked) };
};

const withFound = ({ text: words, entities }: Marked): MessageEntity[] => {
  const found = findEntities(words).filter(
    ({ offset, length }) =>
      !entities.some(
        (other) =>
          ['code', 'pre', 'text_link', 'text_mention'].includes(other.type) &&
          other.offset < offset + length &&
          offset < other.offset + other.length,
      ),
  );
  return [...entities, ...found].sort((one, other) => one.offset - other.offset);
};
