/** `vanthu flows`: what is wrong in flows, locales and data is named where it stands; flows are drawn. */

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { play } from '../play.ts';
import { makeFolder, run, runProgram, setSettings } from './run.ts';

/** A copy of all content, with one piece of one file changed. */
function breakContent(file: string, from: string | RegExp, to: string): string {
  const root = makeFolder();
  for (const folder of ['flows', 'locales', 'data'])
    cpSync(folder, path.join(root, folder), { recursive: true });
  const text = readFileSync(path.join(root, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} is as it was`);
  writeFileSync(path.join(root, file), changed);
  return root;
}

const lineOf = (file: string, piece: string): number =>
  readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(piece)) + 1;

describe('vanthu flows check', () => {
  it('says how much was looked at when nothing is wrong', async () => {
    const { code, stdout, stderr } = await run(['flows', 'check']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Không có lỗi: \d+ cuộc hỏi đáp, \d+ ngôn ngữ, \d+ ngày kỷ niệm\.$/);
  });

  it.each([
    ['flows/plan/flow.yaml', 'kind: citations', 'kind: citation', 'kind: citations', 'citations'],
    [
      'flows/plan/flow.yaml',
      "editions[occasion][year].themes'",
      "editions[occasion'",
      '.themes',
      '',
    ],
    ['flows/plan/flow.yaml', '- id: budget', '- id: themes', '- id: themes', 'taken'],
    ['locales/vi/plan.ftl', 'plan-year = ', 'plan-year ', 'plan-year = ', 'plan-year'],
    ['locales/en/plan.ftl', 'plan-budget =', 'plan-bugdet =', 'plan-budget =', 'plan-bugdet'],
    ['data/occasions/science-day.yaml', 'isDefault: true', 'isDefault: có', 'isDefault', 'boolean'],
    ['data/occasions/science-day.yaml', 'date: 05-18', 'date: 18/5', 'date: ', 'MM-DD'],
  ])('names the place of a fault in %s: %s → %s', async (file, from, to, piece, hint) => {
    const root = breakContent(file, from, to);
    const { code, stdout, stderr } = await run(['flows', 'check'], { root });
    expect([code, stdout]).toEqual([1, '']);
    const line = lineOf(file, piece);
    const fault = stderr.split('\n').find((text) => text.startsWith(`${file}:${line}:`));
    expect(fault, stderr).toMatch(/^\S+:\d+:\d+: \S/);
    expect(stderr).toContain(hint);
    expect(stderr).toMatch(/Có \d+ lỗi\.$/);
  });

  it('names every fault, not the first alone', async () => {
    const root = breakContent('flows/plan/flow.yaml', 'kind: citations', 'kind: citation');
    writeFileSync(path.join(root, 'data/occasions/broken.yaml'), 'id: [');
    const { stderr } = await run(['flows', 'check'], { root });
    expect(stderr).toContain('flows/plan/flow.yaml:');
    expect(stderr).toContain('data/occasions/broken.yaml:');
  });

  it('looks at a project without content', async () => {
    const root = makeFolder();
    mkdirSync(path.join(root, 'flows'));
    const { code, stderr } = await run(['flows', 'check'], { root });
    expect(code).toBe(1);
    expect(stderr).not.toBe('');
  });
});

/** A small reader of Mermaid flowcharts: every line is known, every subgraph ends. */
function readGraph(text: string): { nodes: Set<string>; arrows: [string, string][] } {
  const [first, ...lines] = text.split('\n');
  expect(first).toBe('flowchart TD');
  const nodes = new Set<string>();
  const arrows: [string, string][] = [];
  let depth = 0;
  const node = String.raw`([\w-]+)(?:\(\["[^"]*"\]\)|\{\{"[^"]*"\}\}|\["[^"]*"\])?`;
  const arrow = new RegExp(String.raw`^${node} (?:-->|-\.->|-->\|"[^"|]*"\|) ${node}$`);
  for (const line of lines.map((each) => each.trim())) {
    const joined = arrow.exec(line);
    if (/^subgraph [\w-]+ \["[^"]*"\]$/.test(line)) depth += 1;
    else if (line === 'end') depth -= 1;
    else if (joined) {
      const [, from = '', to = ''] = joined;
      nodes.add(from).add(to);
      arrows.push([from, to]);
    } else expect(line).toMatch(new RegExp(`^${node}$`));
  }
  expect(depth).toBe(0);
  return { nodes, arrows };
}

describe('vanthu flows graph --store', () => {
  it('says at each question how many answered, went back and stopped, and nobody’s words', async () => {
    const folder = setSettings({});
    const held = await play({ today: '2026-04-20', folder });
    await held.say('/coquan');
    await held.say('UBND xã');
    await held.say('quay lại');
    await held.as({ user: 'hoa' }).say('/coquan');
    await held.store().close();
    const { code, stdout } = await run(['flows', 'graph', 'agency', '--store']);
    expect(code).toBe(0);
    expect(stdout).toContain('%% Đếm trên 2 cuộc hỏi đáp');
    expect(stdout).toMatch(/agency-level\["Cấp \(choice\)<br\/>trả lời 1, quay lại 0, dừng 2"\]/);
    expect(stdout).toMatch(/agency-name\["[^"]*<br\/>trả lời 0, quay lại 1, dừng 0"\]/);
  });
});

describe('vanthu flows try', () => {
  it(
    'begins at any question with what is given, and keeps nothing',
    { timeout: 60_000 },
    async () => {
      const folder = setSettings({});
      const facts = path.join(folder, 'facts.json');
      writeFileSync(facts, '{ "year": 2026, "occasion": "science-day", "other": 1 }');
      const words = ['flows', 'try', 'plan', '--from', 'budget', '--facts', facts];
      const { code, stdout } = await runProgram(words, { VANTHU_DATA_DIR: folder }, '2\n');
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Câu \d+\/12\. Kinh phí\?.*\n\[1\] .*năm 2026/);
      expect(readdirSync(folder)).toEqual(['facts.json']);
    },
  );

  it('names the questions that there are, and the file that holds no facts', async () => {
    const folder = setSettings({});
    const unknown = await run(['flows', 'try', 'plan', '--from', 'nothing']);
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('activities')]);
    const facts = path.join(folder, 'facts.json');
    writeFileSync(facts, '[');
    const broken = await run(['flows', 'try', 'plan', '--facts', facts]);
    expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining(facts)]);
  });
});

