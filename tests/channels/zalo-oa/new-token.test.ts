/** A token that is refused while it is young, and what waits for another one. */

import { describe, expect, it, onTestFinished } from 'vitest';

import { readAccount } from '../../../src/channels/zalo-oa/account.ts';
import { explainFailure } from '../../../src/channels/zalo-oa/explain-failure.ts';
import { openBench } from './oa-bench.ts';
import { useTalk } from './talk.ts';

describe('a token', () => {
  it.each([-216, -220] as const)(
    'that is refused with %i while it is young is renewed when its minute is over',
    async (code) => {
      const { zalo, api, close } = await openBench();
      onTestFinished(close);
      zalo.killAccessToken();
      await readAccount(api);
      zalo.switches.staleTokenError = code;
      zalo.killAccessToken();
      const outcome = await readAccount(api);
      const waitMs = outcome.ok ? 0 : explainFailure(outcome.failure).retryAfterMs;
      expect(waitMs).toBe(60_000);
      await zalo.clock.advance(60_000);
      expect(await readAccount(api)).toMatchObject({ ok: true });
    },
  );
});

describe('a new token', () => {
  const talk = useTalk();

  it('wakes whatever waits for one', async () => {
    let wakes = 0;
    const port = {
      ...talk().port,
      wake: () => {
        wakes += 1;
      },
    };
    await talk().channel.close();
    talk().channel = await talk().bench.connect(port);
    const lan = await talk().meet();
    const before = wakes;
    await talk().send(lan.id, 'một');
    expect(wakes).toBe(before);
    talk().bench.zalo.killAccessToken();
    await talk().send(lan.id, 'hai');
    expect(wakes).toBe(before + 1);
    expect(lan.sees.map(({ text }) => text)).toEqual(['một', 'hai']);
  });
});
