/** A person with a phone: a real browser, 360 pixels wide, at a web chat of their own. */

import { existsSync } from 'node:fs';

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

import { Clerk } from './clerk.ts';
import { openWebBench, type WebBench } from './web-bench.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is, or null. */
export const chromiumPath = places.find((place) => existsSync(place)) ?? null;

/** Says in a test's name why it is skipped. */
export const whySkipped =
  chromiumPath === null
    ? ' (skipped: no Chromium in /usr/bin; install the package "chromium")'
    : '';

/** Flags of a browser that talks to nobody but the page. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
];

/** Size of a small phone. */
export const viewport = { width: 360, height: 740 };

/** The phone; `visit` opens a chat of its own for each test. */
export class Phone {
  #browser: Browser | null = null;
  #visit: { bench: WebBench; context: BrowserContext; page: Page; clerk: Clerk } | null = null;
  /** Errors of the page, and what its security policy had to stop. */
  errors: string[] = [];

  get browser(): Browser {
    if (this.#browser === null) throw new Error('Not launched');
    return this.#browser;
  }

  get #here() {
    if (this.#visit === null) throw new Error('No visit');
    return this.#visit;
  }

  get bench(): WebBench {
    return this.#here.bench;
  }

  set bench(bench: WebBench) {
    this.#here.bench = bench;
  }

  get context(): BrowserContext {
    return this.#here.context;
  }

  get page(): Page {
    return this.#here.page;
  }

  get clerk(): Clerk {
    return this.#here.clerk;
  }

  async launch(): Promise<void> {
    this.#browser = await chromium.launch({
      executablePath: chromiumPath ?? '',
      args: chromiumFlags,
    });
  }

  async visit(): Promise<void> {
    this.errors = [];
    const clerk = new Clerk(() => this.bench.channel);
    const bench = await openWebBench(clerk.port, { clock: () => Date.now() });
    const context = await this.browser.newContext({ viewport });
    const page = await context.newPage();
    this.#visit = { bench, context, page, clerk };
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.errors.push(message.text());
    });
    await page.goto(`${bench.url}/`);
    await page.getByRole('heading', { name: 'Xin chào anh/chị' }).waitFor();
  }

  async leave(): Promise<void> {
    await this.context.close();
    await this.bench.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  bubbles(): Promise<string[]> {
    return this.page.locator('.message .bubble > p').allTextContents();
  }

  async say(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Tin nhắn' }).fill(text);
    await this.page.keyboard.press('Enter');
  }

  see(text: string): Promise<void> {
    return this.page.getByText(text, { exact: true }).waitFor();
  }
}
