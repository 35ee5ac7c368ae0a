/** Telegram: what settings open it, how it is made, and what its operator is told. */

import { z } from 'zod';

import { defineChannel } from '../channel-kind.ts';
import { serverAddress, webhookSecret } from '../setting-shapes.ts';
import { webhookOf, type TelegramGiven } from './settings.ts';

/** What joins Telegram to the program. */
export const telegram = defineChannel({
  id: 'telegram',
  settings: {
    TELEGRAM_BOT_TOKEN: z
      .string()
      .regex(/^\d+:[\w-]+$/, 'mã do @BotFather cấp, dạng 123456789:AAE…')
      .optional(),
    TELEGRAM_API_ROOT: serverAddress.default('https://api.telegram.org'),
    TELEGRAM_WEBHOOK_SECRET: webhookSecret.optional(),
  },
  needs: ['TELEGRAM_BOT_TOKEN'],
  read: (given): TelegramGiven | null =>
    given.TELEGRAM_BOT_TOKEN === undefined
      ? null
      : {
          token: given.TELEGRAM_BOT_TOKEN,
          apiRoot: given.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
          webhookSecret: given.TELEGRAM_WEBHOOK_SECRET ?? null,
        },
  create: async (settings, means) => {
    const { createTelegramChannel } = await import('./telegram.ts');
    const { token, apiRoot } = settings;
    const webhook = webhookOf(settings, means);
    return createTelegramChannel({ token, apiRoot, webhook, log: means.log });
  },
  examine: async (settings, means) => {
    if (settings === null) return [{ code: 0, text: means.say('doctor-telegram-unset') }];
    return (await import('./tell-operator.ts')).tellOperator(settings, means);
  },
});
