/**
 * Interviews over Telegram: ours with its durable store, beside bots that keep nothing.
 * `tsx bench/telegram-interviews.ts [--people 200] [--backlog 750]`
 *
 * "Round": people answer 25 questions each as they are shown. "Backlog" (B7): updates waited while the
 * bot was down, 80 ms there and back. Each bot runs in a process of its own and makes the same calls: a
 * message for the first update of a chat, an edit and a message for each other. CPU is of the bot's
 * process. The runner confirms updates before they are handled, so that a crash loses what is under
 * way; what that costs is counted in `tests/end-to-end/telegram`, not here.
 */

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { makeInterview } from '../tests/end-to-end/telegram/interview.ts';
import { startTelegram, type Telegram } from '../tests/simulators/telegram/server.ts';
import { tellFigure } from './figure.ts';

const questions = 25;
const backlogTexts = ['/phongvan', 'một', 'hai', 'ba'];

interface Way {
  readonly name: string;
  readonly file: string;
  readonly args: (telegram: Telegram, root: string, folder: string) => string[];
  /** bot.start() answers one update at a time. */
  readonly isSlow?: boolean;
}

const ways: readonly Way[] = [
  {
    name: 'vanthu',
    file: 'telegram/our-bot.ts',
    args: ({ apiRoot, token }, root, folder) => [root, folder, apiRoot, token],
  },
  {
    name: 'grammY, runner + sequentialize',
    file: 'telegram/bare-bot.ts',
    args: ({ apiRoot, token }) => [apiRoot, token, 'runner'],
  },
  {
    name: 'grammY, bot.start()',
    file: 'telegram/bare-bot.ts',
    args: ({ apiRoot, token }) => [apiRoot, token, 'start'],
    isSlow: true,
  },
];

interface Measured {
  readonly updates: number;
  readonly ms: number;
  readonly cpuMs: number;
  readonly isInOrder: boolean;
}

/** Starts the bot; `work` resolves when all is answered. */
async function measure(
  way: Way,
  root: string,
  roundTripMs: number,
  before: (telegram: Telegram) => Interviews,
  work: (interviews: Interviews) => Promise<void>,
): Promise<Measured> {
  const telegram = await startTelegram();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-telegram-'));
  telegram.roundTripMs = roundTripMs;
  const interviews = before(telegram);
  const file = fileURLToPath(new URL(way.file, import.meta.url));
  const bot = fork(file, way.args(telegram, root, folder), { execArgv: ['--import', 'tsx'] });
  await once(bot, 'message');
  const cpuBefore = await readCpu(bot);
  const began = performance.now();
  await work(interviews);
  const ms = performance.now() - began;
  const cpuMs = (await readCpu(bot)) - cpuBefore;
  bot.kill('SIGKILL');
  await once(bot, 'exit');
  await telegram.close();
  rmSync(folder, { recursive: true, force: true });
  const { updates, isInOrder } = interviews;
  return { updates, ms, cpuMs, isInOrder };
}

async function readCpu(bot: ChildProcess): Promise<number> {
  const told = once(bot, 'message') as Promise<[{ cpuMs: number }]>;
  bot.send('cpu');
  return (await told)[0].cpuMs;
}

/** People who write, and what they are shown. */
class Interviews {
  updates = 0;
  isInOrder = true;
  readonly #last = new Map<number, number>();
  #done = 0;
  #finish: () => void = () => undefined;

