/** Buttons of a reminder act as long as what they show stands, and an answer says one line. */

import { afterEach, describe, expect, it } from 'vitest';

import type { Play, Writer } from '../../play.ts';
import {
  groupChat,
  openRemindedOffice,
  text,
  type RemindedOffice,
} from '../reminding/reminded-office.ts';

let office: RemindedOffice;
let held: Play;
let first = 0;
afterEach(() => held.close());

/** The group was reminded; gives who of it answers. */
async function open(canEdit: boolean): Promise<Writer> {
  office = await openRemindedOffice({ capabilities: { canEdit } });
  ({ held } = office);
  await office.turnOn();
  await held.seat('hoa', 'so-khcn', 'member');
  office.until('2026-05-06T08:00');
  await held.remind();
  first = held.screen(groupChat).length;
  office.until('2026-05-07T08:00');
  await held.remind();
  return held.as({ user: 'hoa', name: 'Lê Thị Hoa', group: groupChat });
}

const reminders = () =>
  held
    .screen(groupChat)
    .flatMap((one, at) => (at >= first && one.text.startsWith('Nhắc việc') ? [{ one, at }] : []));

/** Presses a button of one of the reminders of the group, the first or the last. */
function press(who: Writer, label: string, which: 0 | -1 = -1) {
  const { one, at } = reminders().at(which) ?? { one: null, at: 0 };
  const option = one?.options.find((offered) => offered.label === label);
  if (option === undefined) throw new Error(`no option “${label}”`);
  return who.send({ text: label, option: option.id, pressedOn: `r${at}` });
}

const later = async () => {
  office.until('2026-05-08T08:00');
  await held.remind();
};

describe.each([true, false])('where a message can be edited: %s', (canEdit) => {
  it('a button acts after any later message, a newer reminder too', async () => {
    const hoa = await open(canEdit);
    await later();
    await hoa.say('/tiendo');
    await press(hoa, 'Đang làm', 0);
    await press(hoa, 'Đã xong', 0);
    expect((await office.plan()).answers).toMatchObject([{ kind: 'working' }, { kind: 'done' }]);
  });

  it('a button whose reader cannot know what was answered since says it, and acts when pressed again', async () => {
    const hoa = await open(canEdit);
    await later();
    office.until('2026-05-08T09:00');
    await press(hoa, 'Đang làm');
    const said = await press(office.group, 'Vướng mắc', 0);
    expect(text(said)).toContain('đã có thay đổi');
    expect(text(said)).toContain('đang làm (Lê Thị Hoa, 09h00 08/5/2026)');
    expect((await office.plan()).answers).toHaveLength(1);
    office.until('2026-05-08T09:05');
    const again = (canEdit ? reminders()[0]?.one : said.at(-1))?.options.find(
      ({ label }) => label === 'Vướng mắc',
    );
    await office.group.send({ text: 'Vướng mắc', option: again?.id ?? '', pressedOn: `r${first}` });
    expect((await office.plan()).answers.at(-1)).toMatchObject({ kind: 'obstacle' });
  });

  it.each(['Đã xong', 'Đang làm', 'Vướng mắc', 'Gia hạn'])(
    'the answer “%s” does not send the reminder again',
    async (verb) => {
      const hoa = await open(canEdit);
      const before = reminders().length;
      const said = await press(hoa, verb);
      expect(reminders()).toHaveLength(before);
      const fresh = said.filter(({ chat, replaces }) => chat === groupChat && !replaces);
      expect(fresh.every(({ text: one }) => !one.startsWith('Nhắc việc'))).toBe(true);
      expect(fresh.length).toBe(canEdit && verb === 'Đang làm' ? 0 : 1);
    },
  );

  it('an answer that is typed is said in one line', async () => {
    const hoa = await open(canEdit);
    await later();
    const said = (await hoa.say('1 đang làm')).filter(({ replaces }) => !replaces);
    expect(said.map(({ text: one }) => one)).toEqual(['Đã ghi nhận mục 1. Cảm ơn Lê Thị Hoa.']);
  });

  it('“Bỏ qua” is the newest button when it arrives, and can be pressed', async () => {
    const hoa = await open(canEdit);
    const said = await press(hoa, 'Đã xong');
    const offering = said.filter(
      ({ chat, options, replaces }) => chat === groupChat && options.length > 0 && !replaces,
    );
    expect(offering.at(-1)?.options.map(({ label }) => label)).toEqual(['Bỏ qua']);
    const skip = offering.at(-1)?.options[0]?.id ?? '';
    expect(text(await hoa.send({ text: 'Bỏ qua', option: skip }))).toContain('Đã bỏ qua');
  });

  it('of several items, one is chosen without the list being sent again', async () => {
    const hoa = await open(canEdit);
    office.until('2026-05-12T08:00');
    await held.remind();
    const before = reminders().length;
    const said = await press(hoa, '2');
    expect(reminders()).toHaveLength(before);
    expect(said.at(-1)?.options.map(({ label }) => label)).toContain('2. Đã xong');
  });
});
