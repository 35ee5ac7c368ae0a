/** What `vanthu doctor` says of an Official Account: settings, tokens, package, groups, webhook, what to do. */

import { systemClock } from '../../clock.ts';
import { StoreError } from '../../errors.ts';
import type { Examined, ExaminationMeans } from '../channel-kind.ts';
import { countHeld } from './count-held.ts';
import { examineOa, tryWebhook, type Examination } from './examine.ts';
import { tokenFolderIn, zaloOaNeeds, type ZaloOaGiven } from './settings.ts';

type Say = ExaminationMeans['say'];

/** @returns what was found, the account itself first */
export async function tellOperator(
  settings: ZaloOaGiven | null,
  means: ExaminationMeans,
): Promise<Examined[]> {
  const { say, dataFolder } = means;
  if (settings === null) return [tellMissing(means)];
  try {
    const found = await examineOa({ ...settings, tokenFolder: tokenFolderIn(dataFolder) });
    const webhook = await lookAtWebhook(settings, means);
    return [...tellOa(found, say), webhook, ...(await lookAtHeld(means))];
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [{ code: 3, text: say('doctor-zalo-oa-failed', { reason: error.message }) }];
  }
}

/** Messages that wait for their people; a program that runs has the store for itself. */
async function lookAtHeld({ say, readWaiting }: ExaminationMeans): Promise<Examined[]> {
  const held = await readWaiting((store, chats) => countHeld(store, chats, systemClock()));
  if (held === null || held.count === 0) return [];
  return [{ code: 0, text: say('doctor-zalo-oa-held', held) }];
}

function tellMissing({ given, say }: ExaminationMeans): Examined {
  const names = zaloOaNeeds.filter((name) => !given.includes(name)).join(', ');
  return given.length > 0
    ? { code: 2, text: say('doctor-zalo-oa-half', { names }) }
    : { code: 0, text: say('doctor-zalo-oa-unset', { names }) };
}

function tellOa(found: Examination, say: Say): Examined[] {
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
): Examined[] {
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
  { app, secretKey }: ZaloOaGiven,
  { hookUrl: url, say }: ExaminationMeans,
): Promise<Examined> {
  if (url === null) return { code: 2, text: say('doctor-zalo-oa-no-public-url') };
  const trial = await tryWebhook(url, { appId: app.id, secretKey });
  if (trial === 'taken') return { code: 0, text: say('doctor-zalo-oa-webhook', { url }) };
  if (trial === 'forged') return { code: 3, text: say('doctor-zalo-oa-webhook-forged', { url }) };
  const { reason } = trial;
  return { code: 0, text: say('doctor-zalo-oa-webhook-unreached', { url, reason }) };
}
