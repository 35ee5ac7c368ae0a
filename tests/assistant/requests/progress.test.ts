/** `/tiendo`: the picture of a plan is offered beside the text, to those who may see it. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Outgoing } from '../../../src/channels/channel.ts';
import type { Play } from '../../play.ts';
import {
  groupChat,
  openRemindedOffice,
  type RemindedOffice,
} from '../reminding/reminded-office.ts';

let office: RemindedOffice;
let held: Play;
beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held } = office);
  await office.turnOn();
  office.until('2026-05-12T09:30');
});
afterEach(() => held.close());

const picturesOf = (said: readonly Outgoing[]) =>
  said.flatMap(({ files }) => files).filter(({ role }) => role === 'picture');
const isSame = (one: Uint8Array | null, other: Uint8Array | null) =>
  Buffer.compare(one ?? Buffer.of(1), other ?? Buffer.of(2)) === 0;
const isPng = (bytes: Uint8Array | null) =>
  Buffer.from(bytes ?? [])
    .subarray(1, 4)
    .toString('latin1') === 'PNG';

describe('the picture of /tiendo', () => {
  it('is offered in private, by the moment that it shows', async () => {
    const [picture, ...others] = picturesOf(await office.owner.say('/tiendo'));
    expect(others).toEqual([]);
    expect(picture).toMatchObject({
      name: 'Tien-do-2026-05-12-0930-1.png',
      mediaType: 'image/png',
      title: 'Tiến độ thực hiện kế hoạch, ảnh 1/1',
    });
    expect(isPng(await held.openFile(picture?.id ?? ''))).toBe(true);
  });

  it('is offered in the group, which may open it', async () => {
    const [picture] = picturesOf(await office.group.say('/tiendo'));
    expect(isPng(await held.openFile(picture?.id ?? '', groupChat))).toBe(true);
  });

  it('shows a group that is for one unit what that leads, and no more', async () => {
    await office.owner.say('/nhom 1 đơn vị VP');
    const [said] = await office.group.say('/tiendo');
    expect(said?.text).toContain('Treo băng rôn');
    expect(said?.text).not.toContain('Tọa đàm');
    const files = said?.files ?? [];
    const [own, calendar] = files.map(({ id }) => id);
    const [all] = picturesOf(await office.owner.say('/tiendo'));
    const [inGroup, inPrivate] = [
      await held.openFile(own ?? '', groupChat),
      await held.openFile(all?.id ?? ''),
    ];
    expect(isPng(inGroup)).toBe(true);
    expect(isSame(inGroup, inPrivate)).toBe(false);
    const file = Buffer.from((await held.openFile(calendar ?? '', groupChat)) ?? []).toString();
    expect(file.match(/SUMMARY/g)).toHaveLength(1);
  });

  it('shows the same when it is opened again after an answer', async () => {
    const [picture] = picturesOf(await office.owner.say('/tiendo'));
    const before = await held.openFile(picture?.id ?? '');
    await held.remind();
    office.until('2026-05-13T09:30');
    await office.group.say('1 xong: 20 băng rôn');
    const [later] = picturesOf(await office.owner.say('/tiendo'));
    expect(isSame(await held.openFile(picture?.id ?? ''), before)).toBe(true);
    expect(isSame(await held.openFile(later?.id ?? ''), before)).toBe(false);
  });

  it('is not opened by a stranger, nor under a name that was never offered', async () => {
    const [picture] = picturesOf(await office.owner.say('/tiendo'));
    const id = picture?.id ?? '';
    expect(await held.openFile(id, 'la')).toBeNull();
    for (const other of ['0930-2.png', '0930-0.png', '0930.png', '0931-1.png', '0930-1.docx'])
      expect(await held.openFile(id.replace('0930-1.png', other)), other).toBeNull();
  });
});
