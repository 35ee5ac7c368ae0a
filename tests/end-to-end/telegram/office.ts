/** An office that works with the assistant over Telegram: the real program on a simulated platform. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Exchange } from '../../../src/assistant/inbound/hub.ts';
import { createTelegramChannel } from '../../../src/channels/telegram/telegram.ts';
import { openAssistance } from '../../../src/cli/open-assistance.ts';
import { loadConfig } from '../../../src/cli/load-config.ts';
import type { Person } from '../../simulators/telegram/person.ts';
import type { Shown } from '../../simulators/telegram/show.ts';
import { startTelegram, type Telegram } from '../../simulators/telegram/server.ts';

/** An office. */
export interface Office {
  readonly telegram: Telegram;
  /** A clerk who owns the agency `so-khcn`. */
  readonly clerk: Person;
  /** Writes, and waits for the answer: the last message of the assistant then. */
  readonly write: (text: string) => Promise<Shown>;
  /** Presses the newest button of these words, and waits for what it leads to. */
  readonly press: (label: string) => Promise<Shown>;
  readonly close: () => Promise<void>;
}

/** Opens the program on a day, with no pace to keep, so that nobody waits for seconds. */
export async function openOffice(today: string): Promise<Office> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-office-'));
  const telegram = await startTelegram();
  const config = loadConfig({ VANTHU_DATA_DIR: folder, LOG_LEVEL: 'silent' }, '/nowhere');
  const opened = await openAssistance({ config, root: '.', today, mayCreateAgency: () => false });
  const { apiRoot, token } = telegram;
  const channel = createTelegramChannel({ token, apiRoot, webhook: null, log: opened.log });
  const exchange = new Exchange(opened.assistance);
  const unpaced = { ...channel, capabilities: { ...channel.capabilities, pace: null } };
  await exchange.serve('telegram', unpaced);
  const clerk = telegram.addPerson({ firstName: 'Lan' });
  const profile = readFileSync('tests/fixtures/agencies/so-khcn.json', 'utf8');
  await opened.store.transact('agencies/so-khcn', (transaction) => {
    const user = `telegram:${clerk.id}`;
    const record = { profile: JSON.parse(profile) as object, members: { [user]: 'owner' } };
    transaction.change('agencies/so-khcn', [[[], record as never]]);
    transaction.change(`users/${user}`, [[['agencies', 'so-khcn'], 'owner']]);
    return Promise.resolve();
  });

  // The tick on what was answered comes after the next question: it is no answer.
  const look = () => {
    const { id, text, buttons } = clerk.chat.fromBot().at(-1) ?? {};
    return JSON.stringify([id, text, buttons]);
  };
  const after = async (act: () => unknown): Promise<Shown> => {
    const before = look();
    act();
    // A question that is ticked has no buttons any more; the next one has.
    const isAsked = (shown: Shown | null) => shown !== null && shown.buttons.length > 0 && shown;
    return telegram.until(() => look() !== before && isAsked(clerk.chat.last()), 'answer');
  };
  return {
    telegram,
    clerk,
    write: (text) => after(() => clerk.write(text)),
    press: (label) => after(() => clerk.press(label)),
    close: async () => {
      await exchange.close();
      await opened.store.close();
      await telegram.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
