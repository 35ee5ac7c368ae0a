/** The commands that a platform's menu lists. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { play, type Play } from '../../play.ts';

let held: Play;
beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn' });
});
afterEach(() => held.close());

const words = (place: 'private' | 'group', language: string): string[] =>
  held
    .port()
    .menu(place, language)
    .map(({ command }) => command);

it('lists what makes documents first, each command once, in the language that is asked for', () => {
  const vietnamese = words('private', 'vi');
  expect(vietnamese[0]).toBe('kehoach');
  expect(vietnamese).toEqual(
    expect.arrayContaining([
      'coquan',
      'khauhieu',
      'nhom',
      'thanhvien',
      'thamgia',
      'quaylai',
      'dung',
    ]),
  );
  expect(new Set(vietnamese).size).toBe(vietnamese.length);
  expect(words('private', 'en')).toEqual(
    expect.arrayContaining([
      'plan',
      'agency',
      'slogan',
      'group',
      'members',
      'join',
      'back',
      'stop',
    ]),
  );
  expect(words('private', 'fr')).toEqual(vietnamese);
});

it('lists for a group what works there', () => {
  const group = words('group', 'vi');
  expect(group).toEqual(expect.arrayContaining(['kehoach', 'khauhieu', 'nhom', 'trogiup']));
  for (const word of ['thanhvien', 'thamgia', 'quaylai', 'boqua', 'dung', 'batdau'])
    expect(group).not.toContain(word);
});

it('describes every command in few words, and each can be sent as it is listed', async () => {
  for (const language of held.port().languages)
    for (const { command, description } of held.port().menu('private', language)) {
      expect(command).toMatch(/^[a-z]{1,32}$/);
      expect(description.length).toBeGreaterThan(3);
      expect(description.length).toBeLessThan(60);
      const [reply] = await held.say(`/${command}`);
      expect(reply?.text, command).not.toContain('Chưa có lệnh');
    }
});

it('is told in full by the help, in each language', async () => {
  for (const language of held.port().languages) {
    await held.say(`/ngonngu ${language}`);
    const [help] = await held.say('/trogiup');
    for (const command of words('private', language)) expect(help?.text).toContain(`/${command}`);
  }
});
