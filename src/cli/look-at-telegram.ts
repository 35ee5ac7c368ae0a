/** What `vanthu doctor` says of Telegram: whether the bot works, and what to do. */

import { examineTelegram, type Examination } from '../channels/telegram/examine.ts';
import type { Config } from '../config.ts';
import { ChannelError } from '../errors.ts';
import { telegramWebhookUrl } from './candidates.ts';
import type { Finding, Say } from './finding.ts';

/** @returns what was found, the bot itself first */
export async function lookAtTelegram(config: Config, say: Say): Promise<Finding[]> {
  if (config.telegram === null) return [{ code: 0, text: say('doctor-telegram-unset') }];
  try {
    return tell(config, await examineTelegram(config.telegram), say);
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    return [{ code: 3, text: say('doctor-telegram-failed', { reason: error.message }) }];
  }
}

function tell(config: Config, found: Examination, say: Say): Finding[] {
  const url = telegramWebhookUrl(config);
  const delivery =
    url === null ? say('doctor-telegram-polls') : say('doctor-telegram-webhook', { url });
  const texts = [say('doctor-telegram', { bot: `@${found.username}`, delivery })];
  const addWhen = (isSo: boolean, id: string, args: Record<string, string | number> = {}) => {
    if (isSo) texts.push(say(id, args));
  };
  const hasSecret = config.telegram?.webhookSecret !== null;
  addWhen(hasSecret && config.publicUrl === null, 'doctor-telegram-half-webhook');
  addWhen(!found.canJoinGroups, 'doctor-telegram-groups-closed');
  addWhen(found.readsAllOfGroups, 'doctor-telegram-privacy-off');
  addWhen(!found.hasInlineMode, 'doctor-telegram-inline-off', { bot: found.username });
  const isElsewhere = found.webhookUrl !== '' && found.webhookUrl !== url;
  addWhen(isElsewhere, 'doctor-telegram-other-webhook');
  addWhen(found.waitingCount > 0, 'doctor-telegram-waiting', { count: found.waitingCount });
  const findings: Finding[] = texts.map((text) => ({ code: 0, text }));
  const reason = found.webhookUrl !== '' && !isElsewhere ? found.lastWebhookError : null;
  if (reason !== null)
    findings.push({ code: 3, text: say('doctor-telegram-webhook-error', { reason }) });
  return findings;
}
