/** Zalo Bot: what settings open it, how it is made, and what its operator is told. */

import { z } from 'zod';

import { ChannelError } from '../../errors.ts';
import {
  defineChannel,
  type ChannelMeans,
  type Examined,
  type ExaminationMeans,
} from '../channel-kind.ts';
import { serverAddress, webhookSecret } from '../setting-shapes.ts';

/** The settings of Zalo Bot. */
interface ZaloBotGiven {
  readonly token: string;
  /** Null for the platform's. */
  readonly apiRoot: string | null;
  /** Null where updates are fetched. */
  readonly webhookSecret: string | null;
}

const webhookOf = (
  { webhookSecret: secret }: ZaloBotGiven,
  { hookUrl: url }: Pick<ChannelMeans, 'hookUrl'>,
) => (url === null || secret === null ? null : { url, secret });

/** What joins Zalo Bot to the program. */
export const zaloBot = defineChannel({
  id: 'zalo-bot',
  settings: {
    ZALO_BOT_TOKEN: z
      .string()
      .regex(/^\d+:\S+$/, 'mã do Zalo Bot Manager cấp, dạng 123456789:abc…')
      .optional(),
    ZALO_BOT_API_ROOT: serverAddress.optional(),
    ZALO_BOT_WEBHOOK_SECRET: webhookSecret.optional(),
  },
  needs: ['ZALO_BOT_TOKEN'],
  read: (given): ZaloBotGiven | null =>
    given.ZALO_BOT_TOKEN === undefined
      ? null
      : {
          token: given.ZALO_BOT_TOKEN,
          apiRoot: given.ZALO_BOT_API_ROOT ?? null,
          webhookSecret: given.ZALO_BOT_WEBHOOK_SECRET ?? null,
        },
  create: async (settings, means) => {
    const { createZaloBotChannel } = await import('./zalo-bot.ts');
    const { token, apiRoot } = settings;
    const { store, links, clock, log } = means;
    const webhook = webhookOf(settings, means);
    return createZaloBotChannel({ token, apiRoot, webhook, store, links, clock, log });
  },
  examine: async (settings, means) => {
    if (settings === null) return [{ code: 0, text: means.say('doctor-zalo-bot-unset') }];
    return examine(settings, means);
  },
});

async function examine(settings: ZaloBotGiven, means: ExaminationMeans): Promise<Examined[]> {
  const { say, hookUrl } = means;
  const { examineBot } = await import('./examine.ts');
  try {
    const { account, webhookUrl } = await examineBot(settings);
    const url = webhookOf(settings, means)?.url ?? null;
    const delivery =
      url === null ? say('doctor-zalo-bot-polls') : say('doctor-zalo-bot-webhook', { url });
    const notes: [boolean, string][] = [
      [settings.webhookSecret !== null && hookUrl === null, 'doctor-zalo-bot-half-webhook'],
      [hookUrl === null, 'doctor-zalo-bot-no-links'],
      [webhookUrl !== null && webhookUrl !== url, 'doctor-zalo-bot-other-webhook'],
      [!account.canJoinGroups, 'doctor-zalo-bot-no-groups'],
    ];
    const texts = notes.flatMap(([isSo, id]) => (isSo ? [say(id)] : []));
    const bot = say('doctor-zalo-bot', { name: account.name, delivery });
    return [bot, ...texts].map((text) => ({ code: 0, text }));
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    return [{ code: 3, text: say('doctor-zalo-bot-failed', { reason: error.message }) }];
  }
}
