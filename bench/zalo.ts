/**
 * An Official Account under load: `tsx bench/zalo.ts [--rate 200] [--seconds 20] [--people 500]`
 *
 * First webhooks: the whole program as a process of its own, real time and real HTTP on loopback;
 * people hold dialogues, each event is a turn that is kept (fsync) before it is answered, and each
 * reply is sent and comes back as an echo, which is a webhook as well. Latency is measured at the
 * platform's side, from the moment an event was due, so that a stall is not hidden by a slow sender.
 * Where others use the machine as well, `chrt -r 20 npx tsx bench/zalo.ts` keeps their work out of it.
 * Then reminders: as many people, 100 calls a minute, in simulated time; the least possible time is
 * what remains when the first 100 go at once.
 */

import { parseArgs } from 'node:util';

import { tellFigure } from './figure.ts';
import { runReminders } from './zalo/reminders.ts';
import { runWebhooks } from './zalo/webhooks.ts';

/** Runs both, and prints what they found. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rate: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '20' },
      people: { type: 'string', default: '500' },
    },
  });
  const people = Number(values.people);
  const webhooks = await runWebhooks({
    perSecond: Number(values.rate),
    seconds: Number(values.seconds),
    people,
  });
  console.table(webhooks);
  tellFigure({ work: 'webhooks at 200/s, p99', unit: 'ms', ours: webhooks.p99 });
  if (webhooks.cpuMsPerEvent !== null)
    tellFigure({ work: 'webhooks at 200/s, each', unit: 'CPU ms', ours: webhooks.cpuMsPerEvent });
  console.table(await runReminders({ people, callsPerMinute: 100 }));
}

await main();
