/** `vanthu zalo login`: an admin of the OA grants the app; the tokens are kept in the data folder. */

import { createInterface } from 'node:readline/promises';

import { HttpLine } from '../channels/http-line.ts';
import { examineOa } from '../channels/zalo-oa/examine.ts';
import {
  challengeOf,
  createVerifier,
  exchangeCode,
  permissionAddress,
  refreshTokens,
  type Grant,
  type OauthSettings,
} from '../channels/zalo-oa/oauth.ts';
import {
  readZaloOa,
  tokenFolderIn,
  zaloOaNeeds,
  type ZaloOaGiven,
} from '../channels/zalo-oa/settings.ts';
import { createTokenFile } from '../channels/zalo-oa/token-file.ts';
import { TokenKeeper } from '../channels/zalo-oa/token-keeper.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { loadConfig } from './load-config.ts';
import type { Command, Console, ExitCode } from './command.ts';
import { createRandomId } from './open-assistance.ts';

/** Connects a Zalo Official Account. */
export const zalo: Command = {
  declare: (program, console) => {
    const { locale } = console;
    program
      .command('zalo')
      .description(locale.say('cli-zalo'))
      .command('login')
      .description(locale.say('cli-zalo-login'))
      .option('--redirect <url>', locale.say('cli-zalo-login-redirect'))
      .action(async ({ redirect }: { redirect?: string }) => {
        const ended = await logIn(console, loadConfig(), redirect ?? null, readLine);
        if (ended.code !== 0) console.exit(ended.code);
        (ended.code === 0 ? console.print : console.warn)(ended.text);
      });
  },
};

/** How it ended, and what is said of it. */
interface Ending {
  readonly code: ExitCode;
  readonly text: string;
}

/**
 * Walks an operator through the grant.
 *
 * @param console - where it is printed
 * @param config - the settings
 * @param redirect - the address that is saved on the page of the app, or null for `PUBLIC_URL`
 * @param read - gives what the operator pastes
 */
export async function logIn(
  { locale, print }: Pick<Console, 'locale' | 'print'>,
  config: Config,
  redirect: string | null,
  read: () => Promise<string>,
): Promise<Ending> {
  const { publicUrl, channels } = config;
  const zaloOa = readZaloOa(channels);
  if (zaloOa === null) {
    const names = zaloOaNeeds.filter((name) => !Object.hasOwn(channels, name)).join(', ');
    return { code: 2, text: locale.say('cli-zalo-missing', { names }) };
  }
  const back = redirect ?? publicUrl;
  if (back === null || !URL.canParse(back))
    return { code: 2, text: locale.say('cli-zalo-no-redirect') };
  const verifier = createVerifier();
  const state = createRandomId();
  const root = zaloOa.oauthRoot ?? undefined;
  print(locale.say('cli-zalo-step-permit'));
  print(permissionAddress(zaloOa.app.id, back, challengeOf(verifier), state, root));
  print(locale.say('cli-zalo-step-paste', { redirect: back }));
  const pasted = readCode(await read(), state);
  if (pasted === 'none') return { code: 1, text: locale.say('cli-zalo-no-code') };
  if (pasted === 'other') return { code: 1, text: locale.say('cli-zalo-other-state') };
  return exchange(config, zaloOa, { code: pasted.code, verifier }, locale);
}

/** The whole address that the browser came to, or the code in it. */
function readCode(pasted: string, state: string): { code: string } | 'none' | 'other' {
  const words = pasted.trim();
  if (!URL.canParse(words)) return /^[\w.~-]+$/.test(words) ? { code: words } : 'none';
  const { searchParams: query } = new URL(words);
  const code = query.get('code') ?? '';
  if (code === '') return 'none';
  return [null, state].includes(query.get('state')) ? { code } : 'other';
}

async function exchange(
  config: Config,
  zaloOa: ZaloOaGiven,
  { code, verifier }: { code: string; verifier: string },
  locale: Console['locale'],
): Promise<Ending> {
  const line = new HttpLine();
  const { app } = zaloOa;
  const root = zaloOa.oauthRoot === null ? {} : { root: zaloOa.oauthRoot };
  const oauth: OauthSettings = { line, app, clock: systemClock, ...root };
  try {
    const grant = await exchangeCode(oauth, code, verifier);
    if (grant.kind !== 'granted') return explain(grant, locale);
    await createKeeper(config, zaloOa, oauth).accept(grant.pair);
  } finally {
    await line.close();
  }
  const tokenFolder = tokenFolderIn(config.dataFolder);
  const found = await examineOa({ ...zaloOa, tokenFolder });
  const name = found.kind === 'works' ? found.account.name : '';
  return { code: 0, text: locale.say('cli-zalo-stored', { name }) };
}

/** Keeps the new pair instead of an older refresh token of the settings. */
const createKeeper = (
  { dataFolder }: Config,
  { seed }: ZaloOaGiven,
  oauth: OauthSettings,
): TokenKeeper =>
  new TokenKeeper({
    place: createTokenFile(tokenFolderIn(dataFolder)),
    refresh: (refreshToken) => refreshTokens(oauth, refreshToken),
    seed,
    clock: systemClock,
    alarm: () => undefined,
  });

/** Refusals that say that the code is no good, not the settings. */
const codeErrors = new Set([-14_012, -14_014, -14_020, -14_024, -118]);

function explain(grant: Exclude<Grant, { kind: 'granted' }>, { say }: Console['locale']): Ending {
  if (grant.kind === 'failed')
    return { code: 3, text: say('cli-zalo-failed', { reason: grant.reason }) };
  const isOfCode = codeErrors.has(grant.code);
  const remedy = say(isOfCode ? 'cli-zalo-remedy-code' : 'cli-zalo-remedy-settings');
  const code = String(grant.code);
  return { code: isOfCode ? 1 : 2, text: say('cli-zalo-denied', { code, remedy }) };
}

/** The first line that is typed. */
async function readLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}
