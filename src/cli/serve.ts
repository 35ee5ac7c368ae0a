/** `vanthu serve`: the assistant on the web and on every channel whose settings are present. */

import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import type { Assistance } from '../assistant/services.ts';
import { Exchange } from '../assistant/inbound/hub.ts';
import { ReminderTimer } from '../assistant/reminding/reminder-timer.ts';
import { sweepSentFiles } from '../assistant/records/sent-file.ts';
import { sweepInvitations } from '../assistant/requests/members/sweep-invitations.ts';
import type { Channel } from '../channels/channel.ts';
import { ownChannels } from '../channels/index.ts';
import type { Config } from '../config.ts';
import { loadConfig } from './load-config.ts';
import { createCandidates, downloadsOf, webhooksOf } from './candidates.ts';
import type { Command, Console } from './command.ts';
import { openAssistance, createRandomId, type OpenAssistance } from './open-assistance.ts';
import { openChannels } from './open-channels.ts';
import { startSweeping } from './sweeping.ts';

/** Serves until it is told to stop. */
export const serve: Command = {
  declare: (program, console) => {
    program
      .command('serve')
      .description(console.locale.say('cli-serve'))
      .action(() => run(console));
  },
};

async function run(console: Console): Promise<void> {
  const config = loadConfig();
  const opened = await openAssistance({
    config,
    root: console.root,
    today: console.today(),
    mayCreateAgency: (user) => mayCreateAgency(config, user),
  });
  try {
    const { assistance, store, log } = opened;
    const { secret, clock } = assistance;
    const candidates = await createCandidates({ config, log, store, clock, secret });
    const createWebChannel = await ownChannels.web();
    const web = createWebChannel({
      host: config.host,
      port: config.port,
      publicUrl: config.pageUrl,
      pageFolder: pageFolder(console.root),
      uploadFolder: path.join(config.dataFolder, 'uploads'),
      secret: opened.assistance.secret,
      store: opened.store,
      clock: opened.assistance.clock,
      randomId: createRandomId,
      log: opened.log,
      webhooks: webhooksOf(candidates),
      downloads: downloadsOf(candidates),
    });
    const exchange = new Exchange(opened.assistance);
    const address = await exchange.serve('web', web);
    announce(console, config, address);
    const stopping = new AbortController();
    const stopped = untilStopped();
    const opening = openChannels(candidates, { exchange, console, stopped: stopping.signal });
    const reminding =
      console.today() === null ? startReminding(assistance, exchange, opening) : null;
    const sweeping = reminding === null ? null : startSweepingFor(opened, config, web);
    if (reminding === null) console.warn(console.locale.say('cli-today-silent'));
    await Promise.race([stopped, opening.then(() => stopped)]);
    console.warn(console.locale.say('cli-stopping'));
    stopping.abort();
    await reminding?.stop();
    await sweeping?.();
    await exchange.close();
    await opening;
  } finally {
    await opened.store.close();
  }
}

/** A channel that does not open keeps reminders for the others no longer than this. */
const openingMs = 10_000;

/** Reminders start when the channels are open: what is due is fitted to what they can show. */
function startReminding(
  assistance: Assistance,
  exchange: Exchange,
  opening: Promise<unknown>,
): ReminderTimer {
  const timer = new ReminderTimer(
    assistance,
    {
      carryOut: (mail) => exchange.carryOut(mail),
      capabilitiesOf: (name) => exchange.capabilitiesOf(name),
    },
    (ms, signal) => setTimeout(ms, undefined, { signal, ref: false }),
  );
  const patience = setTimeout(openingMs, undefined, { ref: false });
  void Promise.race([opening, patience]).finally(() => {
    timer.start();
  });
  return timer;
}

/** On a day that is only set nothing is removed. */
const startSweepingFor = (
  { assistance, store, log }: OpenAssistance,
  { keepMonths: months }: Config,
  web: Channel,
): (() => Promise<void>) =>
  startSweeping({
    store,
    sweeps: [
      sweepInvitations(store),
      sweepSentFiles(store, assistance.clock),
      ...(web.sweeps ?? []),
    ],
    months,
    clock: assistance.clock,
    log,
    wait: (ms, signal) => setTimeout(ms, undefined, { signal, ref: false }),
  });

/** The page is beside the built program; a program that runs from its sources uses the last build. */
const pageFolder = (root: string): string => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const built = path.basename(here) === 'dist' ? here : path.join(root, 'dist');
  return path.join(built, 'channels/web/page');
};

const loopback = ['127.0.0.1', 'localhost', '::1'];

/** Somebody named may; where nobody is, anybody on this machine may. */
export function mayCreateAgency(
  { admins, host, pageUrl }: Pick<Config, 'admins' | 'host' | 'pageUrl'>,
  user: string,
): boolean {
  if (admins.length > 0) return admins.includes(user);
  return user.startsWith('web:') && loopback.includes(host) && pageUrl === null;
}

function announce(console: Console, { host }: Config, address: string): void {
  const { locale, print } = console;
  print(locale.say('cli-open', { address }));
  if (!loopback.includes(host)) print(locale.say('cli-open-invited'));
  print(locale.say('cli-stop-how'));
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}