describe('vanthu flows graph', () => {
  it.each(['plan', 'agency'])('draws %s as a Mermaid graph of every question', async (id) => {
    const { code, stdout } = await run(['flows', 'graph', id]);
    expect(code).toBe(0);
    const { nodes, arrows } = readGraph(stdout);
    const steps = readFileSync(`flows/${id}/flow.yaml`, 'utf8').match(/^ {2}- id: (\w+)/gm) ?? [];
    for (const step of steps) expect(nodes).toContain(`${id}-${step.replace(/.*: /, '')}`);
    expect(nodes).toContain('outcome');
    const reached = new Set([id]);
    for (let round = 0; round < nodes.size; round += 1)
      for (const [from, to] of arrows) if (reached.has(from)) reached.add(to);
    expect([...nodes].filter((node) => !reached.has(node))).toEqual([]);
  });

  it('names the flows there are when another is asked for', async () => {
    const { code, stdout, stderr } = await run(['flows', 'graph', 'letter']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Không có cuộc hỏi đáp “letter”\. Có: .*plan/);
  });

  it('labels the questions in the language that is asked for', async () => {
    expect((await run(['flows', 'graph', 'plan'], { lang: 'en' })).stdout).toContain('Themes');
    expect((await run(['flows', 'graph', 'plan'])).stdout).toContain('Chủ đề');
  });
});
