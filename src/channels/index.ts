/** All channels. A member's line is all that joins it to the program. */

import type { ChannelKind } from './channel-kind.ts';
import { telegram } from './telegram/kind.ts';
import { zaloBot } from './zalo-bot/kind.ts';
import { zaloOa } from './zalo-oa/kind.ts';

/** The platforms by the name that records know them by, in the order in which they are named. */
export const channels: Readonly<Record<string, ChannelKind>> = {
  telegram,
  'zalo-oa': zaloOa,
  'zalo-bot': zaloBot,
};

/** The channels that are the program's own: commands open them, whatever the settings. */
export const ownChannels = {
  terminal: async () => (await import('./terminal/terminal.ts')).createTerminalChannel,
  web: async () => (await import('./web/web.ts')).createWebChannel,
};
