/** A process that makes many calls at once with a token that has died; the race test starts two. */

import { HttpLine } from '../../../src/channels/http-line.ts';
import { readAccount } from '../../../src/channels/zalo-oa/account.ts';
import { OaApi } from '../../../src/channels/zalo-oa/api.ts';
import { refreshTokens } from '../../../src/channels/zalo-oa/oauth.ts';
import { createTokenFile } from '../../../src/channels/zalo-oa/token-file.ts';
import { TokenKeeper } from '../../../src/channels/zalo-oa/token-keeper.ts';
import { systemClock } from '../../../src/clock.ts';

const [folder = '', root = '', id = '', secret = ''] = process.argv.slice(2);
const line = new HttpLine();
const clock = systemClock;
const tokens = new TokenKeeper({
  place: createTokenFile(folder),
  refresh: (token) => refreshTokens({ line, app: { id, secret }, clock, root }, token),
  seed: null,
  clock,
  alarm: ({ message }) => {
    process.stdout.write(`${message}\n`);
  },
});
const wait = (): Promise<void> => Promise.resolve();
const api = new OaApi({ line, tokens, clock, wait, appSecret: secret, root, callsPerMinute: 2000 });
await tokens.access();
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
const outcomes = await Promise.all(Array.from({ length: 20 }, () => readAccount(api)));
process.stdout.write(`good ${outcomes.filter(({ ok }) => ok).length}\n`);
process.stdin.destroy();
await line.close();
