/** What is made of each payload that an OA posts, in the shapes that are documented or were seen. */

import { readFileSync, readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { parseEvent } from '../../../src/channels/zalo-oa/parse-event.ts';
import { parseWideJson } from '../../../src/channels/wide-json.ts';

const folder = 'tests/fixtures/zalo/oa';
const read = (name: string) =>
  parseEvent(parseWideJson(readFileSync(`${folder}/${name}.json`, 'utf8')));

const lan = '186729651760683225';
const group = 'f414c8f76fa586fbdfb4';
const privately = { kind: 'message', user: lan, chat: { user: lan }, at: 1_790_000_000_000 };
const inGroup = { kind: 'message', user: lan, chat: { group } };
const file = {
  kind: 'file',
  url: 'https://b9-file.zdn.vn/ke-hoach.docx',
  name: 'Kế hoạch 2025.docx',
  bytes: 18_244,
};
const attachment = (kind: string, url: string | null) => ({ kind, url, name: null, bytes: null });
const change = (name: string, users: readonly string[] = []) => ({
  kind: 'group',
  change: name,
  group,
  users,
});

const expected: Readonly<Record<string, object>> = {
  'user-send-text': { ...privately, text: 'Kế hoạch năm 2026', quotes: null, attachments: [] },
  'user-send-text-quoting': { ...privately, text: '1 xong', quotes: '9be03ac1d2f4' },
  'button-pressed': { ...privately, text: '#vt:3.o1' },
  'user-send-image': {
    ...privately,
    text: 'ảnh băng rôn',
    attachments: [attachment('image', 'https://b-f9-photo.zdn.vn/1.jpg')],
  },
  'user-send-file': { ...privately, text: '', attachments: [file] },
  'user-send-file-size-as-number': { ...privately, text: '', attachments: [file] },
  'user-send-link': { ...privately, attachments: [attachment('link', 'https://example.vn')] },
  'user-send-audio': {
    ...privately,
    attachments: [attachment('audio', 'https://b-f3.zdn.vn/1.aac')],
  },
  'user-send-sticker': {
    ...privately,
    attachments: [attachment('sticker', 'https://stickers.zaloapp.com/1.png')],
  },
  'user-send-location': { ...privately, attachments: [attachment('location', null)] },
  follow: { kind: 'follow', user: lan, key: `follow:${lan}::1790000000000` },
  unfollow: { kind: 'unfollow', user: lan },
  'oa-send-text': { kind: 'echo', chat: { user: lan }, isByHuman: false },
  'oa-send-text-by-human': { kind: 'echo', chat: { user: lan }, isByHuman: true },
  'oa-send-file': { kind: 'echo', chat: { user: lan }, text: '', isByHuman: false },
  'user-received-message': { kind: 'ignored' },
  'user-seen-message': { kind: 'ignored' },
  'user-submit-info': { kind: 'details', user: lan, details: { name: 'Trần Thị Lan' } },
  'user-send-group-text': { ...inGroup, text: '/khauhieu 2026' },
  'user-send-group-text-recipient-group': { ...inGroup, text: '1 xong' },
  'user-send-group-text-conversation': { ...inGroup, text: '1 xong' },
  'oa-send-group-text': { kind: 'echo', chat: { group }, text: 'Nhắc việc thứ Hai' },
  'create-group': change('created'),
  'user-join-group': change('joined', [lan]),
  'user-leave-group': change('left', [lan]),
  'user-out-group': change('left', [lan]),
  'delete-group': change('deleted'),
  'disperse-group': change('deleted'),
  'update-group-info': change('updated'),
  'permission-revoked': { kind: 'revoked' },
  'unknown-event': { kind: 'ignored', name: 'user_reacted_message' },
};

describe('a payload of an OA', () => {
  it.each(Object.entries(expected))('%s', (name, event) => {
    expect(read(name)).toMatchObject(event);
  });

  it('has its expectation, and a key of its own', () => {
    const names = readdirSync(folder).map((file) => file.replace('.json', ''));
    expect(names.sort()).toEqual(Object.keys(expected).sort());
    expect(new Set(names.map((name) => read(name)?.key)).size).toBe(names.length);
  });
});
