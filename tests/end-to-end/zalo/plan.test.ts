/** The plan of a commune is drafted over Zalo: on an OA it ends in a file, on a bot in a link. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { putInOutbox } from '../../../src/assistant/records/outgoing.ts';
import { outgoing } from '../../contracts/channel.ts';
import { paragraphsOf } from '../../read-docx.ts';
import { linesOf, openProgram, promisesOf, type Program } from './program.ts';

const conversation = 'plan-of-a-commune';
/** 2026-05-08, the day of the conversation, at 9 in Vietnam. */
const startAt = Date.UTC(2026, 4, 8, 2);
const dayMs = 86_400_000;

let program: Program;

beforeEach(async () => {
  program = await openProgram(startAt);
});

afterEach(() => program.close());

const expectPlan = (bytes: Uint8Array): void => {
  const text = paragraphsOf(bytes).join('\n');
  for (const promise of promisesOf(conversation)) expect(text).toContain(promise);
};

/** Says one line after the other, each when the one before was answered. */
const talkThrough = async (
  sees: () => readonly unknown[],
  write: (text: string) => Promise<unknown>,
): Promise<void> => {
  for (const line of linesOf(conversation)) {
    const before = sees().length;
    await write(line);
    await expect.poll(() => sees().length, { timeout: 10_000 }).toBeGreaterThan(before);
  }
};

describe('over an Official Account', () => {
  it('a plan is drafted from the greeting to the file', { timeout: 60_000 }, async () => {
    const lan = program.zalo.person('Lan');
    await program.seat(`zalo-oa:${lan.id}`, 'quang-ngoc');
    await lan.follow();
    await expect.poll(() => lan.sees.length).toBe(1);
    expect(lan.sees[0]?.text).toContain('(Hoặc gõ: ');
    await talkThrough(
      () => lan.sees,
      (text) => lan.write(text),
    );
    const files = () => lan.sees.flatMap(({ files: shown }) => shown);
    await expect.poll(() => files().length, { timeout: 20_000 }).toBe(2);
    const document = files().find(({ name }) => name.endsWith('.docx'));
    expectPlan(document?.bytes ?? new Uint8Array());
    expect(files().map(({ role }) => role)).toEqual(['image', 'file']);
    expect(program.zalo.calls.filter(({ answer }) => isRefusal(answer))).toEqual([]);
  });

  it('a question can be answered by number, by word and by button', async () => {
    const lan = program.zalo.person('Lan');
    await program.seat(`zalo-oa:${lan.id}`, 'quang-ngoc');
    await lan.write('/kehoach');
    await expect.poll(() => lan.sees.length).toBe(1);
    expect(lan.sees[0]?.text).toMatch(/Kế hoạch của năm nào\?\n1\. 2026\n[^]*\(Hoặc gõ: .*Dừng\)$/);
    await lan.write('1');
    await expect.poll(() => lan.sees.length).toBe(2);
    await lan.press('Quay lại');
    await expect.poll(() => lan.sees.length).toBe(3);
    expect(lan.sees[2]?.text).toContain('Kế hoạch của năm nào?');
    await lan.write('dừng');
    await expect.poll(() => lan.sees.length).toBe(4);
  });

  it('a message outside of the window waits, is shown to the owner, and comes when the person writes', async () => {
    const { zalo, exchange, opened } = program;
    const [lan, minh] = [zalo.person('Lan'), zalo.person('Minh')];
    for (const { id } of [lan, minh]) await program.seat(`zalo-oa:${id}`, 'quang-ngoc');
    await lan.write('chào');
    await expect.poll(() => lan.sees.length).toBe(1);
    await zalo.clock.advance(8 * dayMs);
    const reminder = outgoing(lan.id, 'Nhắc hạn: treo băng rôn trước 15/5.', { dueAt: 1 });
    await opened.store.transact('test', (transaction) => {
      putInOutbox(transaction, { channel: 'zalo-oa', outgoing: reminder });
      return Promise.resolve();
    });
    await exchange.carryOut([{ channel: 'zalo-oa', outgoing: reminder }]);
    expect(await opened.store.list('outbox/zalo-oa:')).toHaveLength(1);
    expect(lan.sees).toHaveLength(1);
    await minh.write('/thanhvien');
    await expect.poll(() => minh.sees.at(-1)?.text).toContain('1. Người số 1 (zalo-oa): 1 tin, từ');
    await lan.write('/trogiup');
    await expect.poll(() => lan.sees.length).toBe(3);
    expect(lan.sees.map(({ text }) => text)).toContain(reminder.text);
    await expect.poll(() => opened.store.list('outbox/zalo-oa:')).toEqual([]);
    expect(await opened.store.list('held/')).toEqual([]);
  });
});

describe('over a bot', () => {
  it('a plan is drafted to the link', { timeout: 60_000 }, async () => {
    const lan = program.zalo.botPerson('Lan');
    await program.seat(`zalo-bot:${lan.id}`, 'quang-ngoc');
    await talkThrough(
      () => lan.sees,
      (text) => lan.write(text),
    );
    const links = () => lan.sees.flatMap(({ text }) => /https:\S+$/.exec(text) ?? []);
    await expect.poll(() => links().length, { timeout: 20_000 }).toBe(1);
    for (let time = 0; time < 2; time += 1) expectPlan(await program.fetchPublic(links()[0] ?? ''));
    const pictures = lan.sees.flatMap(({ photo }) => (photo === null ? [] : [photo.bytes]));
    expect(pictures.map((bytes) => Buffer.from(bytes).subarray(1, 4).toString())).toEqual(['PNG']);
    expect(program.zalo.bot.deliveries.every((status) => status === 200)).toBe(true);
  });
});

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'error' in answer && answer.error !== 0;
