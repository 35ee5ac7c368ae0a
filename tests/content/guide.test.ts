/** The guide to writing flows shows a complete example: it is checked, and a document is made of it. */

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { makeFolder, run } from '../cli/run.ts';

/** The project with the files of the guide; English says what Vietnamese says. */
function followGuide(): string {
  const root = makeFolder();
  for (const folder of ['flows', 'locales', 'data'])
    cpSync(folder, path.join(root, folder), { recursive: true });
  const guide = readFileSync('docs/flows.md', 'utf8');
  const files = [...guide.matchAll(/^`([^`\n]+)`\n\n```\w+\n([\s\S]*?)^```$/gm)];
  expect(files.map(([, file]) => file)).toEqual([
    'flows/memo/flow.yaml',
    'flows/memo/document.md',
    'locales/vi/memo.ftl',
  ]);
  for (const [, file = '', text = ''] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  cpSync(path.join(root, 'locales/vi/memo.ftl'), path.join(root, 'locales/en/memo.ftl'));
  return root;
}

const facts = {
  kind: 'memo',
  year: 2026,
  agency: { name: 'Sở Tư pháp', parent: null, symbol: 'STP', place: 'Lào Cai' },
  title: 'Hoãn buổi tọa đàm',
  reasons: ['hội trường đang sửa', 'khách mời bận'],
  dueOn: { text: 'đến ngày 20/5/2026' },
};

it('has nothing wrong in it', async () => {
  const { code, stderr } = await run(['flows', 'check'], { root: followGuide() });
  expect([code, stderr]).toEqual([0, '']);
});

it('makes the document it says, with nothing but its files', async () => {
  const root = followGuide();
  const file = path.join(root, 'facts.json');
  writeFileSync(file, JSON.stringify(facts));
  const out = path.join(root, 'memo.md');
  expect(await run(['draft', file, '--out', out], { root })).toMatchObject({ code: 0 });
  const text = readFileSync(out, 'utf8');
  expect(text).toContain('PHIẾU BÁO');
  expect(text).toContain('Sở Tư pháp báo hoãn buổi tọa đàm, đến ngày 20/5/2026.');
  expect(text).toContain('- Hội trường đang sửa;');
});

it('names the message that a language lacks', async () => {
  const root = followGuide();
  writeFileSync(path.join(root, 'locales/en/memo.ftl'), 'memo-command = Draft a memo\n');
  const { code, stderr } = await run(['flows', 'check'], { root });
  expect(code).toBe(1);
  expect(stderr).toContain('memo-title');
});

it('is told as a sheet, in each language and in the order asked', async () => {
  const root = followGuide();
  const { stdout } = await run(['flows', 'sheet', 'memo'], { root });
  const asked = [...stdout.matchAll(/^## (\d+\. \w+)/gm)].map(([, step]) => step);
  expect(asked).toEqual(['1. year', '2. title', '3. reasons', '4. dueOn', '5. signature']);
  expect(stdout).toContain('- **vi**: Báo việc gì?\n- **en**: Báo việc gì?');
  expect(stdout).toContain('when reasons.size > 0');
});
