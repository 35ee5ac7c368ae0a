/** Reminders over Telegram: one message in the group, pressed by people, edited for all to see. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { Exchange } from '../../../src/assistant/inbound/hub.ts';
import { sendDueReminders } from '../../../src/assistant/reminding/send-due-reminders.ts';
import { msOf } from '../../../src/calendar/zone.ts';
import { createTelegramChannel } from '../../../src/channels/telegram/telegram.ts';
import { openAssistance } from '../../../src/cli/open-assistance.ts';
import { loadConfig } from '../../../src/cli/load-config.ts';
import { documentFactsSchema } from '../../../src/plan/document-facts.ts';
import type { Group } from '../../simulators/telegram/group.ts';
import type { Person } from '../../simulators/telegram/person.ts';
import type { Shown } from '../../simulators/telegram/show.ts';
import { startTelegram, type Telegram } from '../../simulators/telegram/server.ts';

const zone = 'Asia/Ho_Chi_Minh';
let telegram: Telegram;
let lan: Person;
let group: Group;
let now: number;
let remind: () => Promise<unknown>;
let close: () => Promise<void>;

const shownInGroup = (): Shown[] => group.shown().filter(({ isByBot }) => isByBot);
const board = (): Shown | undefined =>
  shownInGroup().find(({ text }) => text.startsWith('Nhắc việc'));

beforeEach(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-reminders-'));
  telegram = await startTelegram();
  const config = loadConfig({ VANTHU_DATA_DIR: folder, LOG_LEVEL: 'silent' }, '/nowhere');
  const today = '2024-05-02';
  const opened = await openAssistance({ config, root: '.', today, mayCreateAgency: () => false });
  now = opened.assistance.clock();
  const assistance = { ...opened.assistance, clock: () => now };
  const { apiRoot, token } = telegram;
  const channel = createTelegramChannel({ token, apiRoot, webhook: null, log: opened.log });
  const exchange = new Exchange(assistance);
  lan = telegram.addPerson({ firstName: 'Lan' });
  group = telegram.addGroup({ title: 'Tổ công tác', members: [lan], hasBot: true });
  const user = `telegram:${lan.id}`;
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as never;
  await opened.store.transact('agencies/so-khcn', (transaction) => {
    const profile = read('tests/fixtures/agencies/so-khcn.json');
    const facts = documentFactsSchema.parse(read('tests/fixtures/plans/dak-nong-2024.json'));
    const record = { profile, members: { [user]: 'owner' } };
    transaction.change('agencies/so-khcn', [[[], record]]);
    transaction.change(`users/${user}`, [[['agencies', 'so-khcn'], 'owner']]);
    const plan = { latest: 1, versions: { 1: facts } };
    transaction.change('documents/so-khcn/p1', [[[], plan as never]]);
    return Promise.resolve();
  });
  await exchange.serve('telegram', {
    ...channel,
    capabilities: { ...channel.capabilities, pace: null },
  });
  remind = () =>
    sendDueReminders(assistance, {
      carryOut: (mail) => exchange.carryOut(mail),
      capabilitiesOf: (name) => exchange.capabilitiesOf(name),
    });
  close = async () => {
    await exchange.close();
    await opened.store.close();
    await telegram.close();
    rmSync(folder, { recursive: true, force: true });
  };
});
afterEach(() => close());

const bind = async (): Promise<void> => {
  lan.write('/nhom');
  const code = () => /Mã gắn nhóm: (\S+)/.exec(lan.chat.last()?.text ?? '')?.[1];
  await telegram.until(() => code() !== undefined, 'code');
  lan.write(`/nhom ${code() ?? ''}`, { in: group });
  await telegram.until(() => shownInGroup().some(({ text }) => text.includes('Đã gắn')), 'bound');
};

it('is pressed, answered and shown to all in one message', { timeout: 60_000 }, async () => {
  await bind();
  lan.write('/nhacviec');
  await telegram.until(() => lan.chat.last()?.text.includes('Chưa nhắc việc') ?? false, 'settings');
  lan.press('Bật nhắc việc');
  await telegram.until(() => lan.chat.last()?.text.includes('Đã bật') ?? false, 'on');

  now = msOf('2024-05-09T08:00', zone);
  await remind();
  await telegram.until(() => board() !== undefined, 'reminder');
  expect(board()?.text).toContain('Nhắc việc thứ Năm 09/5/2024');
  expect(board()?.text).toContain('2. ');
  lan.press('2', { in: group });
  await telegram.until(
    () =>
      board()
        ?.buttons.flat()
        .some(({ text }) => text === '2. Đã xong') ?? false,
    'verbs',
  );
  lan.press('2. Đã xong', { in: group });
  await telegram.until(() => board()?.text.includes('→ đã xong (Lan') ?? false, 'done');
  const asked = () => shownInGroup().find(({ text }) => text.includes('Kết quả trong một dòng'));
  await telegram.until(() => asked() !== undefined, 'result asked');
  lan.write('63 văn bản <b>&</b>', { in: group, replyTo: asked()?.id ?? 0 });
  await telegram.until(() => board()?.text.includes('63 văn bản <b>&</b>') ?? false, 'result');
  expect(shownInGroup().filter(({ text }) => text.startsWith('Nhắc việc'))).toHaveLength(1);
});
