/** All channels. A member's line is all that joins it to the program. */

import { createTelegramChannel } from './telegram/telegram.ts';
import { createTerminalChannel } from './terminal/terminal.ts';
import { createWebChannel } from './web/web.ts';
import { createZaloBotChannel } from './zalo-bot/zalo-bot.ts';
import { createZaloOaChannel } from './zalo-oa/zalo-oa.ts';

/** The channels by the name that settings and records know them by. */
export const channels = {
  telegram: createTelegramChannel,
  terminal: createTerminalChannel,
  web: createWebChannel,
  'zalo-bot': createZaloBotChannel,
  'zalo-oa': createZaloOaChannel,
};
