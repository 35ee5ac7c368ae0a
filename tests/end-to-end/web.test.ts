/** A clerk with a phone makes two plans with the built program, which is killed in the middle. */

import { readFile } from 'node:fs/promises';

import { strFromU8, unzipSync } from 'fflate';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { chromiumPath, launchBrowser, viewport, whySkipped } from '../channels/web/phone.ts';
import { buildProgram, Program } from './program.ts';

/** What the clerk does (`>` presses a button), and what the newest answer says then. */
type Step = readonly [act: string, answer: string];

const profile: readonly Step[] = [
  ['/kehoach', 'Câu 1/8. Cơ quan của anh/chị thuộc cấp nào?'],
  ['>1. Sở, cơ quan cấp tỉnh', 'Câu 2/8.'],
  ['Sở Khoa học và Công nghệ', 'Câu 3/8.'],
  ['UBND tỉnh Đắk Nông', 'Câu 4/8.'],
  ['SKHCN', 'Câu 5/8.'],
  ['Đắk Nông', 'Câu 6/8.'],
  [
    'Văn phòng Sở - VP\nTrung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN\nPhòng Quản lý Khoa học',
    'Đã ghi 3 mục',
  ],
  ['>Xong', 'Câu 7/8.'],
  ['1, 2, 6', 'Câu 8/8.'],
  ['GIÁM ĐỐC / Hoàng Văn Thuận', 'Xem lại trước khi hoàn tất'],
  ['>Xong', 'Câu 1/12. Kế hoạch của năm nào?'],
];

const activities = [
  'Treo băng rôn tại trụ sở - Văn phòng Sở - trước 15/5',
  'Tọa đàm - VP - 8h ngày 15/5 - Hội trường tầng 3',
  'Phát hành Tập san - Phòng Quản lý Khoa học - trước 11/5',
  'Đăng tin bài - Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN - từ 10/5 đến 18/5',
  'Tổng kết - Phòng Quản lý Khoa học - trước 30/5',
].join('\n');

/** The questions of a plan, from the answer to the first one on. */
const upToActivities: readonly Step[] = [
  ['>1. 2026', 'Câu 2/12.'],
  ['ngay khoa hoc', 'Câu 3/12. Văn bản chỉ đạo?'],
  ['1', 'Câu 4/12. Chủ đề năm 2026?'],
  ['>Xong', 'Câu 5/12.'],
  ['>Xong', 'Câu 6/12.'],
  ['1,2', 'Câu 7/12.'],
  ['1', 'Câu 8/12. Hoạt động.'],
];

const fromActivities: readonly Step[] = [
  [activities, 'Đã ghi 5 mục:'],
  ['>Xong', 'Câu 9/12. Kinh phí?'],
  ['1', 'Câu 10/12.'],
  ['>Bỏ qua', 'Câu 11/12. Nơi nhận?'],
  ['>Xong', 'Câu 12/12. Ai ký?'],
  ['1', 'Xem lại trước khi hoàn tất'],
  ['>Xong', 'Bản nháp đã xong: 5 hoạt động.'],
];

const theme =
  'Khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số - Động lực chính của mô hình tăng trưởng mới';

const said = (steps: readonly Step[]): string[] =>
  steps.map(([act]) => act.replace(/^>(\d+\. )?/, ''));

let page: Page;

async function act(what: string): Promise<void> {
  if (what.startsWith('>')) {
    const options = page.locator('.message.assistant').last().getByRole('button');
    await options.filter({ hasText: what.slice(1).replace(/^\d+\. /, '') }).click();
    return;
  }
  await page.getByRole('textbox', { name: 'Tin nhắn' }).fill(what);
  await page.keyboard.press('Enter');
}

const newest = () => page.locator('#log .message').last();

async function see(answer: string): Promise<void> {
  await page.locator('#log .message.assistant').last().getByText(answer).waitFor();
  await page.locator('#typing').waitFor({ state: 'hidden' });
}

async function play(steps: readonly Step[]): Promise<void> {
  for (const [what, answer] of steps) {
    await act(what);
    await see(answer);
  }
}

const ownMessages = () => page.locator('.message.person .bubble > p').allInnerTexts();
const transcript = () => page.locator('#log .message .bubble > p').allInnerTexts();

/** The words of the document that the newest message offers. */
async function saveDocument(): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    newest().locator('a.file').click(),
  ]);
  expect(download.suggestedFilename()).toBe('Ke-hoach-18-5-2026.docx');
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

async function seePicture(): Promise<void> {
  const picture = newest().locator('.picture img');
  await picture.waitFor();
  await page.waitForFunction(
    "[...document.querySelectorAll('.picture img')].at(-1).naturalWidth > 300",
  );
  const box = await picture.boundingBox();
  expect(box?.width).toBeGreaterThan(200);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(viewport.width);
}

describe.skipIf(chromiumPath === null)(`a plan on a phone${whySkipped}`, () => {
  let program: Program;
  let browser: Browser;
  const faults: string[] = [];

  beforeAll(async () => {
    await buildProgram();
    program = await Program.create();
    await program.start();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => faults.push(String(error)));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await program.remove();
  });

  it('asks for the agency first, and comes back to the plan', async () => {
    await page.goto(`${program.url}/`);
    await page.getByRole('heading', { name: 'Xin chào anh/chị' }).waitFor();
    await play(profile);
  });

  it('shows everything once after the page is reloaded in the middle', async () => {
    await play(upToActivities);
    const before = await transcript();
    await page.reload();
    await see('Câu 8/12. Hoạt động.');
    expect(await transcript()).toEqual(before);
  });

  it('goes on at the same question after a power cut, with what was sent meanwhile', async () => {
    const before = await transcript();
    await program.kill();
    await act(activities);
    await page.getByText('chờ').first().waitFor();
    await program.start();
    await see('Đã ghi 5 mục:');
    const after = await transcript();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toEqual([activities, after.at(-1)]);
    await page.locator('#unsent > *').first().waitFor({ state: 'detached' });
    await page.locator('#banner').waitFor({ state: 'hidden' });
  });

  it('ends with a picture of the first page and the document', async () => {
    await play(fromActivities.slice(1));
    await seePicture();
    const text = await saveDocument();
    expect(text).toContain(theme);
    expect(text).toContain('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
    expect(text).toContain('Hoàng Văn Thuận');
    expect(await ownMessages()).toEqual(said([...profile, ...upToActivities, ...fromActivities]));
    const all = await transcript();
    all.forEach((bubble, index) => {
      expect(bubble).not.toBe(all[index + 1]);
    });
  });

  it('makes a second plan with at most 20 messages, for the agency is known', async () => {
    const before = (await ownMessages()).length;
    await play([
      ['>Xong', 'Xong rồi ạ.'],
      ['/kehoach', 'Câu 1/12.'],
      ...upToActivities,
      ...fromActivities,
    ]);
    await seePicture();
    expect(await saveDocument()).toContain(theme);
    expect((await ownMessages()).length - before).toBeLessThanOrEqual(20);
  });

  it('never scrolls sideways, and neither page nor program complains', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    expect(faults).toEqual([]);
    expect(program.complaints).toBe('');
  });
});
