/** A clerk with a phone and the program as it is installed: from the first page to the Word file. */

import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { chromiumFlags, chromiumPath, viewport, whySkipped } from '../channels/web/phone.ts';
import { paragraphsOf } from '../read-docx.ts';
import { Program } from './program.ts';

/** Where pictures are left to be looked at, when a folder is named. */
const pictures = process.env['VANTHU_PICTURES'];

describe.skipIf(chromiumPath === null)(`a plan on a phone${whySkipped}`, () => {
  const program = new Program();
  let browser: Browser;
  let page: Page;
  let said = 0;

  beforeAll(async () => {
    await program.start();
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumFlags });
    page = await browser.newPage({ viewport, deviceScaleFactor: 2, locale: 'vi-VN' });
    await page.goto(program.address);
  });
  afterAll(async () => {
    await browser.close();
    await program.end();
  });

  const see = (text: string) => page.getByText(text).last().waitFor();
  const bubbles = () => page.locator('.message').allInnerTexts();
  const say = async (text: string, then: string) => {
    said += 1;
    await page.getByRole('textbox', { name: 'Tin nhắn' }).fill(text);
    await page.keyboard.press('Enter');
    await see(then);
  };
  const press = async (name: string | RegExp, then: string) => {
    said += 1;
    await page.getByRole('button', { name, exact: true, disabled: false }).last().click();
    await see(then);
  };
  const picture = async (name: string) => {
    if (pictures === undefined) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png` });
  };

  it('asks for the agency once', { timeout: 120_000 }, async () => {
    await press(/^Soạn kế hoạch/, 'Câu 1/8.');
    await press(/Sở, cơ quan cấp tỉnh$/, 'Tên đầy đủ của cơ quan?');
    await say('Sở Khoa học và Công nghệ', 'Cơ quan chủ quản');
    await say('Ủy ban nhân dân tỉnh Đắk Nông', 'Chữ viết tắt');
    await say('SKHCN', 'Địa danh');
    await say('Đắk Nông', 'Các phòng, đơn vị trực thuộc.');
    await say('Văn phòng Sở - VP\nTrung tâm Thông tin - TTTT', 'Đã ghi 2 mục');
    await press('Xong', 'Nơi nhận thường dùng?');
    await press('Bỏ qua', 'Những người ký?');
    await say('GIÁM ĐỐC / Hoàng Văn Thuận', 'Xem lại trước khi hoàn tất');
    await press('Xong', 'Kế hoạch của năm nào?');
    await picture('1-agency');
  });

  it('shows everything again, once, after a reload and after a crash', async () => {
    await press(/2026$/, 'Kế hoạch cho ngày nào?');
    await see('✓ 2026');
    const before = await bubbles();
    await page.reload();
    await see('Kế hoạch cho ngày nào?');
    expect(await bubbles()).toEqual(before);
    await program.kill();
    await program.start();
    await page.reload();
    await see('Kế hoạch cho ngày nào?');
    expect(await bubbles()).toEqual(before);
  });

  it('takes once what was sent while the program was down', async () => {
    await program.kill();
    const before = await bubbles();
    await say('1', 'Chờ có mạng để gửi');
    await program.start();
    await see('Văn bản chỉ đạo?');
    // What was asked shows its answer in the place of its buttons, after what is asked next.
    await see('✓ Ngày Khoa học');
    await page.locator('#unsent > *').waitFor({ state: 'detached' });
    expect(await bubbles()).toEqual([
      ...before.slice(0, -1),
      expect.stringMatching(/Kế hoạch cho ngày nào\?[^]*✓ Ngày Khoa học(?![^]*Giữ nguyên)/),
      expect.stringMatching(/^Anh\/chị:\s*1\b/),
      expect.stringContaining('Văn bản chỉ đạo?'),
    ]);
  });

  it('goes on with the same question, and makes the document', { timeout: 120_000 }, async () => {
    said = 3;
    await press('Bỏ qua', 'Chủ đề năm 2026?');
    await picture('2-theme');
    await press('Xong', 'Khẩu hiệu năm 2026?');
    await press('Xong', 'Mục đích?');
    await press('Bỏ qua', 'Yêu cầu?');
    await press('Bỏ qua', 'Hoạt động. Chọn từ danh sách');
    await picture('3-activities');
    const list = [
      'Treo băng rôn - VP, TTTT - trước 15/5',
      'Tin bài trên Trang thông tin điện tử - TTTT - từ 5/5 đến 18/5',
      'Tọa đàm - VP - 8h ngày 15/5 - Hội trường tầng 3',
      'Văn bản đề nghị hưởng ứng - VP - trước 5/5',
      'Trưng bày sản phẩm - TTTT - 15/5',
    ];
    await say(list.join('\n'), 'Đã ghi 5 mục');
    await picture('4-pasted');
    await press('Xong', 'Kinh phí?');
    await press('Bỏ qua', 'Phân công theo đơn vị.');
    await press('Bỏ qua', 'Nơi nhận?');
    await press('Xong', 'Ai ký?');
    await press('Giữ nguyên', 'Xem lại trước khi hoàn tất');
    await picture('5-review');
    await press('Xong', 'Bản nháp đã xong: 5 hoạt động.');
    expect(said).toBeLessThanOrEqual(20);
    const shown = page.getByRole('img', { name: 'Trang 1 của kế hoạch' });
    await shown.waitFor();
    await expect
      .poll(() => page.evaluate<number>("document.querySelector('.picture img').naturalWidth"), {
        timeout: 20_000,
      })
      .toBeGreaterThan(500);
    await page.locator('.picture').scrollIntoViewIfNeeded();
    await picture('6-document');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Ke-hoach-18-5-2026\.docx/ }).click(),
    ]);
    const text = paragraphsOf(await readFile(await download.path())).join('\n');
    expect(text).toContain('Động lực chính của mô hình tăng trưởng mới');
    expect(text).toContain('Hội trường tầng 3');
    expect(text).toContain('Trung tâm Thông tin');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
  });
});
