/** Reminders of a plan over a month: chosen, said on the right days, late, silent, elsewhere. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { msOf } from '../../../src/calendar/zone.ts';
import { ChannelError } from '../../../src/errors.ts';
import type { Play, Writer } from '../../play.ts';
import {
  groupChat,
  openRemindedOffice,
  text,
  zone,
  type RemindedOffice,
} from './reminded-office.ts';

let office: RemindedOffice;
let held: Play;
let owner: Writer;
beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held, owner } = office);
});
afterEach(() => held.close());

describe('/nhacviec', () => {
  it('shows what would be said and where, and turns it on', async () => {
    const asked = text(await owner.say('/nhacviec'));
    expect(asked).toContain('7, 3, 1 ngày làm việc');
    expect(asked).toContain('nhóm “Tổ khoa học”');
    await office.turnOn();
    expect((await office.plan()).isOn).toBe(true);
    expect(await held.keys('due/')).toHaveLength(1);
  });

  it('takes typed words for the plan that was shown', async () => {
    await office.turnOn();
    expect(text(await owner.say('trước 5,2 ngày'))).toContain('5, 2 ngày làm việc');
    expect(text(await owner.say('lúc 9h'))).toContain('Lúc 09h00');
    expect(text(await owner.say('không nhắc mục 2'))).toContain('Không nhắc mục 2');
    expect((await office.plan()).choices).toMatchObject({ daysBefore: [5, 2], hour: '09:00' });
    expect(text(await owner.say('tắt'))).toContain('Đã tắt');
    expect(await held.keys('due/')).toEqual([]);
  });

  it.each(['/nhacviec trước 99 ngày', '/nhacviec lúc 25h', '/nhacviec mục 9: trước 2 ngày'])(
    'changes nothing for “%s”',
    async (said) => {
      await office.turnOn();
      const before = (await office.plan()).choices;
      await owner.say(said);
      expect((await office.plan()).choices).toEqual(before);
    },
  );

  it('is offered below a plan that was just made, and no more once it is on', async () => {
    const offered = () =>
      held
        .screen('thu')
        .flatMap(({ options }) => options)
        .filter(({ label }) => label.startsWith('Nhắc việc'));
    expect(offered().map(({ label }) => label)).toEqual(['Nhắc việc vào nhóm']);
    const [option] = offered();
    const [settings] = await owner.send({ text: 'Nhắc việc vào nhóm', option: option?.id ?? '' });
    expect(settings?.text).toContain('Chưa nhắc việc');
    expect(text(await owner.press('Bật nhắc việc'))).toContain('Đã bật nhắc việc');
    await owner.say('sửa');
    const said = await owner.say('xong');
    expect(text(said)).toContain('Bản nháp đã xong');
    expect(said.at(-1)?.options.map(({ label }) => label)).toEqual(['Sửa', 'Xong']);
  });

  it('is for owners and editors', async () => {
    await held.seat('hoa', 'so-khcn', 'member');
    expect(text(await held.as({ user: 'hoa' }).say('/nhacviec'))).toContain(
      'quản trị hoặc biên tập',
    );
  });
});

describe('a month of a plan', () => {
  it(
    'is said in the group once a day on the right days, at the hour',
    { timeout: 60_000 },
    async () => {
      await office.turnOn();
      const said = (await office.live('2026-05-30T00:00')).filter((one) =>
        one.endsWith('tổ khoa học'),
      );
      const days = said.map((one) => one.slice(5, 10));
      expect(new Set(days).size).toBe(days.length);
      expect(said.every((one) => one.slice(11, 16) === '08:00')).toBe(true);
      expect(days).toMatchInlineSnapshot(`
        [
          "04-24",
          "05-05",
          "05-06",
          "05-07",
          "05-08",
          "05-11",
          "05-12",
          "05-13",
          "05-14",
          "05-15",
          "05-18",
          "05-19",
          "05-20",
          "05-21",
          "05-22",
          "05-25",
          "05-26",
          "05-27",
          "05-28",
          "05-29",
        ]
      `);
    },
  );

  it('says to the office in the morning what is late and what was answered', async () => {
    await office.turnOn();
    const said = await office.live('2026-05-12T00:00');
    expect(said.some((one) => one.endsWith(' thu'))).toBe(true);
    expect(held.screen('thu').at(-1)?.text).toContain('Quá hạn (1)');
  });

  it('is said once however often the program is opened again', async () => {
    await office.turnOn();
    office.until('2026-04-24T08:00');
    expect((await held.remind()).map(({ chat }) => chat)).toContain('tổ khoa học');
    const now = held.now();
    await held.restart();
    held.wait(now - held.now());
    expect(await held.remind()).toEqual([]);
  });

  it('is gathered into one message when the program slept, and marked as late', async () => {
    await office.turnOn();
    office.until('2026-04-24T10:40');
    const said = (await held.remind()).filter(({ chat }) => chat === 'tổ khoa học');
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toContain('gửi muộn');
    expect(said[0]?.dueAt).toBe(msOf('2026-04-24T08:00', zone));
  });

  it('waits for the next working hour after a night asleep', async () => {
    await office.turnOn();
    office.until('2026-05-05T22:00');
    expect(await held.remind()).toEqual([]);
    office.until('2026-05-06T08:00');
    expect((await held.remind()).filter(({ chat }) => chat === 'tổ khoa học')).toHaveLength(1);
  });

  it('is silent once it is turned off', async () => {
    await office.turnOn();
    await owner.say('tắt');
    expect(await office.live('2026-05-10T00:00')).toEqual([]);
  });

  it('goes to the members in private when the group is gone, and the office is told', async () => {
    await office.turnOn();
    await held.port().follow({ id: 'left-1', chat: 'tổ khoa học', type: 'left' });
    office.until('2026-04-24T08:00');
    const said = await held.remind();
    expect(said.every(({ chat }) => chat === 'thu')).toBe(true);
    expect(text(said)).toContain('Treo băng rôn');
    expect(text(said)).toContain('Tổ khoa học: không gửi được');
  });

  it('is sent on in private when the group refuses it', async () => {
    await held.close();
    office = await openRemindedOffice({
      fails: ({ chat, dueAt }) => {
        if (dueAt === undefined || chat !== groupChat) return false;
        throw new ChannelError('test', 'the group is gone', null, { fate: 'gone' });
      },
    });
    ({ held, owner } = office);
    await office.turnOn();
    office.until('2026-04-24T08:00');
    await held.remind();
    await vi.waitFor(() => {
      expect(held.screen('thu').at(-1)?.text).toContain('Treo băng rôn');
    });
  });
});
