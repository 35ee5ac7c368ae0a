/** What `vanthu doctor` says of Zalo: settings, tokens, package, groups, webhooks, and what to do. */

import { existsSync } from 'node:fs';

import { readOutbox } from '../assistant/records/outgoing.ts';
import { examineBot } from '../channels/zalo-bot/examine.ts';
import { examineOa, tryWebhook, type Examination } from '../channels/zalo-oa/examine.ts';
import { countHeld } from '../channels/zalo-oa/count-held.ts';
import { systemClock } from '../clock.ts';
import { type Config, type ZaloOaConfig, listGivenSettings } from '../config.ts';
import { ChannelError, StoreError } from '../errors.ts';
import { stores } from '../stores/index.ts';
import type { Store } from '../stores/store.ts';
import { hookAt, zaloBotWebhookUrl, zaloOaSettings, zaloTokenFolder } from './candidates.ts';
import type { Finding, Say } from './finding.ts';

/** @returns what was found of the Official Account, then of the bot */
export async function lookAtZalo(config: Config, say: Say): Promise<Finding[]> {
  return [...(await lookAtOa(config, say)), ...(await lookAtBot(config, say))];
}

async function lookAtOa(config: Config, say: Say): Promise<Finding[]> {
  const { zaloOa } = config;
  if (zaloOa === null) return [tellMissing(say)];
  try {
    const found = await examineAs(config, zaloOa);
    const webhook = await lookAtWebhook(config, zaloOa, say);
    return [...tellOa(found, say), webhook, ...(await lookAtHeld(config, say))];
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [{ code: 3, text: say('doctor-zalo-oa-failed', { reason: error.message }) }];
  }
}

const examineAs = (config: Config, zaloOa: ZaloOaConfig): Promise<Examination> =>
  examineOa({
    app: { id: zaloOa.appId, secret: zaloOa.appSecret },
    seed: zaloOa.refreshToken,
    tokenFolder: zaloTokenFolder(config.dataFolder),
    apiRoot: zaloOa.apiRoot,
    oauthRoot: zaloOa.oauthRoot,
  });

/** Messages that wait for their people; a program that runs has the store for itself. */
async function lookAtHeld({ dataFolder }: Config, say: Say): Promise<Finding[]> {
  if (!existsSync(dataFolder)) return [];
  let store: Store;
  try {
    store = await stores.embedded({ folder: dataFolder });
  } catch {
    return [];
  }
  try {
    const kept = await readOutbox(store, 'zalo-oa');
    const chats = kept.map(({ chat }) => chat);
    const { count, people } = await countHeld(store, chats, systemClock());
    return count === 0 ? [] : [{ code: 0, text: say('doctor-zalo-oa-held', { count, people }) }];
  } finally {
    await store.close();
  }
}

function tellMissing(say: Say): Finding {
  const given = listGivenSettings();
  const missing = zaloOaSettings.filter((name) => !given.includes(name));
  const names = missing.join(', ');
  const isBegun = given.some((name) => name.startsWith('ZALO_OA'));
  return isBegun
    ? { code: 2, text: say('doctor-zalo-oa-half', { names }) }
    : { code: 0, text: say('doctor-zalo-oa-unset', { names }) };
}

function tellOa(found: Examination, say: Say): Finding[] {
  switch (found.kind) {
    case 'never-granted':
      return [{ code: 2, text: say('doctor-zalo-oa-never') }];
    case 'refused':
      return [{ code: 3, text: say('doctor-zalo-oa-refused', { code: String(found.code) }) }];
    case 'failed':
      return [{ code: 3, text: say('doctor-zalo-oa-failed', { reason: found.reason }) }];
    case 'works':
      return tellAccount(found, say);
  }
}

function tellAccount(
  { account, groups }: Extract<Examination, { kind: 'works' }>,
  say: Say,
): Finding[] {
  const { name, packageName, isVerified } = account;
  const known = packageName === '' ? say('doctor-zalo-oa-no-package') : packageName;
  const text = say('doctor-zalo-oa', { name, package: known });
  const ofGroups =
    typeof groups === 'number'
      ? say('doctor-zalo-oa-groups', { count: groups })
      : say('doctor-zalo-oa-no-groups', { reason: groups.reason });
  return [
    { code: 0, text },
    ...(isVerified ? [] : [{ code: 3, text: say('doctor-zalo-oa-unverified') } as const]),
    { code: 0, text: ofGroups },
  ];
}

/** The address must be saved by hand: whether it leads here can be tried all the same. */
async function lookAtWebhook(
  { publicUrl }: Config,
  { appId, secretKey }: ZaloOaConfig,
  say: Say,
): Promise<Finding> {
  if (publicUrl === null) return { code: 2, text: say('doctor-zalo-oa-no-public-url') };
  const url = hookAt(publicUrl, 'zalo-oa');
  const trial = await tryWebhook(url, { appId, secretKey });
  if (trial === 'taken') return { code: 0, text: say('doctor-zalo-oa-webhook', { url }) };
  if (trial === 'forged') return { code: 3, text: say('doctor-zalo-oa-webhook-forged', { url }) };
  const { reason } = trial;
  return { code: 0, text: say('doctor-zalo-oa-webhook-unreached', { url, reason }) };
}

async function lookAtBot(config: Config, say: Say): Promise<Finding[]> {
  const { zaloBot, publicUrl } = config;
  if (zaloBot === null) return [{ code: 0, text: say('doctor-zalo-bot-unset') }];
  try {
    const { account, webhookUrl } = await examineBot(zaloBot);
    const url = zaloBotWebhookUrl(config);
    const delivery =
      url === null ? say('doctor-zalo-bot-polls') : say('doctor-zalo-bot-webhook', { url });
    const notes: [boolean, string][] = [
      [zaloBot.webhookSecret !== null && publicUrl === null, 'doctor-zalo-bot-half-webhook'],
      [publicUrl === null, 'doctor-zalo-bot-no-links'],
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
