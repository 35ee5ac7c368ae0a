/** The assistant with its Zalo channels made of settings as the program makes them, at the simulator. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { agencyKey, createAgency } from '../../../src/assistant/records/agency.ts';
import { Exchange } from '../../../src/assistant/inbound/hub.ts';
import { addMember } from '../../../src/assistant/records/membership.ts';
import { createCandidates } from '../../../src/cli/candidates.ts';
import { openAssistance, type OpenAssistance } from '../../../src/cli/open-assistance.ts';
import { loadConfig } from '../../../src/cli/load-config.ts';
import type { Agency } from '../../../src/plan/agency.ts';
import { type Host, openHost, publicAddress } from '../../channels/zalo-oa/channel-bench.ts';
import { startZalo, type Zalo } from '../../simulators/zalo/server.ts';

/** A program that serves both Zalo channels. */
export interface Program {
  readonly zalo: Zalo;
  readonly opened: OpenAssistance;
  readonly exchange: Exchange;
  /** Gives somebody (`channel:id`) an agency of `tests/fixtures/agencies`. */
  readonly seat: (user: string, agency: string) => Promise<void>;
  /** @returns the bytes behind a public address of the program */
  readonly fetchPublic: (address: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

const settingsOf = (zalo: Zalo, folder: string): Record<string, string> => ({
  VANTHU_DATA_DIR: folder,
  LOG_LEVEL: 'silent',
  PUBLIC_URL: publicAddress,
  ZALO_OA_APP_ID: zalo.app.id,
  ZALO_OA_APP_SECRET: zalo.app.secret,
  ZALO_OA_SECRET_KEY: zalo.oa.secretKey,
  ZALO_OA_REFRESH_TOKEN: zalo.tokens().refreshToken,
  ZALO_OA_API_ROOT: zalo.root,
  ZALO_OAUTH_ROOT: zalo.root,
  ZALO_BOT_TOKEN: zalo.bot.token,
  ZALO_BOT_API_ROOT: zalo.root,
  ZALO_BOT_WEBHOOK_SECRET: 'sixteen-letters_2',
});

/** Opens a program at a moment in ms UTC. */
export async function openProgram(startAt: number | null): Promise<Program> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-zalo-'));
  const zalo = await startZalo({ startAt });
  const host = await openHost();
  zalo.origin(publicAddress, host.address);
  const config = loadConfig(settingsOf(zalo, folder), '/nowhere');
  const opened = await openAssistance({
    config,
    root: '.',
    today: null,
    mayCreateAgency: () => true,
  });
  const clock = zalo.clock.now;
  const exchange = new Exchange({ ...opened.assistance, clock });
  await openZalo({ zalo, host, opened, exchange, config });
  return {
    zalo,
    opened,
    exchange,
    seat: async (user, agency) => {
      const profile = JSON.parse(
        readFileSync(`tests/fixtures/agencies/${agency}.json`, 'utf8'),
      ) as Agency;
      await opened.store.transact(agencyKey(agency), async (transaction) => {
        const there = await transaction.read(agencyKey(agency));
        if (there === null) createAgency(transaction, agency, profile);
        await addMember(transaction, agency, user, 'owner');
      });
    },
    fetchPublic: async (address) => {
      const response = await fetch(address.replace(publicAddress, host.address));
      if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    close: async () => {
      await exchange.close();
      await zalo.close();
      await host.close();
      await opened.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openZalo({
  zalo,
  host,
  opened,
  exchange,
  config,
}: {
  zalo: Zalo;
  host: Host;
  opened: OpenAssistance;
  exchange: Exchange;
  config: ReturnType<typeof loadConfig>;
}): Promise<void> {
  const { store, log, assistance } = opened;
  const means = { config, store, log, clock: zalo.clock.now, secret: assistance.secret };
  for (const { name, channel } of await createCandidates(means)) {
    if (channel === null) continue;
    host.channels.set(name, channel);
    await exchange.serve(name, channel);
  }
  if (!(await zalo.webhook.save(`${publicAddress}/hook/zalo-oa`)))
    throw new Error('the webhook of the OA was not taken');
}

/** @returns what people say in a conversation of `tests/conversations` */
export const linesOf = (conversation: string): string[] =>
  readFileSync(`tests/conversations/${conversation}.vi.txt`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('user: '))
    .map((line) => line.slice('user: '.length).replaceAll('\\n', '\n'));

/** @returns texts that the document of a conversation must hold */
export const promisesOf = (conversation: string): string[] =>
  readFileSync(`tests/conversations/${conversation}.vi.txt`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('document: '))
    .map((line) => line.slice('document: '.length));
