/** A number that is typed means the list that was shown last, in the middle of a dialogue too. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Chat } from '../../../src/assistant/records/chat.ts';
import { listNumbers, readListed } from '../../../src/assistant/turn/listed.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { openRemindedOffice, text, type RemindedOffice } from '../reminding/reminded-office.ts';

let office: RemindedOffice;
beforeEach(async () => {
  office = await openRemindedOffice();
  const { owner, held } = office;
  await owner.say('xong');
  await owner.say('/kehoach');
  for (const said of ['2027', '1', ...Array<string>(5).fill('bỏ qua')]) await owner.say(said);
  await owner.say('Việc khác - VP - trước 8/5');
  for (const said of ['xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong', 'xong']) await owner.say(said);
  await held.seat('hoa', 'so-khcn', 'member');
});
afterEach(() => office.held.close());

const chat = async () => (await office.held.kept('chats/test:thu')) as unknown as Chat;

/** What was said, without the tick on what was asked before. */
const fresh = (said: readonly Outgoing[]): string =>
  text(said.filter(({ replaces }) => replaces === undefined));

/** Begins a dialogue whose question takes numbers, and gives what it has been answered so far. */
async function begin() {
  await office.owner.say('dừng');
  await office.owner.say('/baocao');
  expect((await chat()).conversation.stack.length).toBeGreaterThan(0);
  return JSON.stringify((await chat()).conversation.stack.map(({ answers }) => answers));
}

describe.each(['/nhacviec', '/vanban', '/thanhvien', '/nhom'])('the numbers of %s', (command) => {
  it.each([false, true])(
    'are pressed or typed with the same end, in a dialogue: %s',
    async (isIn) => {
      const { owner } = office;
      const before = isIn ? await begin() : null;
      const shown = (await owner.say(command)).at(-1);
      const listed = listNumbers(shown?.options ?? []);
      if (listed === null) {
        expect(shown?.text).not.toMatch(/^2\. /m);
        return;
      }
      const [number = '', id = ''] = Object.entries(listed).at(-1) ?? [];
      const pressed = fresh(await owner.send({ text: number, option: id }));
      await owner.say(command);
      const typed = fresh(await owner.say(number));
      expect(typed).toBe(pressed);
      if (before === null) return;
      const answers = (await chat()).conversation.stack.map((frame) => frame.answers);
      expect(JSON.stringify(answers)).toBe(before);
    },
  );
});

it('after the list was used, a number answers the question of the dialogue', async () => {
  const before = await begin();
  await office.owner.say('/vanban');
  await office.owner.say('2');
  await office.owner.say('1');
  const answers = (await chat()).conversation.stack.map((frame) => frame.answers);
  expect(JSON.stringify(answers)).not.toBe(before);
});

it('the list is known after a restart', async () => {
  await office.owner.say('dừng');
  await office.owner.say('/vanban');
  await office.held.restart();
  expect(text(await office.owner.say('số 2'))).toContain('Bản 1');
});

describe('a list', () => {
  const option = (id: string, label: string) => ({ id, label, role: 'action' }) as const;
  const said = (words: string) => ({ id: '1', chat: 'a', user: 'a', text: words, option: null });

  it('is what begins with numbers, each once', () => {
    expect(listNumbers([option('a', '1. Một'), option('b', '2')])).toEqual({ 1: 'a', 2: 'b' });
    expect(listNumbers([option('a', '2. Xong'), option('b', '2. Vướng mắc')])).toBeNull();
    expect(listNumbers([option('a', '18/5/2026'), option('b', 'Sửa')])).toBeNull();
  });

  it.each(['2', ' 2. ', '2)', 'số 2', 'Số 2', '02'])('takes “%s” for its second', (words) => {
    expect(readListed(said(words), { 1: 'a', 2: 'b' }).option).toBe('b');
  });

  it.each(['3', '2 xong', '2/5', '20 băng rôn', '', '-2'])('leaves “%s” alone', (words) => {
    expect(readListed(said(words), { 1: 'a', 2: 'b' }).option).toBeNull();
  });
});
