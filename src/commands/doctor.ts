/** `vanthu doctor`: what works, what does not, and what to do. */

import { accessSync, constants, existsSync } from 'node:fs';
import { createServer } from 'node:net';

import { loadConfig, settingNames, type Config } from '../config.ts';
import { ConfigError, StoreError } from '../errors.ts';
import { stores } from '../stores/index.ts';
import type { Command, Console } from './command.ts';
import { checkAll } from './open-content.ts';

/** One thing that was looked at. */
interface Finding {
  readonly isGood: boolean;
  readonly text: string;
}

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
    { isGood: true, text: say('doctor-node', { version: process.versions.node }) },
  ];
  const config = readConfig(findings, say);
  const problems = checkAll(console.root);
  findings.push({
    isGood: problems.length === 0,
    text: say(problems.length === 0 ? 'doctor-content' : 'doctor-content-wrong', {
      count: problems.length,
    }),
  });
  if (config !== null) {
    findings.push(await lookAtStore(config, say));
    findings.push(await lookAtPort(config, say));
    findings.push({ isGood: true, text: say('doctor-channels') });
  }
  for (const { isGood, text } of findings) console.print(`${isGood ? '✓' : '✗'} ${text}`);
  if (findings.some(({ isGood }) => !isGood)) console.exit(config === null ? 2 : 3);
}

type Say = (id: string, args?: Record<string, string | number>) => string;

function readConfig(findings: Finding[], say: Say): Config | null {
  try {
    const config = loadConfig();
    const given = settingNames.filter((name) => process.env[name] !== undefined);
    const names = given.length > 0 ? given.join(', ') : say('doctor-defaults');
    findings.push({ isGood: true, text: say('doctor-settings', { names }) });
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    findings.push({ isGood: false, text: error.message });
    return null;
  }
}

/** Opens the store as the program would, and lets it go. */
async function lookAtStore({ dataFolder }: Config, say: Say): Promise<Finding> {
  if (!existsSync(dataFolder))
    return { isGood: true, text: say('doctor-store-new', { dataFolder }) };
  try {
    accessSync(dataFolder, constants.R_OK | constants.W_OK);
    const store = await stores.embedded({ folder: dataFolder });
    const chats = (await store.list('chats/')).length;
    const damages = store.damages().length;
    await store.close();
    if (damages > 0) return { isGood: false, text: say('doctor-store-damaged', { damages }) };
    return { isGood: true, text: say('doctor-store', { dataFolder, chats }) };
  } catch (error) {
    const isHeld = error instanceof StoreError && error.isConflict;
    const reason = error instanceof Error ? error.message : '';
    if (isHeld) return { isGood: true, text: say('doctor-store-held', { reason }) };
    return { isGood: false, text: say('doctor-store-failed', { dataFolder, reason }) };
  }
}

function lookAtPort({ host, port }: Config, say: Say): Promise<Finding> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve({ isGood: true, text: say('doctor-port-taken', { port }) });
    });
    server.listen(port, host, () => {
      server.close(() => {
        resolve({ isGood: true, text: say('doctor-port', { port }) });
      });
    });
  });
}
