import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { badRequest, migrated, tooMany } from './refusal.ts';
import { toAnswer } from './handle-call.ts';
import { withTelegram } from './with-telegram.ts';
import type { Bench } from './with-telegram.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/telegram');
const bench = withTelegram();

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));

/** @returns the fields of a payload and what kind of value each holds */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  const fields = Object.entries(value).map(([name, field]) => [name, shapeOf(field)] as const);
  return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** Makes happen what a payload tells; the last update is compared. */
const happenings: Readonly<Record<string, (bench: Bench) => unknown>> = {
  'private-command': ({ telegram }) => addLan(telegram).open('k7f3'),
  'private-text': ({ telegram }) => addLan(telegram).write('Kế hoạch năm 2026'),
  'edited-message': ({ telegram }) => {
    const lan = addLan(telegram);
    lan.edit(lan.write('Kế hoạch năm 2026').message_id, 'Kế hoạch năm 2027');
  },
  'group-command': (open) => {
    const { hung, group } = openGroup(open, 'group');
    hung.write('/kehoach@vanthu_thu_bot 2026', { in: group });
  },
  'button-pressed': async (open) => {
    const { lan } = await ask(open);
    lan.press('Văn phòng');
  },
  'button-on-deleted-message': async (open) => {
    const { lan, id } = await ask(open);
    lan.erase(id);
    lan.pressData('q7:1', id);
  },
  document: ({ telegram }) =>
    addLan(telegram).sendFile(
      { name: 'ke-hoach.docx', bytes: Buffer.from('x') },
      { caption: 'Kế hoạch năm trước' },
    ),
  'photo-of-an-album': ({ telegram }) => {
    const photo = { name: 'hop.jpg', bytes: Buffer.from('x'), isPhoto: true };
    addLan(telegram).sendAlbum([photo], { caption: 'Ảnh cuộc họp' });
  },
  sticker: ({ telegram }) => addLan(telegram).sendSticker(),
  voice: ({ telegram }) => addLan(telegram).sendVoice(),
  location: ({ telegram }) => addLan(telegram).sendLocation(),
  'bot-blocked': ({ telegram }) => {
    const lan = addLan(telegram);
    lan.open();
    lan.block();
  },
  'bot-added-message': ({ telegram }) => {
    const hung = addHung(telegram);
    telegram.addGroup({ title: 'Phòng', members: [hung] }).addBot(hung);
  },
  'group-migrated-from': (open) => {
    const { hung, group } = openGroup(open, 'group');
    group.migrate(hung);
  },
  'topic-created': (open) => {
    const { hung, group } = openGroup(open, 'forum');
    group.createTopic(hung, 'Kế hoạch');
  },
  'message-in-topic': (open) => {
    const { hung, group } = openGroup(open, 'forum');
    hung.write('/kehoach', { in: group, topic: group.createTopic(hung, 'Kế hoạch') });
  },
  'anonymous-admin': (open) => {
    const { hung, group } = openGroup(open, 'forum');
    hung.write('/trogiup', { in: group, as: group });
  },
  'channel-post': ({ telegram }) => {
    const members = [addHung(telegram)];
    const kind = 'channel';
    const settings = { title: 'Bản tin', members, kind, username: 'ban_tin_thu', hasBot: true };
    telegram.addGroup({ ...settings, kind }).post('Bản tin tháng 5');
  },
  'inline-query': ({ telegram }) => addLan(telegram).askInline('2026', '', 'supergroup'),
};

/** As {@link happenings}, but the update before the last one is compared. */
const happeningsBefore: typeof happenings = {
  'bot-added-to-group': happenings['bot-added-message'] ?? (() => undefined),
  'group-migrated-to': happenings['group-migrated-from'] ?? (() => undefined),
};

const addLan = (telegram: Bench['telegram']) =>
  telegram.addPerson({
    firstName: 'Lan',
    lastName: 'Trần',
    username: 'lan_tran_thu',
    languageCode: 'vi',
  });

const addHung = (telegram: Bench['telegram']) =>
  telegram.addPerson({ firstName: 'Hùng', languageCode: 'vi' });

const openGroup = ({ telegram }: Bench, kind: 'group' | 'forum') => {
  const hung = addHung(telegram);
  const group = telegram.addGroup({ title: 'Phòng', members: [hung], kind, hasBot: true });
  return { hung, group };
};

const ask = async ({ telegram, api }: Bench) => {
  const lan = addLan(telegram);
  lan.open();
  const { message_id: id } = await api.sendMessage(lan.id, 'Đơn vị nào chủ trì?', {
    reply_markup: { inline_keyboard: [[{ text: 'Văn phòng', callback_data: 'q7:1' }]] },
  });
  return { lan, id };
};

describe('an update', () => {
  it.each(Object.entries(happenings))('%s has the shape of Telegram’s', async (name, happen) => {
    await happen(bench());
    const updates = await bench().api.getUpdates();
    expect(shapeOf(updates.at(-1))).toEqual(shapeOf(read(name)));
  });

  it.each(Object.entries(happeningsBefore))('%s has the shape, too', async (name, happen) => {
    await happen(bench());
    const updates = await bench().api.getUpdates();
    expect(shapeOf(updates.at(-2))).toEqual(shapeOf(read(name)));
  });
});

describe('a refusal', () => {
  it.each([
    ['too-many-requests', tooMany(7)],
    ['group-upgraded', migrated(-1_004_012_345_678)],
  ])('%s is word for word Telegram’s', (name, refused) => {
    expect(toAnswer(refused)).toMatchObject({ body: read(name) });
    expect(toAnswer(badRequest('chat not found'))).not.toMatchObject({ body: read(name) });
  });
});

it('leaves no recorded payload uncompared', () => {
  const compared = [
    ...Object.keys(happenings),
    ...Object.keys(happeningsBefore),
    'too-many-requests',
    'group-upgraded',
  ];
  const recorded = readdirSync(folder).map((file) => path.basename(file, '.json'));
  expect(recorded.sort()).toEqual(compared.sort());
});
