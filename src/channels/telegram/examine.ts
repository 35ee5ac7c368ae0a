/** Looks at a bot from outside, without taking anything from it. */

import { type ConnectionSettings, createConnection } from './connection.ts';
import { explainRepeatable } from './explain-failure.ts';

/** What Telegram says of the bot. */
export interface Examination {
  readonly username: string;
  readonly canJoinGroups: boolean;
  /** True where privacy mode is off. */
  readonly readsAllOfGroups: boolean;
  readonly hasInlineMode: boolean;
  /** Empty where updates are fetched. */
  readonly webhookUrl: string;
  readonly waitingCount: number;
  readonly lastWebhookError: string | null;
}

/** How long the platform may take to answer. */
const patience = { callMs: 10_000 };

/**
 * Examines a bot.
 *
 * @throws ChannelError when Telegram does not know it, or cannot be reached
 */
export async function examineTelegram(settings: ConnectionSettings): Promise<Examination> {
  const { api, close } = createConnection({ patience, ...settings });
  try {
    const me = await api.getMe();
    const webhook = await api.getWebhookInfo();
    return {
      username: me.username,
      canJoinGroups: me.can_join_groups,
      readsAllOfGroups: me.can_read_all_group_messages,
      hasInlineMode: me.supports_inline_queries,
      webhookUrl: webhook.url ?? '',
      waitingCount: webhook.pending_update_count,
      lastWebhookError: webhook.last_error_message ?? null,
    };
  } catch (error) {
    throw explainRepeatable(error);
  } finally {
    await close();
  }
}
