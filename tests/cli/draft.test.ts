/** `vanthu draft`: a document from facts, without a dialogue. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { openDocx } from '../docx/open-docx.ts';
import { paragraphsOf } from '../read-docx.ts';
import { makeFolder, run, runProgram } from './run.ts';

const plans = ['dak-nong-2024', 'quang-ngai-2021', 'quang-ngoc-2026'];
const planFile = (name: string): string => `tests/fixtures/plans/${name}.json`;
const readPlan = (name: string): DocumentFacts =>
  JSON.parse(readFileSync(planFile(name), 'utf8')) as DocumentFacts;

/** Words that the document must hold: what is said in full, without what the form adds. */
const wordsOf = ({ title, purposes, requirements, themes, activities }: DocumentFacts) =>
  [title, ...purposes, ...requirements, ...themes, ...activities.map((one) => one.title)].map(
    (text) => text.replace(/[.;,]+$/, ''),
  );

const flat = (text: string): string => text.replaceAll(/[\\*_\s]+/g, ' ').toLowerCase();

describe.each(plans)('vanthu draft of %s', (name) => {
  it('writes a .docx that holds every word', async () => {
    const out = path.join(makeFolder(), 'new', 'plan.docx');
    expect(await run(['draft', planFile(name), '--out', out])).toEqual({
      code: 0,
      stdout: out,
      stderr: '',
    });
    const bytes = readFileSync(out);
    openDocx(bytes);
    const text = flat(paragraphsOf(bytes).join('\n'));
    for (const words of wordsOf(readPlan(name))) expect(text).toContain(flat(words));
  });

  it('writes a .md that holds every word', async () => {
    const out = path.join(makeFolder(), 'plan.md');
    await run(['draft', planFile(name), '--out', out]);
    const text = flat(readFileSync(out, 'utf8'));
    for (const words of wordsOf(readPlan(name))) expect(text).toContain(flat(words));
  });

  it('writes a .png', async () => {
    const out = path.join(makeFolder(), 'PLAN.PNG');
    await run(['draft', planFile(name), '--out', out]);
    expect(readFileSync(out).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe.each([
  ['lang-son-2022-report', 'Tổng số 13 tin, bài'],
  ['dak-nong-2024-dispatch', 'Kính gửi:'],
  ['dak-nong-2024-invitation', 'GIẤY MỜI'],
  ['lang-son-2021-article', 'BBT'],
])('vanthu draft of %s', (name, words) => {
  it.each(['docx', 'md'])('writes a .%s of its kind', async (ending) => {
    const out = path.join(makeFolder(), `x.${ending}`);
    expect(await run(['draft', planFile(name), '--out', out])).toMatchObject({ code: 0 });
    const bytes = readFileSync(out);
    const text = ending === 'md' ? bytes.toString() : paragraphsOf(bytes).join('\n');
    expect(text).toContain(words);
  });
});

describe('vanthu draft of a plan as another kind', () => {
  const draftAs = async (kind: string, change: Partial<DocumentFacts> = {}) => {
    const folder = makeFolder();
    const file = path.join(folder, 'plan.json');
    writeFileSync(file, JSON.stringify({ ...readPlan('dak-nong-2024'), ...change }));
    const out = path.join(folder, 'x.md');
    const result = await run(['draft', file, '--out', out, '--kind', kind]);
    return { ...result, text: existsSync(out) ? readFileSync(out, 'utf8') : '' };
  };

  it.each([
    ['report', '/BC-SKHCN', '**Kết quả tổ chức chào mừng Ngày'],
    ['invitation', '/GM-SKHCN', '**Tham dự Tọa đàm kỷ niệm Ngày'],
    ['article', '', '# Sở Khoa học và Công nghệ tổ chức chào mừng Ngày'],
  ])('makes a %s, with a sign and a title of its own', async (kind, sign, title) => {
    const { code, text } = await draftAs(kind, { number: '37' });
    expect(code).toBe(0);
    expect(text).toContain(sign);
    expect(text).toContain(title);
    expect(text).not.toMatch(/37|KH-SKHCN/);
  });

  it('says what a dispatch lacks that nobody is to receive', async () => {
    expect(await draftAs('dispatch')).toMatchObject({
      code: 1,
      text: '',
      stderr: 'Chưa đủ dữ kiện để soạn văn bản loại dispatch, còn thiếu: addressees.',
    });
  });
});

/** Writes facts with some of them changed, and drafts them. */
async function draft(change: Record<string, unknown> | string, words: string[] = []) {
  const folder = makeFolder();
  const file = path.join(folder, 'facts.json');
  const facts = { ...readPlan('dak-nong-2024'), ...(typeof change === 'string' ? {} : change) };
  writeFileSync(file, typeof change === 'string' ? change : JSON.stringify(facts));
  const out = path.join(folder, 'x.docx');
  const result = await run(['draft', file, '--out', out, ...words]);
  return { ...result, out, stderr: result.stderr.replaceAll(file, 'facts.json') };
}

describe('vanthu draft of wrong facts', () => {
  it.each([
    [{ year: '2024' }, 'year: chưa đúng kiểu, cần một số'],
    [{ year: 2024.5 }, 'year: chưa đúng kiểu, cần một số nguyên'],
    [{ title: null }, 'title: chưa đúng kiểu, cần một chuỗi chữ'],
    [{ title: undefined }, 'title: còn thiếu, cần một chuỗi chữ'],
    [{ agency: {} }, 'agency.name: còn thiếu, cần một chuỗi chữ'],
    [{ date: { month: 13 } }, 'date.month: lớn nhất là 12'],
    [{ date: { month: 0 } }, 'date.month: nhỏ nhất là 1'],
    [{ activities: {} }, 'activities: chưa đúng kiểu, cần một danh sách [ … ]'],
    [{ activities: [{ title: 'a' }, {}] }, 'activities[1].title: còn thiếu, cần một chuỗi chữ'],
    [
      { activities: [{ title: 'a', time: { text: 'mai', due: '15/5' } }] },
      'activities[0].time.due: cần viết theo dạng YYYY-MM-DD',
    ],
    [{ kind: 'ke-hoach' }, 'kind: cần một trong: plan, report, dispatch'],
  ])('names the file, the place and what is expected: %j', async (change, expected) => {
    const { code, stdout, stderr, out } = await draft(change);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`facts.json: ${expected}`);
    expect(stderr).not.toMatch(/Invalid|expected|received/);
    expect(existsSync(out)).toBe(false);
  });

  it('says so in English too', async () => {
    const file = path.join(makeFolder(), 'facts.json');
    writeFileSync(file, '[]');
    const { stderr } = await run(['draft', file, '--out', 'x.docx'], { lang: 'en' });
    expect(stderr).toBe(`${file}: the whole file: of the wrong type; it takes a group { … }`);
  });

  it('is no JSON', async () => {
    const { code, stderr } = await draft('{ "kind": ');
    expect(code).toBe(1);
    expect(stderr).toContain('Tệp facts.json không phải JSON hợp lệ:');
  });

  it.each(['{ "kind": ', '{ "kind" }', '{"a": 1,\n "b" }', 'x', '{"a": "\n"}', '[1,]', ''])(
    'is no JSON, which is said without a word of English: %j',
    async (text) => {
      const { stderr } = await draft(text);
      expect(stderr).not.toMatch(/unexpected|token|position|input|expected|JSON at/i);
      expect(stderr.split('\n').length).toBeGreaterThan(1);
    },
  );

  it('is not there', async () => {
    const { code, stderr } = await run(['draft', '/nowhere/facts.json', '--out', 'x.docx']);
    expect(code).toBe(1);
    expect(stderr).toBe('Không đọc được tệp /nowhere/facts.json. Kiểm tra lại đường dẫn.');
  });
});

describe('vanthu draft', () => {
  it('reads a file that begins with a byte order mark', async () => {
    expect((await draft(`\ufeff${JSON.stringify(readPlan('dak-nong-2024'))}`)).code).toBe(0);
  });

  it('takes facts whose optional parts are absent', async () => {
    const facts = {
      kind: 'plan',
      year: 2026,
      title: 'Tổ chức',
      agency: readPlan('quang-ngoc-2026').agency,
    };
    expect((await draft(JSON.stringify(facts))).code).toBe(0);
  });

  it('refuses an ending, and a kind, that it does not know', async () => {
    const ending = await run(['draft', planFile('dak-nong-2024'), '--out', 'x.pdf']);
    expect(ending).toMatchObject({ code: 2, stderr: 'Tệp ra phải có đuôi .docx, .png, .md.' });
    const kind = await draft({}, ['--kind', 'letter']);
    expect(kind.code).toBe(2);
    expect(kind.stderr).toContain('Không có loại văn bản “letter”. Có: plan, report');
    expect(kind.stderr).toMatch(
      /Văn bản của Đảng có thể thức riêng.*399-QĐ\/TW.*05-HD\/VPTW ngày 27\/5\/2026/,
    );
  });

  it('says that a file cannot be written', async () => {
    const folder = makeFolder();
    writeFileSync(path.join(folder, 'file'), '');
    const out = path.join(folder, 'file', 'x.md');
    const result = await run(['draft', planFile('dak-nong-2024'), '--out', out]);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain('Không ghi được tệp');
  });

  it('reads the facts from its input, as a program', async () => {
    const out = path.join(makeFolder(), 'plan.md');
    const facts = readFileSync(planFile('quang-ngoc-2026'), 'utf8');
    const { code, stdout } = await runProgram(['draft', '-', '--out', out], {}, facts);
    expect([code, stdout]).toEqual([0, `${out}\n`]);
    expect(readFileSync(out, 'utf8')).toContain('Quảng Ngọc');
  });
});
