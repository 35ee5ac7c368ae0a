/** A backup of yesterday is put back: nobody is told twice, and the office is told of what. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { markRestored } from '../../../src/assistant/reminding/mark-restored.ts';
import { msOf } from '../../../src/calendar/zone.ts';
import { play, type Play } from '../../play.ts';
import { groupChat, openRemindedOffice, text, zone } from './reminded-office.ts';

let folder: string;
let held: Play;
let isDown: boolean;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'vanthu-restored-'));
  isDown = false;
  const fails = ({ chat }: { readonly chat: string }) => isDown && chat === groupChat;
  const office = await openRemindedOffice({ folder: path.join(folder, 'data'), fails });
  await office.turnOn();
  // The platform takes nothing while the backup is made.
  isDown = true;
  office.until('2026-05-05T08:00');
  await office.held.remind();
  await office.held.close();
  cpSync(path.join(folder, 'data'), path.join(folder, 'backup'), { recursive: true });
  held = await play({ today: '2026-05-05', folder: path.join(folder, 'backup'), fails });
  isDown = false;
});
afterEach(async () => {
  await held.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (moment: string) => {
  held.wait(msOf(moment, zone) - held.now());
};

describe('a backup that was put back', () => {
  it('says nothing again by itself: the digest says what may have been said', async () => {
    at('2026-05-06T10:00');
    expect(await markRestored(held.assistance())).toEqual({ reminders: 1, messages: 1 });
    expect(await held.keys('outbox/')).toEqual([]);
    const said = await held.remind();
    expect(said.map(({ chat }) => chat)).toEqual(['thu']);
    expect(text(said)).toContain('có thể đã nhắc rồi nên không tự nhắc lại (1):\n2. Tọa đàm');
    expect(text(said)).toContain('Tổ khoa học: tin đang gửi lúc sao lưu');
  });

  it('goes on with what is due from then on, and is marked once however often that is said', async () => {
    at('2026-05-06T10:00');
    await markRestored(held.assistance());
    expect(await markRestored(held.assistance())).toEqual({ reminders: 0, messages: 0 });
    await held.remind();
    at('2026-05-07T08:00');
    const said = (await held.remind()).filter(({ chat }) => chat === groupChat);
    expect(said).toHaveLength(1);
    expect(text(said)).toContain('1. Treo băng rôn');
    expect(text(said)).not.toContain('gửi muộn');
  });

  it('that nobody speaks of says at most one late message to a place', async () => {
    at('2026-05-06T10:00');
    const said = (await held.remind()).filter(({ chat }) => chat === groupChat);
    expect(said).toHaveLength(1);
    expect(text(said)).toContain('gửi muộn');
  });
});