  constructor(
    telegram: Telegram,
    onAsked: (chat: number, question: number) => void,
    until: number,
  ) {
    telegram.onShown((chat, { text }) => {
      const [, asked] = /Hỏi (\d+)\?$/.exec(text) ?? [];
      if (asked === undefined) return;
      const question = Number(asked);
      if ((this.#last.get(chat) ?? 0) !== question - 1) this.isInOrder = false;
      this.#last.set(chat, question);
      if (question === until) this.#done += 1;
      if (this.#done === this.#last.size && this.#done > 0 && question === until) this.#finish();
      onAsked(chat, question);
    });
  }

  write(person: { id: number; write: (text: string) => unknown }, text: string, question: number) {
    this.updates += 1;
    if (question === 1) this.#last.set(person.id, 0);
    person.write(text);
  }

  get finished(): Promise<void> {
    return new Promise((resolve) => {
      this.#finish = resolve;
    });
  }
}

/** People answer as they are asked. */
async function round(way: Way, root: string, count: number): Promise<Measured> {
  const people = new Map<number, ReturnType<Telegram['addPerson']>>();
  return measure(
    way,
    root,
    0,
    (telegram) => {
      const interviews = new Interviews(
        telegram,
        (chat, question) => {
          const person = people.get(chat);
          if (person && question <= questions)
            interviews.write(person, `trả lời ${question}`, question + 1);
        },
        questions + 1,
      );
      for (let at = 0; at < count; at += 1) {
        const person = telegram.addPerson();
        people.set(person.id, person);
      }
      return interviews;
    },
    async (interviews) => {
      const { finished } = interviews;
      for (const person of people.values()) interviews.write(person, '/phongvan', 1);
      await finished;
    },
  );
}

/** Updates have waited. */
async function backlog(way: Way, root: string, count: number): Promise<Measured> {
  let finished: Promise<void> = Promise.resolve();
  return measure(
    way,
    root,
    80,
    (telegram) => {
      const interviews = new Interviews(telegram, () => undefined, backlogTexts.length);
      finished = interviews.finished;
      const people = Array.from({ length: count }, () => telegram.addPerson());
      for (const [at, text] of backlogTexts.entries())
        for (const person of people) interviews.write(person, text, at + 1);
      return interviews;
    },
    () => finished,
  );
}

/** Runs both, and prints the figures. */
export async function run(settings: { people?: number; backlog?: number } = {}): Promise<void> {
  const root = makeInterview(questions);
  const { people = 200, backlog: waiting = 750 } = settings;
  console.log(`Round: ${people} people, ${questions} questions`);
  const rounds = new Map<string, Measured>();
  for (const way of ways.filter(({ isSlow }) => isSlow !== true)) {
    const measured = await round(way, root, people);
    rounds.set(way.name, measured);
    print(way, measured);
  }
  tell('a round of questions', rounds);
  console.log(`Backlog: ${waiting * backlogTexts.length} updates of ${waiting} chats, 80 ms`);
  const backlogs = new Map<string, Measured>();
  for (const way of ways) {
    const measured = await backlog(way, root, way.isSlow ? Math.ceil(waiting / 50) : waiting);
    if (way.isSlow !== true) backlogs.set(way.name, measured);
    print(way, measured);
  }
  tell('backlog of a night', backlogs);
  rmSync(root, { recursive: true, force: true });
}

/** The first way is ours; the others keep nothing. */
function tell(work: string, all: ReadonlyMap<string, Measured>): void {
  const [ours, ...peers] = [...all.entries()];
  if (ours === undefined) return;
  const rateOf = ({ updates, ms }: Measured) => (updates * 1000) / ms;
  const perCpuOf = ({ updates, cpuMs }: Measured) => (updates * 1000) / cpuMs;
  for (const [unit, valueOf] of [
    ['updates/s', rateOf],
    ['updates per CPU-second', perCpuOf],
  ] as const) {
    const [name, best] = peers.toSorted(([, a], [, b]) => valueOf(b) - valueOf(a))[0] ?? [];
    const peer = best === undefined ? {} : { peer: { name: name ?? '', value: valueOf(best) } };
    tellFigure({ work, unit, ours: valueOf(ours[1]), ...peer });
  }
}

function print({ name }: Way, { updates, ms, cpuMs, isInOrder }: Measured): void {
  const rate = Math.round((updates * 1000) / ms);
  const perCpu = Math.round((updates * 1000) / cpuMs);
  const order = isInOrder ? 'in order' : 'OUT OF ORDER';
  console.log(
    `  ${name.padEnd(32)} ${String(rate).padStart(6)} updates/s  ${String(perCpu).padStart(6)} per CPU-second  ${order}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { people: { type: 'string' }, backlog: { type: 'string' } },
  });
  await run({
    ...(values.people ? { people: Number(values.people) } : {}),
    ...(values.backlog ? { backlog: Number(values.backlog) } : {}),
  });
}
