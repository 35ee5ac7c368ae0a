/** A program for crash tests: the assistant on Telegram with an interview, and no pace to keep. */

import { Exchange } from '../../../src/assistant/inbound/hub.ts';
import { createTelegramChannel } from '../../../src/channels/telegram/telegram.ts';
import { openAssistance } from '../../../src/cli/open-assistance.ts';
import { loadConfig } from '../../../src/cli/load-config.ts';

const [root = '', folder = '', apiRoot = '', token = ''] = process.argv.slice(2);
const config = loadConfig({ VANTHU_DATA_DIR: folder, LOG_LEVEL: 'warn' }, '/nowhere');
const { assistance, log } = await openAssistance({
  config,
  root,
  today: '2026-04-01',
  mayCreateAgency: () => false,
});
const telegram = createTelegramChannel({ token, apiRoot, webhook: null, log });
const unpaced = { ...telegram, capabilities: { ...telegram.capabilities, pace: null } };
await new Exchange(assistance).serve('telegram', unpaced);
process.send?.('open');
