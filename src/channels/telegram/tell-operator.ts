/** What `vanthu doctor` says of Telegram: whether the bot works, and what to do. */

import { ChannelError } from '../../errors.ts';
import type { Examined, ExaminationMeans } from '../channel-kind.ts';
import { examineTelegram, type Examination } from './examine.ts';
import { webhookOf, type TelegramGiven } from './settings.ts';

/** @returns what was found, the bot itself first */
export async function tellOperator(
  settings: TelegramGiven,
  means: ExaminationMeans,
): Promise<Examined[]> {
  try {
    return tell(settings, await examineTelegram(settings), means);
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    return [{ code: 3, text: means.say('doctor-telegram-failed', { reason: error.message }) }];
  }
}

function tell(settings: TelegramGiven, found: Examination, means: ExaminationMeans): Examined[] {
  const { say, hookUrl } = means;
  const url = webhookOf(settings, means)?.url ?? null;
  const delivery =
    url === null ? say('doctor-telegram-polls') : say('doctor-telegram-webhook', { url });
  const texts = [say('doctor-telegram', { bot: `@${found.username}`, delivery })];
  const addWhen = (isSo: boolean, id: string, args: Record<string, string | number> = {}) => {
    if (isSo) texts.push(say(id, args));
  };
  addWhen(settings.webhookSecret !== null && hookUrl === null, 'doctor-telegram-half-webhook');
  addWhen(!found.canJoinGroups, 'doctor-telegram-groups-closed');
  addWhen(found.readsAllOfGroups, 'doctor-telegram-privacy-off');
  addWhen(!found.hasInlineMode, 'doctor-telegram-inline-off', { bot: found.username });
  const isElsewhere = found.webhookUrl !== '' && found.webhookUrl !== url;
  addWhen(isElsewhere, 'doctor-telegram-other-webhook');
  addWhen(found.waitingCount > 0, 'doctor-telegram-waiting', { count: found.waitingCount });
  const findings: Examined[] = texts.map((text) => ({ code: 0, text }));
  const reason = found.webhookUrl !== '' && !isElsewhere ? found.lastWebhookError : null;
  if (reason !== null)
    findings.push({ code: 3, text: say('doctor-telegram-webhook-error', { reason }) });
  return findings;
}
