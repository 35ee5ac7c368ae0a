/** Wires the rooms together: a store, content, and what makes documents, as one assistant. */

import { randomBytes } from 'node:crypto';

import pino, { type Logger } from 'pino';

import type { OpenServices } from '../assistant/inbound/hub.ts';
import { jobs } from '../assistant/jobs/index.ts';
import { JobBoard } from '../assistant/jobs/job-board.ts';
import { ClockWatch } from '../assistant/clock-watch.ts';
import { Expectation } from '../assistant/expectation.ts';
import { createFactGatherer } from '../assistant/dialogue/gather-facts.ts';
import { createCommandReader } from '../assistant/inbound/read-command.ts';
import { upgradeRecords } from '../assistant/records/upgrade-records.ts';
import { StoreTurns } from '../assistant/turn/take-turn.ts';
import { writeCalendar } from '../calendar-file/write-calendar.ts';
import { createWorkCalendar } from '../calendar/working-days.ts';
import { listOutsideAddresses } from '../channels/web/addresses.ts';
import { systemClock, type Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Locale } from '../locale/locale.ts';
import { reminders } from '../reminders/index.ts';
import type { Store } from '../stores/store.ts';
import { stores } from '../stores/index.ts';
import { createDocumentMaker } from './make-document.ts';
import { openChecker } from './open-checker.ts';
import { openContent, type OpenContent } from './open-content.ts';
import { loadSecret } from './secret.ts';

/** The assistant, and what it was made of. */
export interface OpenAssistance {
  readonly assistance: OpenServices;
  readonly content: OpenContent;
  readonly store: Store;
  readonly log: Logger;
}

/** What decides how the assistant is opened. */
export interface AssistanceSettings {
  readonly config: Config;
  readonly root: string;
  /** Day that is taken for today, or null for the clock's. */
  readonly today: string | null;
  readonly mayCreateAgency: (user: string) => boolean;
  /** Language spoken with somebody who chose none; Vietnamese when it is not said. */
  readonly language?: string;
  /** True where stdout belongs to a conversation. */
  readonly isQuiet?: boolean;
}

/**
 * Opens the assistant on its store.
 *
 * @throws ContentError when flows, locales or data are wrong
 * @throws StoreError when the store cannot be opened
 */
export async function openAssistance(settings: AssistanceSettings): Promise<OpenAssistance> {
  const { config, root, today, mayCreateAgency } = settings;
  const log = createLog(config.logLevel, settings.isQuiet ?? false);
  const content = openContent(root, (problem) => {
    log.warn(problem, 'words are missing');
  });
  const secret = await loadSecret(config.dataFolder);
  const store = await openStore(config, log);
  const assistance: OpenServices = {
    store,
    turns: new StoreTurns(store),
    clock: clockOf(today, config.zone),
    zone: config.zone,
    flows: content.compiled,
    occasions: content.occasions,
    locales: preferring(content.spoken, settings.language ?? 'vi'),
    gatherFacts: createFactGatherer(content),
    readCommand: createCommandReader(content.spoken),
    documents: createDocumentMaker(content),
    readFile: async (file, call) =>
      (await import('../readers/read-apart.ts')).readApart(file, call),
    checker: openChecker(content),
    rolling: { reforms: content.reforms, lapsed: content.lapsed },
    reminding: {
      rules: reminders,
      calendar: createWorkCalendar(content.holidays),
      writeCalendar,
      drawTimeline: async (page) =>
        (await import('../preview/draw-apart.ts')).drawApart({ type: 'timeline', page }),
      expectation: new Expectation(),
      clockWatch: new ClockWatch(),
    },
    jobs: new JobBoard(jobs),
    mayCreateAgency,
    randomId: createRandomId,
    secret,
    webAddresses: listOutsideAddresses({ ...config, publicUrl: config.pageUrl }),
    log,
  };
  return { assistance, content, store, log };
}

const preferring = (locales: readonly Locale[], id: string): Locale[] =>
  [...locales].sort((a, b) => Number(b.id === id) - Number(a.id === id));

/** @returns 128 random bits as letters, digits, `-` and `_` */
export const createRandomId = (): string => randomBytes(16).toString('base64url');

/** @returns a logger on stderr; what people type and tokens are never handed to it */
export const createLog = (level: string, isQuiet: boolean): Logger =>
  pino({ level: isQuiet && level === 'info' ? 'warn' : level, base: null }, pino.destination(2));

/** A set day is taken at noon, which is the same day in any zone near. */
function clockOf(today: string | null, zone: string): Clock {
  if (today === null) return systemClock;
  const at = noonIn(today, zone);
  return () => at;
}

function noonIn(day: string, zone: string): number {
  const utc = Date.parse(`${day}T12:00:00Z`);
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(utc);
  return utc - (Number(shown) - 12) * 3_600_000;
}

/** A store whose records are those of today. */
async function openStore({ dataFolder }: Config, log: Logger): Promise<Store> {
  const store = await stores.embedded({
    folder: dataFolder,
    onDamage: (damage) => {
      log.error(damage, 'a damaged file was set aside');
    },
    onCheckpointFailure: (error) => {
      log.error({ err: error }, 'the files of the records could not be brought up to date');
    },
  });
  try {
    await upgradeRecords(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
