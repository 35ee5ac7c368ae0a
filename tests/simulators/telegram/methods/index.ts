/** All methods of the Bot API that this server knows. */

import { aboutBot } from './bot.ts';
import { aboutChats } from './chats.ts';
import { answering } from './answer.ts';
import { editing } from './edit.ts';
import type { Method } from './method.ts';
import { receiving } from './receive.ts';
import { sending } from './send.ts';

/** Methods by lower-case name: Telegram does not mind the case. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>(
  Object.entries({
    ...sending,
    ...editing,
    ...answering,
    ...receiving,
    ...aboutBot,
    ...aboutChats,
  }).map(([name, method]) => [name.toLowerCase(), method]),
);
