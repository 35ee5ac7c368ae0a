/** What is made of each payload that a bot is given, in the shapes that are documented or were seen. */

import { readFileSync, readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { parseUpdate } from '../../../src/channels/zalo-bot/update.ts';
import { parseWideJson } from '../../../src/channels/wide-json.ts';

const folder = 'tests/fixtures/zalo/bot';
const read = (name: string) =>
  parseUpdate(parseWideJson(readFileSync(`${folder}/${name}.json`, 'utf8')));

const lan = '6ede9afa66b88fe6d6a9';
const privately = {
  kind: 'message',
  messageId: '2d758cb5e222177a4e35',
  chat: lan,
  isGroup: false,
  user: lan,
  userName: 'Lan',
  at: 1_790_000_000_000,
};
const photoUrl = 'https://b-f9-photo.zdn.vn/2.jpg';

const expected: Readonly<Record<string, object | null>> = {
  'text-wrapped': { ...privately, content: 'text', text: 'Xin chào', photoUrl: null },
  'text-unwrapped': { ...privately, content: 'text', text: 'Xin chào', photoUrl: null },
  'image-photo-url': { ...privately, content: 'image', text: 'ảnh băng rôn', photoUrl },
  'image-photo': { ...privately, content: 'image', text: '', photoUrl },
  sticker: { ...privately, content: 'other', photoUrl: null },
  voice: { ...privately, content: 'other' },
  unsupported: { ...privately, content: 'other' },
  'group-mention': { kind: 'message', chat: 'zgr-3f9a7c21b0d4', isGroup: true, user: lan },
  'from-a-bot': { kind: 'ignored' },
  idle: null,
};

describe('a payload of a bot', () => {
  it.each(Object.entries(expected))('%s', (name, update) => {
    if (update === null) expect(read(name)).toBeNull();
    else expect(read(name)).toMatchObject(update);
  });

  it('has its expectation', () => {
    const names = readdirSync(folder).map((file) => file.replace('.json', ''));
    expect(names.sort()).toEqual(Object.keys(expected).sort());
  });
});
