/** `vanthu slogan`: the look-up, in words and as JSON. */

import { describe, expect, it } from 'vitest';

import { run, runProgram } from './run.ts';

const json = async (...words: string[]): Promise<unknown> =>
  JSON.parse((await run(['slogan', ...words, '--json'])).stdout);

describe('vanthu slogan --json', () => {
  it('has the promised shape', async () => {
    expect(await json('2024')).toEqual({
      occasion: 'science-day',
      year: 2024,
      name: expect.any(String) as string,
      themes: [
        { text: expect.any(String) as string, source: expect.any(String) as string },
        { text: expect.any(String) as string, source: expect.any(String) as string },
      ],
      slogans: [{ text: expect.any(String) as string, source: expect.any(String) as string }],
      guidingDocuments: [
        {
          number: '4273/BKHCN-VP',
          date: '2023-11-20',
          issuer: 'Bộ Khoa học và Công nghệ',
          title: expect.any(String) as string,
          source: expect.any(String) as string,
        },
      ],
    });
  });

  it('has empty lists where nothing is known', async () => {
    expect(await json('2015')).toMatchObject({
      year: 2015,
      themes: [],
      slogans: [],
      guidingDocuments: [],
    });
    expect(await json('2050')).toMatchObject({ year: 2050, themes: [], slogans: [] });
  });

  it('looks another occasion up', async () => {
    expect(await json('2024', '--occasion', 'digital-transformation-day')).toMatchObject({
      occasion: 'digital-transformation-day',
      year: 2024,
    });
  });

  it('prints one JSON value and nothing else, as a program', async () => {
    const { code, stdout, stderr } = await runProgram(['slogan', '2026', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ occasion: 'science-day', year: 2026 });
  });
});

describe('vanthu slogan in words', () => {
  it('says the name, the theme, the slogan, the document and where they were read', async () => {
    const { code, stdout } = await run(['slogan', '2024']);
    expect(code).toBe(0);
    for (const words of ['Ngày Khoa học', 'Chủ đề: “', 'Khẩu hiệu: “', '4273/BKHCN-VP', 'Nguồn'])
      expect(stdout).toContain(words);
  });

  it('says that nothing is known of a year, and of which years something is', async () => {
    const { code, stdout } = await run(['slogan', '2015']);
    expect(code).toBe(0);
    expect(stdout).toContain('chưa có dữ liệu');
    expect(stdout).toMatch(/Các năm có dữ liệu: .*2024|Các năm có dữ liệu: .*2020-2026/);
  });

  it('takes the year of the day that is set', async () => {
    expect((await run(['slogan'], { today: '2024-03-01' })).stdout).toContain('năm 2024');
  });

  it('speaks English', async () => {
    const { stdout } = await run(['slogan', '2015'], { lang: 'en' });
    expect(stdout).toContain('no data');
  });
});

describe('vanthu slogan with a wrong question', () => {
  it.each(['abc', '24', '20244', '-2024', '2024.5'])('refuses the year %s', async (year) => {
    const { code, stdout, stderr } = await run(['slogan', '--', year]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`Năm “${year}” chưa đúng: cần bốn chữ số, ví dụ 2024.`);
  });

  it('names the occasions there are', async () => {
    const { code, stdout, stderr } = await run(['slogan', '--json', '--occasion', 'tet']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Không có ngày kỷ niệm “tet”. Có: ');
    expect(stderr).toContain('science-day');
  });
});
