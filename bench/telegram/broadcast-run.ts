/** One broadcast with one carrier under one limiter, in a process of its own. */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { Api } from 'grammy';

import type { LimiterModel } from '../../tests/simulators/telegram/limiter.ts';
import { startTelegram, type Telegram } from '../../tests/simulators/telegram/server.ts';
import { carriers, type CarrierName, type Notice } from './carriers.ts';

/** What is run. */
export interface BroadcastTask {
  readonly carrier: CarrierName;
  readonly model: LimiterModel;
  readonly groups: number;
  /** Which part of all messages are answers to people. */
  readonly dialogues: number;
  readonly roundTripMs: number;
}

/** What came out of it; times in ms. */
export interface BroadcastResult {
  readonly task: BroadcastTask;
  readonly answers: number;
  /** The least that the limits allow. */
  readonly floorMs: number;
  /** Until the last message was there, answers included. */
  readonly makespanMs: number;
  readonly delivered: number;
  readonly answered: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly calls: number;
  /** How long the machine kept the process from going on at worst. */
  readonly stallMs: number;
  /** How late each notice was, ascending; of the most urgent tenth; how long each answer took. */
  readonly latenessMs: readonly number[];
  readonly urgentMs: readonly number[];
  readonly answerMs: readonly number[];
}

const perSecond = 30;

/** Whoever needs so many times the floor is stopped. */
const patience = 3;
const patienceMs = 20_000;

/** The same numbers from 0 to 1 in each run. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface World {
  readonly telegram: Telegram;
  readonly notices: readonly Notice[];
  readonly people: readonly number[];
}

async function open({ groups, model, roundTripMs }: BroadcastTask): Promise<World> {
  const telegram = await startTelegram();
  const chance = createChance(groups);
  const people = Array.from({ length: Math.max(40, Math.ceil(groups / 5)) }, () => {
    const person = telegram.addPerson();
    person.open();
    return person;
  });
  const notices = Array.from({ length: groups }, (_, index): Notice => {
    const settings = { title: `Nhóm ${index}`, members: people.slice(0, 1), hasBot: true };
    const { id } = telegram.addGroup({ ...settings, kind: 'supergroup' });
    return { chat: id, text: `n${index}`, dueAt: -Math.floor(chance() * 7 * 86_400_000) };
  });
  telegram.roundTripMs = roundTripMs;
  telegram.limit(model);
  return { telegram, notices, people: people.map(({ id }) => id) };
}

/** People write at random moments, each now and then, as long as the broadcast needs at least. */
function planAnswers(count: number, floorMs: number): number[] {
  const chance = createChance(count);
  return Array.from({ length: count }, () => chance() * floorMs).sort((a, b) => a - b);
}

async function run(task: BroadcastTask): Promise<BroadcastResult> {
  const world = await open(task);
  const { telegram, notices, people } = world;
  const answers = Math.round((task.groups * task.dialogues) / (1 - task.dialogues));
  const floorMs = ((task.groups + answers - perSecond) / perSecond) * 1000;
  const carrier = carriers[task.carrier](new Api(telegram.token, { apiRoot: telegram.apiRoot }));
  const delays = monitorEventLoopDelay();
  delays.enable();
  const startedAt = Date.now();
  const askedAt = new Map<string, number>();
  const all: Promise<unknown>[] = [carrier.broadcast(notices)];
  planAnswers(answers, floorMs).forEach((atMs, index) => {
    const answer = async (): Promise<void> => {
      await sleep(startedAt + atMs - Date.now());
      askedAt.set(`a${index}`, Date.now());
      await carrier.answer(people[index % people.length] ?? 0, `a${index}`);
    };
    all.push(answer());
  });
  await Promise.race([Promise.all(all), sleep(floorMs * patience + patienceMs)]);
  const stallMs = Math.round(delays.max / 1e6);
  return { task, answers, floorMs, stallMs, ...measure(world, askedAt, startedAt) };
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

type Measured = Omit<BroadcastResult, 'task' | 'answers' | 'floorMs' | 'stallMs'>;

function measure(
  { telegram, notices }: World,
  askedAt: ReadonlyMap<string, number>,
  startedAt: number,
): Measured {
  const calls = telegram.calls.of('sendMessage');
  const doneAt = new Map<string, number>();
  let duplicates = 0;
  for (const call of calls.filter(({ outcome }) => outcome === 'ok')) {
    const text = String(call.args['text']);
    if (doneAt.has(text)) duplicates += 1;
    else doneAt.set(text, call.doneAt ?? call.at);
  }
  const now = Date.now();
  const sinceStart = (at: number): number => at - startedAt;
  const late = (texts: readonly string[]): number[] =>
    ascending(texts.map((text) => (doneAt.get(text) ?? now) - startedAt));
  const texts = notices.map(({ text }) => text);
  const urgent = [...notices].sort((one, other) => one.dueAt - other.dueAt);
  const latenessMs = late(texts);
  return {
    makespanMs: Math.max(...latenessMs.slice(-1), ...[...doneAt.values()].map(sinceStart)),
    delivered: texts.filter((text) => doneAt.has(text)).length,
    answered: [...askedAt.keys()].filter((text) => doneAt.has(text)).length,
    duplicates,
    refused: telegram.limiter?.refused ?? 0,
    calls: calls.length,
    latenessMs,
    urgentMs: late(urgent.slice(0, Math.ceil(urgent.length / 10)).map(({ text }) => text)),
    answerMs: ascending([...askedAt].map(([text, at]) => (doneAt.get(text) ?? now) - at)),
  };
}

process.once('disconnect', () => process.exit());
const result = await run(JSON.parse(process.argv[2] ?? '{}') as BroadcastTask);
// What was stopped still holds timers: whoever started this ends it.
process.send?.(result);
