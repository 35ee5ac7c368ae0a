/** `vanthu serve --today`: a set day is for looking around; nobody is reminded of what is due then. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { beforeAll, expect, it } from 'vitest';

import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import { openRemindedOffice } from '../assistant/reminding/reminded-office.ts';
import { freePort } from '../end-to-end/free-port.ts';
import { makeFolder, run, setSettings } from './run.ts';

// A build belongs to no test's time.
beforeAll(() => promisify(execFile)(process.execPath, ['bin/build.mjs', '--if-stale']), 120_000);

/** Serves until the chat answers, then stops as the machine would have it stopped. */
async function serveOnce(folder: string, today: string): Promise<string> {
  const port = await freePort();
  setSettings({ VANTHU_DATA_DIR: folder, PORT: String(port) });
  const others = new Set(process.listeners('SIGTERM'));
  const serving = run(['serve'], { today, root: process.cwd() });
  const answers = () => fetch(`http://127.0.0.1:${port}/`).catch(() => null);
  await expect.poll(answers, { timeout: 20_000, interval: 100 }).not.toBeNull();
  const stops = () => process.listeners('SIGTERM').filter((one) => !others.has(one));
  await expect.poll(() => stops().length).toBe(1);
  for (const stop of stops()) stop('SIGTERM');
  return (await serving).stderr;
}

it('reminds of nothing, and says so', async () => {
  const folder = makeFolder();
  const office = await openRemindedOffice({ folder });
  await office.turnOn();
  const before = await office.held.kept('reminders/so-khcn');
  await office.held.close();
  const said = await serveOnce(folder, '2027-06-01');
  const store = await openEmbeddedStore({ folder });
  const after = await store.read('reminders/so-khcn');
  await store.close();
  expect(after).toEqual(before);
  expect(said).toContain('không tự nhắc việc');
});
