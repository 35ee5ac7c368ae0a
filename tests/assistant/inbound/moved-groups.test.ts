/** A group that gets another id keeps what it had: binding, messages on their way, links out of it. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { AgencyRecord } from '../../../src/assistant/records/agency.ts';
import { isGivenUp, outboxKey, putInOutbox } from '../../../src/assistant/records/outgoing.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play, type Writer } from '../../play.ts';

let held: Play;
let old: Writer;
let fails: (outgoing: Outgoing) => boolean | Promise<boolean>;
beforeEach(async () => {
  fails = () => false;
  held = await play({ today: '2026-04-20', agency: 'so-khcn', fails: (one) => fails(one) });
  old = held.as({ name: 'Thu', group: '-5' });
  const code = /Mã gắn nhóm: (\S+)/.exec((await held.say('/nhom'))[0]?.text ?? '')?.[1] ?? '';
  await old.say(`/nhom ${code}`);
});
afterEach(() => held.close());

const move = async (from = '-5', to = '-100500'): Promise<void> => {
  const receipt = await held.port().follow({ id: `moved${from}`, type: 'moved', chat: from, to });
  await receipt.answered;
};
const groups = async (): Promise<string[]> =>
  Object.keys(((await held.kept('agencies/so-khcn')) as unknown as AgencyRecord).groups ?? {});

it('takes its binding, its language and its title along', async () => {
  await old.say('/ngonngu en');
  await move();
  expect(await groups()).toEqual(['test:-100500']);
  const there = held.as({ group: '-100500' });
  expect((await there.say('/group'))[0]?.text).toContain('bound to Sở Khoa học và Công nghệ');
  expect((await held.say('/nhom'))[0]?.text).toContain('1. -5');
});

it('moves its topics, and no other group that looks like it', async () => {
  const code = /Mã gắn nhóm: (\S+)/.exec((await held.say('/nhom'))[0]?.text ?? '')?.[1] ?? '';
  await held.as({ group: '-5/7' }).say(`/nhom ${code}`);
  await held.as({ group: '-55' }).say('/khauhieu');
  await held.as({ group: '-55/1' }).say('/khauhieu');
  await move();
  expect((await groups()).sort()).toEqual(['test:-100500', 'test:-100500/7']);
  const chats = await held.keys('chats/test:-');
  expect(chats).toEqual(
    expect.arrayContaining(['chats/test:-100500', 'chats/test:-100500/7', 'chats/test:-55']),
  );
  expect(await held.kept('chats/test:-55')).toMatchObject({ moved: null });
  expect(await held.kept('chats/test:-55/1')).toMatchObject({ moved: null });
});

it('gets what waits for it under the new id, once', async () => {
  fails = ({ isToGroup }) => isToGroup === true;
  await old.say('/khauhieu 2024');
  await old.say('/khauhieu 2021');
  await held.as({ group: '-5/7' }).say('/khauhieu 2023');
  await move();
  expect((await held.keys('outbox/')).every((key) => key.startsWith('outbox/test:-100500/'))).toBe(
    true,
  );
  fails = () => false;
  await held.restart();
  const sent = held.sent.filter(({ chat }) => chat.startsWith('-100500'));
  expect(sent.map(({ chat, text }) => [chat, /năm (\d+)/.exec(text)?.[1]])).toEqual(
    expect.arrayContaining([
      ['-100500', '2024'],
      ['-100500', '2021'],
      ['-100500/7', '2023'],
    ]),
  );
  await held.restart();
  expect(held.sent.filter(({ chat }) => chat.startsWith('-100500'))).toHaveLength(3);
});

it('keeps apart what was said under the new id before the move was heard of', async () => {
  const there = held.as({ group: '-100500' });
  await there.say('/khauhieu 2022');
  fails = ({ isToGroup }) => isToGroup === true;
  await old.say('/khauhieu 2024');
  await there.say('/khauhieu 2021');
  await move();
  fails = () => false;
  await held.restart();
  const ids = held.sent.filter(({ chat }) => chat === '-100500').map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
  for (let time = 0; time < 4; time += 1) ids.push((await there.say('/khauhieu'))[0]?.id ?? '');
  expect(new Set(ids).size).toBe(7);
  expect(ids).not.toContain('');
});

it('is noted once, however often it is told', async () => {
  await move();
  const before = await held.kept('chats/test:-100500');
  await move();
  expect(await held.kept('chats/test:-100500')).toEqual(before);
  expect(await groups()).toEqual(['test:-100500']);
});

it('is answered under the new id when a late message names the old one', async () => {
  await move();
  const [reply] = await old.say('/khauhieu 2024');
  expect(reply).toMatchObject({ chat: '-100500' });
  expect(reply?.text).toContain('2024');
});

it('gets the result of a dialogue that was begun before it moved', async () => {
  await old.say('/kehoach');
  const answers = [...['2026', '1', ...Array<string>(5).fill('bỏ qua')], 'Tọa đàm - VP - 15/5'];
  await old.follow();
  for (const said of answers) await held.say(said);
  await move();
  for (const said of ['xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong']) await held.say(said);
  const replies = await held.say('xong');
  expect(replies.map(({ chat }) => chat)).toEqual(['thu', '-100500']);
  expect(await held.openFile(replies[1]?.files[0]?.id ?? '', '-100500')).not.toBeNull();
  expect(await held.openFile(replies[1]?.files[0]?.id ?? '', '-5')).toBeNull();
});

it('can still be called out of by a link that was given before it moved', async () => {
  await old.say('/kehoach');
  await move();
  expect((await old.follow())[0]?.text).toContain('Kế hoạch của năm nào?');
});

it('takes from the outbox what was carried out while it moved', async () => {
  fails = async ({ chat }) => {
    // The platform tells of the move while the message is on its way, and takes it all the same.
    if (chat === '-5') await move();
    return false;
  };
  await old.say('/khauhieu 2024');
  expect(await held.kept('chats/test:-5')).toMatchObject({ moved: { to: '-100500' } });
  expect(await held.keys('outbox/')).toEqual([]);
});

it('is sent to where it went, and nothing that was given up is sent at all', async () => {
  const mail = (chat: string, id: string) => ({
    channel: 'test',
    outgoing: { id, chat, text: '', options: [], files: [], at: 0 },
  });
  const given = (chat: string, id: string) => isGivenUp(held.store(), mail(chat, id));
  await held.store().transact(outboxKey('test', '-5', 'm9'), (transaction) => {
    putInOutbox(transaction, mail('-5', 'm9'));
    return Promise.resolve();
  });
  expect(await given('-5', 'm9')).toBe(false);
  expect(await given('-5', 'm8')).toBe(true);
  expect(await given('-5', 'xApology')).toBe(false);
  await move();
  expect(await given('-5', 'm8')).toBe(false);
});
