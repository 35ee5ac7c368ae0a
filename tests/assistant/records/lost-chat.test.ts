/** A chat whose record is lost, or went back in time, is answered all the same. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { chatKey } from '../../../src/assistant/records/chat.ts';
import type { Json } from '../../../src/record/change.ts';
import { play, type Play } from '../../play.ts';

let held: Play;
beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn' });
});
afterEach(() => held.close());

const setRecord = async (key: string, value: Json): Promise<void> => {
  await held.store().transact(key, ({ change, remove }) => {
    if (value === null) remove(key);
    else change(key, [[[], value]]);
    return Promise.resolve();
  });
};

/** What was said before, in a chat alone with the assistant and in a group. */
const places = {
  'alone with the assistant': {
    chat: 'thu',
    talk: async () => {
      for (const words of ['/trogiup', '/khauhieu 2024', '/kehoach']) await held.say(words);
    },
    say: () => held.say('/khauhieu 2023'),
  },
  'in a group': {
    chat: '-5',
    talk: async () => {
      const group = held.as({ group: '-5' });
      for (const year of [2022, 2023, 2024]) await group.say(`/khauhieu ${year}`);
    },
    say: () => held.as({ group: '-5' }).say('/khauhieu 2021'),
  },
};

it.each(Object.entries(places))('its record is lost: %s', async (_where, place) => {
  await place.talk();
  await setRecord(chatKey('test', place.chat), null);
  expect((await place.say()).length).toBeGreaterThan(0);
});

it.each(Object.entries(places))('its last turns are lost: %s', async (_where, place) => {
  await place.say();
  const before = structuredClone(await held.kept(chatKey('test', place.chat)));
  await place.talk();
  await setRecord(chatKey('test', place.chat), before);
  expect((await place.say()).length).toBeGreaterThan(0);
});

it('a group that the assistant is added to again after its record was lost is greeted', async () => {
  const join = async (id: string): Promise<void> => {
    const event = { id, type: 'joined', chat: '-7', group: { title: 'Tổ' } } as const;
    await (
      await held.port().follow(event)
    ).answered;
  };
  await join('j1');
  await setRecord(chatKey('test', '-7'), null);
  await join('j2');
  expect(held.sent.filter(({ chat }) => chat === '-7')).toHaveLength(2);
});
