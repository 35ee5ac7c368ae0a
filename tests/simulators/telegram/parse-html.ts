/** Telegram's HTML parse mode: text with entities, and its words for what it cannot parse. */

import type { MessageEntity } from 'grammy/types';

import { badRequest } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** A text and what is marked in it. */
export interface Marked {
  readonly text: string;
  readonly entities: MessageEntity[];
}

const types: Readonly<Record<string, MessageEntity['type']>> = {
  a: 'text_link',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  u: 'underline',
  ins: 'underline',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

interface Open {
  readonly name: string;
  readonly attributes: string;
  readonly from: number;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const decode = (text: string): string =>
  text.replace(/&(?:(lt|gt|amp|quot)|#(\d+)|#x([\da-f]+));/gi, (whole, name, decimal, hex) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code < 0x11_00_00 ? String.fromCodePoint(code) : whole;
  });

/**
 * @throws Refusal as Telegram words it
 * @see `parse_html` of tdlib/td
 */
export const parseHtml = (html: string): Marked => {
  let text = '';
  const entities: MessageEntity[] = [];
  const open: Open[] = [];
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    text += decode(html.slice(at, tag === -1 ? html.length : tag));
    if (tag === -1) break;
    const end = html.indexOf('>', tag);
    const offset = Buffer.byteLength(html.slice(0, tag));
    if (html[tag + 1] === '/') {
      const close = closeTag(html, tag, end, offset, open);
      entities.push(...toEntity(close, text));
    } else open.push(openTag(html, tag, end, offset, text.length));
    at = end + 1;
  }
  const left = open.at(-1);
  if (left !== undefined) {
    throw cannotParse(`Can't find end tag corresponding to start tag "${left.name}"`);
  }
  return trim({ text, entities: entities.sort(byPlace) });
};

const openTag = (html: string, tag: number, end: number, offset: number, from: number): Open => {
  const name = /^[^\s>/]*/.exec(html.slice(tag + 1))?.[0]?.toLowerCase() ?? '';
  if (name === '' && end === -1) throw cannotParse(`Unclosed start tag at byte offset ${offset}`);
  if (types[name] === undefined) {
    throw cannotParse(`Unsupported start tag "${name}" at byte offset ${offset}`);
  }
  if (end === -1) throw cannotParse(`Unclosed start tag "${name}" at byte offset ${offset}`);
  const attributes = html.slice(tag + 1 + name.length, end);
  if (name === 'span' && !/class\s*=\s*["']?tg-spoiler/.test(attributes)) {
    throw cannotParse(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`);
  }
  return { name, attributes, from };
};

const closeTag = (html: string, tag: number, end: number, offset: number, open: Open[]): Open => {
  const last = open.pop();
  if (last === undefined) throw cannotParse(`Unexpected end tag at byte offset ${offset}`);
  if (end === -1) throw cannotParse(`Unclosed end tag at byte offset ${offset}`);
  const name = html
    .slice(tag + 2, end)
    .trim()
    .toLowerCase();
  if (name !== '' && name !== last.name) {
    throw cannotParse(
      `Unmatched end tag at byte offset ${offset}, expected "</${last.name}>", found "</${name}>"`,
    );
  }
  return last;
};

const toEntity = ({ name, attributes, from }: Open, text: string): MessageEntity[] => {
  const length = text.length - from;
  if (length === 0) return [];
  const type = types[name] ?? 'bold';
  if (type !== 'text_link') return [{ type, offset: from, length } as MessageEntity];
  const url = decode(
    /href\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(attributes)?.slice(1).join('') ?? '',
  );
  const user = /^tg:\/\/user\?id=(\d+)/.exec(url)?.[1];
  if (user !== undefined) {
    const mentioned = { id: Number(user), is_bot: false, first_name: '' };
    return [{ type: 'text_mention', offset: from, length, user: mentioned }];
  }
  return url === '' ? [] : [{ type: 'text_link', offset: from, length, url }];
};

const byPlace = (one: MessageEntity, other: MessageEntity): number =>
  one.offset - other.offset || other.length - one.length;

/** Telegram cuts white space at both ends of a message. */
export const trim = ({ text, entities }: Marked): Marked => {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed.length === text.length) return { text, entities };
  const kept = entities.flatMap((entity) => {
    const from = Math.max(entity.offset - start, 0);
    const to = Math.min(entity.offset - start + entity.length, trimmed.length);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text: trimmed, entities: kept };
};

const cannotParse = (words: string): Refusal => badRequest(`can't parse entities: ${words}`);
