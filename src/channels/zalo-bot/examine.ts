/** Looks at a bot for its operator; changes nothing. */

import { HttpLine } from '../http-line.ts';
import { explainFailure } from './explain-failure.ts';
import { type BotAccount, getMe, getWebhook } from './methods.ts';

/** What was found of the bot. */
export interface Examination {
  readonly account: BotAccount;
  /** Where the platform posts updates now, or null. */
  readonly webhookUrl: string | null;
}

/**
 * Looks at a bot.
 *
 * @param settings - its token, and another server than the platform's or null
 * @throws ChannelError when the platform does not know the bot or cannot be reached
 */
export async function examineBot(settings: {
  token: string;
  apiRoot: string | null;
}): Promise<Examination> {
  const { token, apiRoot } = settings;
  const line = new HttpLine();
  const bot = { line, token, ...(apiRoot === null ? {} : { root: apiRoot }) };
  try {
    const me = await getMe(bot);
    if (!me.ok) throw explainFailure(me.failure);
    const state = await getWebhook(bot);
    if (!state.ok) throw explainFailure(state.failure);
    return { account: me.value, webhookUrl: state.value.url };
  } finally {
    await line.close();
  }
}
