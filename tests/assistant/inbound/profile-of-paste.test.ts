/** A whole document that is pasted by somebody without a profile tells of the agency too. */

import { readFileSync } from 'node:fs';

import { expect, it, onTestFinished } from 'vitest';

import { play } from '../../play.ts';

it('is a draft with a profile after one paste and two presses', async () => {
  const held = await play({ today: '2026-04-01' });
  onTestFinished(() => held.close());
  await held.say(readFileSync('tests/fixtures/pasted/whole-plan.txt', 'utf8'));
  expect(held.last()).toContain('2. Tên cơ quan: Sở Khoa học và Công nghệ');
  await held.press('Xong');
  expect(held.last()).toContain('Tôi hiểu 2 việc');
  const [reply] = await held.press('Soạn ngay');
  const facts = await held.facts(reply?.files.at(-1)?.id ?? '');
  expect(facts.agency).toMatchObject({ symbol: 'SKHCN', place: 'Phú Thọ' });
  expect(facts.signature?.name).toBe('Đinh Thị Xuân Mai');
});
