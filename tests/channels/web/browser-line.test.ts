/** The page in a real browser: reloads, broken lines, restarts, and long conversations. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { chromiumPath, Phone, whySkipped } from './phone.ts';
import { openWebBench } from './web-bench.ts';

describe.skipIf(chromiumPath === null)(`a conversation in a browser${whySkipped}`, () => {
  const phone = new Phone();
  beforeAll(() => phone.launch());
  beforeEach(() => phone.visit());
  afterEach(async () => {
    await phone.leave();
    expect(phone.errors).toEqual([]);
  });
  afterAll(() => phone.close());

  it('shows the whole conversation after a reload, once', async () => {
    await phone.say('/kehoach');
    await phone.page.getByRole('button', { name: '2. 2026' }).click();
    await phone.see('Câu 5/8. Hoạt động.');
    const before = await phone.bubbles();
    await phone.page.reload();
    await phone.see('Câu 5/8. Hoạt động.');
    expect(await phone.bubbles()).toEqual(before);
    expect(await phone.page.getByText('Hôm nay').count()).toBe(1);
    expect(await phone.page.getByRole('heading', { name: 'Xin chào anh/chị' }).isVisible()).toBe(
      false,
    );
  });

  it('keeps what is being written across a reload', async () => {
    await phone.page.getByRole('textbox', { name: 'Tin nhắn' }).fill('đang viết dở');
    await phone.page.reload();
    expect(await phone.page.getByRole('textbox', { name: 'Tin nhắn' }).inputValue()).toBe(
      'đang viết dở',
    );
  });

  it('says that the line is down, keeps what is written, and sends it once', async () => {
    await phone.say('một');
    await phone.see('Đã ghi: một');
    await phone.context.setOffline(true);
    await phone.see('Mất kết nối, đang nối lại…');
    await phone.say('hai');
    await phone.say('ba');
    await phone.page.getByText('Chờ có mạng để gửi').first().waitFor();
    await phone.context.setOffline(false);
    await phone.see('Đã ghi: ba');
    await phone.page.getByText('Mất kết nối, đang nối lại…').waitFor({ state: 'hidden' });
    expect(await phone.bubbles()).toEqual([
      'một',
      'Đã ghi: một',
      'hai',
      'Đã ghi: hai',
      'ba',
      'Đã ghi: ba',
    ]);
    expect(phone.clerk.received.map(({ text }) => text)).toEqual(['một', 'hai', 'ba']);
  });

  it('sends after a reload what was written without a line', async () => {
    await phone.context.setOffline(true);
    await phone.say('viết khi mất mạng');
    await phone.page.getByText('Chờ có mạng để gửi').waitFor();
    await phone.context.setOffline(false);
    await phone.page.reload();
    await phone.see('Đã ghi: viết khi mất mạng');
    expect(new Set(phone.clerk.received.map(({ id }) => id)).size).toBe(1);
    expect((await phone.bubbles()).filter((text) => text === 'viết khi mất mạng')).toHaveLength(1);
  });

  it('sends a message again that the server failed on, as the same message', async () => {
    phone.clerk.failuresLeft = 1;
    await phone.say('vẫn phải đến');
    await phone.see('Đã ghi: vẫn phải đến');
    expect(await phone.bubbles()).toEqual(['vẫn phải đến', 'Đã ghi: vẫn phải đến']);
  });

  it('finds its way back when the program starts again', async () => {
    await phone.say('một');
    await phone.see('Đã ghi: một');
    const { folder, url } = phone.bench;
    await phone.bench.closeChannel();
    await phone.see('Mất kết nối, đang nối lại…');
    phone.bench = await openWebBench(phone.clerk.port, { port: Number(new URL(url).port) }, folder);
    await phone.page.getByText('Mất kết nối, đang nối lại…').waitFor({ state: 'hidden' });
    await phone.say('hai');
    await phone.see('Đã ghi: hai');
    expect(await phone.bubbles()).toEqual(['một', 'Đã ghi: một', 'hai', 'Đã ghi: hai']);
  });

  it('stays where one reads, says that there is news, and brings older messages', async () => {
    await phone.say('một');
    await phone.see('Đã ghi: một');
    const chat = phone.clerk.received[0]?.chat ?? '';
    for (let number = 1; number <= 150; number += 1) {
      await phone.clerk.say(chat, `n${number}`, { text: `tin ${number}` });
    }
    await phone.page.reload();
    await phone.see('tin 150');
    const isAtEnd = 'scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2';
    await expect.poll(() => phone.page.evaluate(isAtEnd), { timeout: 10_000 }).toBe(true);
    expect(await phone.page.getByText('tin 1', { exact: true }).count()).toBe(0);
    await phone.page.evaluate('scroller.scrollTop = 0');
    await phone.see('tin 1');
    expect(await phone.page.locator('.message').count()).toBe(152);
    const place = await phone.page.evaluate<number>('scroller.scrollTop');
    await phone.clerk.say(chat, 'news', { text: 'nhắc việc' });
    const news = phone.page.getByRole('button', { name: 'Tin mới' });
    await news.waitFor();
    expect(await phone.page.evaluate<number>('scroller.scrollTop')).toBe(place);
    await news.click();
    expect(await phone.page.evaluate(isAtEnd)).toBe(true);
    expect(await news.isVisible()).toBe(false);
  });

  it('shows an answer longer than the screen from its beginning, and what leads to its end', async () => {
    await phone.say('một');
    await phone.see('Đã ghi: một');
    const chat = phone.clerk.received[0]?.chat ?? '';
    const lines = Array.from({ length: 60 }, (_, index) => `dòng ${index + 1}`);
    await phone.clerk.say(chat, 'long', { text: ['Xem lại:', ...lines].join('\n') });
    const rest = phone.page.getByRole('button', { name: 'Xem tiếp' });
    await rest.waitFor();
    const top =
      "document.querySelector('[data-id=long]').getBoundingClientRect().top - scroller.getBoundingClientRect().top";
    await expect.poll(() => phone.page.evaluate<number>(top)).toBeLessThan(30);
    expect(await phone.page.evaluate<number>(top)).toBeGreaterThanOrEqual(0);
    await rest.click();
    const left = 'scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight';
    expect(await phone.page.evaluate<number>(left)).toBeLessThan(2);
    expect(await rest.isVisible()).toBe(false);
    // The keyboard of a phone comes up: the end stays in sight.
    await phone.page.setViewportSize({ width: 360, height: 420 });
    await expect.poll(() => phone.page.evaluate<number>(left)).toBeLessThan(2);
    await phone.say('hai');
    await phone.see('Đã ghi: hai');
    await expect.poll(() => phone.page.evaluate<number>(left)).toBeLessThan(2);
  });
});
