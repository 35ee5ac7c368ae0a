/** The page in a real browser, 360 pixels wide: what a person does from the first visit on. */

import { readFile } from 'node:fs/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { chromiumPath, Phone, viewport, whySkipped } from './phone.ts';
import { openWebBench } from './web-bench.ts';

describe.skipIf(chromiumPath === null)(`the page in a browser${whySkipped}`, () => {
  const phone = new Phone();
  beforeAll(() => phone.launch());
  beforeEach(() => phone.visit());
  afterEach(async () => {
    await phone.leave();
    expect(phone.errors).toEqual([]);
  });
  afterAll(() => phone.close());

  it('begins with a press, goes on with an option, and lets one type at any moment', async () => {
    await phone.page.getByRole('button', { name: /^Soạn kế hoạch/ }).click();
    await phone.page.getByRole('button', { name: '2. 2026' }).click();
    await phone.see('Câu 5/8. Hoạt động.');
    await phone.say('Treo băng rôn - trước 15/5\nTọa đàm - 8h ngày 15/5');
    await phone.page.getByText('Đã ghi: Treo băng rôn').waitFor();
    expect(phone.clerk.received.map(({ text, option }) => [text, option])).toEqual([
      ['/kehoach', null],
      ['2026', 'q1:2026'],
      ['Treo băng rôn - trước 15/5\nTọa đàm - 8h ngày 15/5', null],
    ]);
    expect(await phone.page.locator('.message').count()).toBe(6);
    expect(await phone.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('writes a new line with Shift+Enter, and grows with what is written', async () => {
    const box = phone.page.getByRole('textbox', { name: 'Tin nhắn' });
    const before = (await box.boundingBox())?.height ?? 0;
    await box.pressSequentially('một');
    await phone.page.keyboard.press('Shift+Enter');
    await box.pressSequentially('hai');
    expect(await box.inputValue()).toBe('một\nhai');
    expect((await box.boundingBox())?.height).toBeGreaterThan(before);
    expect(phone.clerk.received).toEqual([]);
  });

  it('changes a tick in place, and says nothing else of it, after a reload too', async () => {
    await phone.say('/kehoach');
    await phone.page.getByRole('button', { name: '2. 2026' }).click();
    const talk = phone.page.getByRole('button', { name: '2. Tọa đàm' });
    expect(await talk.getAttribute('aria-pressed')).toBe('false');
    const pressed = phone.page.locator('button[aria-pressed=true]', { hasText: 'Tọa đàm' });
    const count = await phone.page.locator('.message').count();
    await talk.click();
    await pressed.waitFor();
    await phone.page.reload();
    await pressed.waitFor();
    expect(await phone.page.locator('.message').count()).toBe(count);
    expect(await phone.bubbles()).toContain('Câu 5/8. Hoạt động.');
  });

  it('lets a button be pressed until what it shows has changed', async () => {
    await phone.say('/kehoach');
    await phone.page.getByRole('button', { name: '2. 2026' }).click();
    await phone.page.getByRole('button', { name: '2. Tọa đàm' }).click();
    await phone.say('Tọa đàm khác');
    await phone.see('Đã ghi: Tọa đàm khác');
    expect(await phone.page.getByRole('button', { name: '2. Tọa đàm' }).isEnabled()).toBe(true);
    await phone.say('tiếp tục');
    await phone.see('Câu 5/8. Hoạt động. ✓ Tọa đàm');
    expect(await phone.page.getByRole('button', { name: '2. Tọa đàm' }).count()).toBe(0);
  });

  it('shows beside a paste how it will be understood, and takes nothing before it is sent', async () => {
    const box = phone.page.getByRole('textbox', { name: 'Tin nhắn' });
    await box.fill('Treo băng rôn - Văn phòng\nTọa đàm - Phòng Kinh tế');
    const shown = phone.page.locator('#foreseen');
    await shown.waitFor();
    expect(await shown.innerText()).toBe('Sẽ hiểu là:\n2 dòng');
    expect(phone.clerk.received).toEqual([]);
    expect(await phone.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await phone.page.keyboard.press('Enter');
    await phone.page.getByText('Đã ghi: Treo băng rôn').waitFor();
    expect(await shown.isHidden()).toBe(true);
  });

  it('sends with the button where one types with fingers: Enter is a new line', async () => {
    const hand = await phone.browser.newContext({ viewport, hasTouch: true, isMobile: true });
    const page = await hand.newPage();
    await page.goto(`${phone.bench.url}/`);
    const box = page.getByRole('textbox', { name: 'Tin nhắn' });
    await box.pressSequentially('Phòng Kinh tế');
    await page.keyboard.press('Enter');
    await box.pressSequentially('Văn phòng');
    expect(phone.clerk.received).toEqual([]);
    await page.getByRole('button', { name: 'Gửi' }).tap();
    await page.getByText('Đã ghi: Phòng Kinh tế').waitFor();
    expect(phone.clerk.received.map(({ text }) => text)).toEqual(['Phòng Kinh tế\nVăn phòng']);
    await hand.close();
  });

  it('lets a reminder be answered after later messages', async () => {
    await phone.say('nhắc việc');
    const done = phone.page.getByRole('button', { name: 'Đã xong' });
    await done.waitFor();
    await phone.say('/kehoach');
    await phone.page.getByRole('button', { name: '2. 2026' }).waitFor();
    expect(await done.isEnabled()).toBe(true);
    await done.click();
    await phone.see('Đã ghi: Đã xong');
    expect(phone.clerk.received.at(-1)?.option).toBe('/viec t 1 xong');
  });

  it('keeps the focus in the box after an option, pressed by mouse or by key', async () => {
    await phone.say('/kehoach');
    const option = phone.page.getByRole('button', { name: '1. 2027' });
    await option.waitFor();
    await option.focus();
    await phone.page.keyboard.press('Enter');
    await phone.see('Đã ghi: 2027');
    expect(await phone.page.evaluate('document.activeElement.id')).toBe('text');
  });

  it('shows a picture with its words, and saves a document', async () => {
    await phone.say('xong');
    const shown = phone.page.getByRole('img', { name: 'Trang 1 của kế hoạch' });
    await shown.waitFor();
    await expect
      .poll(
        () => phone.page.evaluate<number>("document.querySelector('.picture img').naturalWidth"),
        { timeout: 10_000 },
      )
      .toBe(1);
    const [download] = await Promise.all([
      phone.page.waitForEvent('download'),
      phone.page.getByRole('link', { name: 'Tải về: Kế hoạch 18/5 (Ke-hoach.docx)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Ke-hoach.docx');
    expect(await readFile(await download.path(), 'utf8')).toBe('PK docx');
  });

  it('speaks English when asked, and remembers it', async () => {
    await phone.page.getByRole('button', { name: 'English' }).click();
    await phone.page.getByRole('heading', { name: 'Welcome' }).waitFor();
    expect(await phone.page.evaluate('document.documentElement.lang')).toBe('en');
    await phone.page.reload();
    await phone.page.getByRole('heading', { name: 'Welcome' }).waitFor();
    await phone.page.goto(`${phone.bench.url}/?lang=vi`);
    await phone.page.getByRole('heading', { name: 'Xin chào anh/chị' }).waitFor();
    expect(new URL(phone.page.url()).search).toBe('');
  });

  it('speaks the language that is asked for in words, and keeps what was half written', async () => {
    const other = await phone.context.newPage();
    await other.goto(`${phone.bench.url}/`);
    await other.getByRole('textbox', { name: 'Tin nhắn' }).fill('Treo băng');
    await phone.say('/ngonngu en');
    await phone.page.getByText('Drafting assistant').waitFor();
    expect(await other.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Treo băng');
    await phone.page.reload();
    await phone.page.getByText('Drafting assistant').waitFor();
    await phone.page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await other.getByText('Trợ lý soạn thảo văn bản').waitFor();
    expect(phone.clerk.received.map(({ text }) => text)).toEqual(['/ngonngu en']);
  });

  it('can be used by keys and by ear', async () => {
    await phone.say('/kehoach');
    await phone.page.getByRole('button', { name: '2. 2026' }).waitFor();
    const log = phone.page.getByRole('log', { name: 'Cuộc trò chuyện' });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.getByRole('article').count()).toBe(2);
    expect(await phone.page.getByRole('group', { name: 'Chọn câu trả lời' }).count()).toBe(1);
    expect(await phone.page.evaluate('document.documentElement.lang')).toBe('vi');
    await phone.page.getByRole('textbox', { name: 'Tin nhắn' }).focus();
    for (const name of ['Dừng', '2. 2026', '1. 2027']) {
      await phone.page.keyboard.press('Shift+Tab');
      const focused = phone.page.locator(':focus-visible');
      expect(await focused.innerText()).toMatch(new RegExp(`${name.split(' ').at(-1) ?? ''}$`));
      expect(
        await phone.page.evaluate('getComputedStyle(document.activeElement).outlineStyle'),
      ).toBe('solid');
    }
  });

  it('has targets of 44 pixels for a finger', async () => {
    await phone.say('/kehoach');
    await phone.page.getByRole('button', { name: '2. 2026' }).waitFor();
    for (const button of await phone.page.locator('button:visible, textarea:visible').all()) {
      const box = await button.boundingBox();
      expect(Math.round(box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      expect(Math.round(box?.width ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });

  it('moves nothing for who wants it still', async () => {
    await phone.page.emulateMedia({ reducedMotion: 'reduce' });
    await phone.say('một');
    await phone.see('Đã ghi: một');
    const moving = await phone.page.evaluate<number>('document.getAnimations().length');
    expect(moving).toBe(0);
  });

  it('lets a person sign out, and leaves nothing of what they wrote', async () => {
    await phone.say('/kehoach');
    await phone.page.getByRole('button', { name: '2. 2026' }).waitFor();
    await phone.page.getByRole('textbox', { name: 'Tin nhắn' }).fill('nửa chừng');
    const other = await phone.context.newPage();
    await other.goto(`${phone.bench.url}/`);
    await other.getByRole('button', { name: '2. 2026' }).waitFor();
    await phone.page.getByRole('link', { name: /đăng xuất/ }).click();
    await phone.page.getByText('(Thiết bị này)').waitFor();
    expect(await phone.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await phone.page.getByRole('button', { name: 'Đăng xuất thiết bị này' }).click();
    await phone.page.getByRole('heading', { name: 'Đã đăng xuất' }).waitFor();
    await other.getByText('Phiên làm việc đã hết.').waitFor();
    await other.close();
    await phone.page.getByRole('link', { name: 'Mở cuộc trò chuyện mới' }).click();
    await phone.page.getByRole('heading', { name: 'Xin chào anh/chị' }).waitFor();
    expect(await phone.page.getByRole('textbox', { name: 'Tin nhắn' }).inputValue()).toBe('');
    // The other page tried to come back, which the browser tells.
    phone.errors.length = 0;
  });

  it('lets an invited person in with a press, from a link on another site', async () => {
    await phone.bench.close();
    const invites = (token: string) => Promise.resolve(token === 'iMade0ut0fNothing');
    const port = {
      ...phone.clerk.port,
      canJoin: invites,
      join: (_: string, token: string) => invites(token),
    };
    phone.bench = await openWebBench(port, { publicUrl: 'http://127.0.0.1:9' });
    const token = 'iMade0ut0fNothing';
    const guests = await phone.browser.newContext({ viewport: { width: 360, height: 740 } });
    const guest = await guests.newPage();
    await guest.goto(`${phone.bench.local}/`);
    await guest.getByRole('heading', { name: 'Cần lời mời' }).waitFor();
    await guest.goto(`${phone.bench.local}/moi/${token}`);
    await guest.getByRole('button', { name: 'Nhận lời mời và bắt đầu' }).click();
    await guest.getByRole('heading', { name: 'Xin chào anh/chị' }).waitFor();
    // The link of a chat on another site: the cookie stays at home at first.
    await guest.goto(`data:text/html,<a href="${phone.bench.local}/">Chat</a>`);
    await guest.getByText('Chat').click();
    await guest.getByRole('heading', { name: 'Xin chào anh/chị' }).waitFor();
    await guests.close();
  });
});
