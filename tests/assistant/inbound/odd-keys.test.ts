/** Names that every object has are no names of anything: no command and no button trips over them. */

import { afterAll, beforeAll, expect, it } from 'vitest';

import { markAgency } from '../../../src/assistant/button.ts';
import { openContent } from '../../../src/cli/open-content.ts';
import { openRemindedOffice, text, type RemindedOffice } from '../reminding/reminded-office.ts';

const keys = Object.getOwnPropertyNames(Object.prototype);
const mark = markAgency('so-khcn');

let office: RemindedOffice;
beforeAll(async () => {
  office = await openRemindedOffice();
  await office.turnOn();
  await office.owner.say('/ketqua 1 20 băng rôn');
});
afterAll(() => office.held.close());

const { flows } = openContent('.', () => undefined);
const words = [
  ...[...flows.values()].flatMap(({ commands }) => commands.slice(0, 1)),
  ...['khauhieu', 'ketqua', 'ketqua sua', 'ketqua rut', 'vanban', 'vanban 1', 'nhacviec', 'tiendo'],
  ...['nhom', 'nhom go', 'nhom 1', 'thanhvien', 'thanhvien moi', 'thanhvien xoa', 'thamgia'],
  ...['ngonngu', 'viec', 'viec duyet', 'batdau'],
];

it.each(words)(
  '/%s',
  async (word) => {
    const { owner, group } = office;
    for (const key of keys) {
      const command = `/${word} ${key}`;
      const said = [
        await owner.say(command),
        await owner.send({ text: 'nút', option: `${command} co` }),
        await owner.send({ text: 'nút', option: `/${word} ~${key} @${mark}` }),
        await owner.send({ text: 'nút', option: `${command} 1 ~${key} @${mark}` }),
        await group.send({ text: 'nút', option: `/${word} ~${key} @${mark}` }),
        await owner.send({ text: key, start: key }),
      ];
      expect(text(said.flat())).not.toContain('Xin lỗi');
      await owner.say('dừng');
    }
    expect(await office.plan()).toMatchObject({ isOn: true });
  },
  60_000,
);

it.each(keys)('no command, option of a question or file is called %s', async (key) => {
  const { owner, held } = office;
  for (const said of [`/${key}`, key, `1 ${key}`]) {
    expect(text(await owner.say(said))).not.toContain('Xin lỗi');
    expect(text(await owner.send({ text: key, option: said }))).not.toContain('Xin lỗi');
  }
  for (const place of ['tiendo', 'lich', '1'])
    for (const id of [`so-khcn/${key}/${place}/${key}.ics`, `${key}/${key}/${place}/a.docx`])
      expect(await held.openFile(id)).toBeNull();
});
