/** `vanthu doctor`: what works, what does not, and what to do. */

import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

import type { Config } from '../config.ts';
import { listGivenSettings, loadConfig } from './load-config.ts';
import { ConfigError, StoreError } from '../errors.ts';
import { stores } from '../stores/index.ts';
import type { Command, Console } from './command.ts';
import type { Finding, Say } from './finding.ts';
import { examineChannels } from './examine-channels.ts';
import { checkAll, openContent } from './open-content.ts';
import { readSecret } from './secret.ts';

/** Looks at settings, content, store and channels. */
export const doctor: Command = {
  declare: (program, console) => {
    program
      .command('doctor')
      .description(console.locale.say('cli-doctor'))
      .action(() => run(console));
  },
};

async function run(console: Console): Promise<void> {
  const { locale } = console;
  const say = (id: string, args: Record<string, string | number> = {}) => locale.say(id, args);
  const findings: Finding[] = [
    { code: 0, text: say('doctor-node', { version: process.versions.node }) },
  ];
  const config = readConfig(findings, say);
  const problems = checkAll(console.root);
  findings.push({
    code: problems.length === 0 ? 0 : 1,
    text: say(problems.length === 0 ? 'doctor-content' : 'doctor-content-wrong', {
      count: problems.length,
    }),
  });
  if (problems.length === 0) findings.push(...tellUndecided(console.root, say));
  if (config !== null) {
    findings.push(await lookAtStore(config, say), ...lookAtDamages(config, say));
    findings.push(...(await lookAtSecret(config, say)));
    findings.push({ code: 0, text: say('doctor-keep', { months: config.keepMonths }) });
    findings.push(await lookAtPort(config, say));
    findings.push({ code: 0, text: say('doctor-channels') });
    findings.push(...(await examineChannels(config, say)));
  }
  for (const { code, text } of findings) console.print(`${code === 0 ? '✓' : '✗'} ${text}`);
  const wrong = findings.find(({ code }) => code !== 0);
  if (wrong) console.exit(wrong.code);
}

function readConfig(findings: Finding[], say: Say): Config | null {
  try {
    const config = loadConfig();
    const given = listGivenSettings();
    const names = given.length > 0 ? given.join(', ') : say('doctor-defaults');
    findings.push({ code: 0, text: say('doctor-settings', { names }) });
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    findings.push({ code: 2, text: error.message });
    return null;
  }
}

/** Days off that are computed, because only proposals are known. */
function tellUndecided(root: string, say: Say): Finding[] {
  const { holidays, years } = openContent(root, () => undefined).holidays;
  const nameOf = (id: string) => holidays.find((holiday) => holiday.id === id)?.name ?? id;
  return years.flatMap(({ year, undecided }) =>
    undecided.map(({ of }) => ({
      code: 0 as const,
      text: say('doctor-undecided', { name: nameOf(of), year: String(year) }),
    })),
  );
}

/** Opens the store as the program would, and lets it go. */
async function lookAtStore({ dataFolder }: Config, say: Say): Promise<Finding> {
  if (!existsSync(dataFolder)) return { code: 0, text: say('doctor-store-new', { dataFolder }) };
  try {
    accessSync(dataFolder, constants.R_OK | constants.W_OK);
    const store = await stores.embedded({ folder: dataFolder });
    const chats = (await store.list('chats/')).length;
    // A record is found damaged when it is read.
    for (const key of await store.list('')) await store.read(key);
    await store.close();
    return { code: 0, text: say('doctor-store', { dataFolder, chats }) };
  } catch (error) {
    const isHeld = error instanceof StoreError && error.isConflict;
    const reason = error instanceof Error ? error.message : '';
    if (isHeld) return { code: 0, text: say('doctor-store-held', { reason }) };
    return { code: 3, text: say('doctor-store-failed', { dataFolder, reason }) };
  }
}

/** Most damaged files that are named. */
const namedDamages = 5;

/** What was set aside, now or before, stays there until somebody has put it right. */
function lookAtDamages({ dataFolder }: Config, say: Say): Finding[] {
  const folder = path.join(dataFolder, 'damaged');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length === 0) return [];
  const more = names.length > namedDamages ? ', …' : '';
  const named = names.slice(0, namedDamages).join(', ') + more;
  const args = { damages: names.length, names: named, folder };
  return [{ code: 3, text: say('doctor-store-damaged', args) }];
}

async function lookAtSecret({ dataFolder }: Config, say: Say): Promise<Finding[]> {
  try {
    const secret = await readSecret(dataFolder);
    return secret === null ? [] : [{ code: 0, text: say('doctor-secret') }];
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [{ code: 3, text: error.message }];
  }
}

function lookAtPort({ host, port }: Config, say: Say): Promise<Finding> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve({ code: 0, text: say('doctor-port-taken', { port }) });
    });
    server.listen(port, host, () => {
      server.close(() => {
        resolve({ code: 0, text: say('doctor-port', { port }) });
      });
    });
  });
}
