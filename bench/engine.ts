/**
 * What one answer costs: our engine beside three ways to hold the same interview in a Telegram bot.
 *
 * Each peer is asked N text questions; its state is written as JSON after every update. All
 * build the request of each reply; only the network below it is replaced. "vanthu" builds its own
 * request, as its channels do; "vanthu behind grammY" pays for grammY's middleware and client too. CPU time is user + system.
 * Not comparable: a declarative flow cannot run code between questions, as the other three can;
 * Telegraf's network is replaced one layer higher than grammY's, which flatters it a little.
 */

import { interviewOurs, interviewOursOnGrammy } from './engine/ours.ts';
import { interviewConversations } from './engine/conversations.ts';
import { interviewSession } from './engine/session.ts';
import { interviewTelegraf } from './engine/telegraf.ts';
import type { Interview, Peer } from './engine/interview.ts';
import { tellFigure } from './figure.ts';

const runs = 5;
const chats = 500;
const short = 25;
const long = 400;
const measured = [1, 24, long];

const peers: readonly (Peer & { readonly chatsAtOnce: number })[] = [
  { name: 'vanthu', create: interviewOurs, chatsAtOnce: 100 },
  { name: 'vanthu behind grammY', create: interviewOursOnGrammy, chatsAtOnce: 100 },
  { name: 'Telegraf 4 WizardScene', create: interviewTelegraf, chatsAtOnce: 100 },
  { name: 'grammY session FSM', create: interviewSession, chatsAtOnce: 100 },
  { name: '@grammyjs/conversations 2.1.1', create: interviewConversations, chatsAtOnce: 3 },
];

const isSlow = ({ chatsAtOnce }: (typeof peers)[number]) => chatsAtOnce < 10;

const answerTo = (chat: number, question: number) => `Trả lời ${question} của chị Hà ${chat}`;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const cpuMicros = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return user + system;
};

function check(name: string, interview: Interview, count: number, questions: number): void {
  for (let chat = 1; chat <= count; chat += 1) {
    const expected = Array.from({ length: questions }, (_, at) => answerTo(chat, at + 1));
    if (JSON.stringify(interview.answersOf(chat)) !== JSON.stringify(expected))
      throw new Error(`${name}: chat ${chat} holds wrong answers; the run is void`);
  }
}

/** Updates per CPU-second over interleaved chats, and bytes written per update. */
async function throughput({ name, create }: Peer): Promise<{ rate: number; bytes: number }> {
  const interview = create(short);
  for (let chat = 1; chat <= chats; chat += 1) await interview.update(chat, '/start');
  const written = interview.bytesWritten();
  const before = process.cpuUsage();
  for (let question = 1; question <= short; question += 1)
    for (let chat = 1; chat <= chats; chat += 1)
      await interview.update(chat, answerTo(chat, question));
  const updates = chats * short;
  const rate = (updates * 1e6) / cpuMicros(before);
  check(name, interview, chats, short);
  return { rate, bytes: (interview.bytesWritten() - written) / updates };
}

/** CPU and bytes of one update at some questions of a long interview. */
async function growth({ name, create, chatsAtOnce }: (typeof peers)[number]) {
  const interview = create(long);
  for (let chat = 1; chat <= chatsAtOnce; chat += 1) await interview.update(chat, '/start');
  const cost = new Map<number, { micros: number; bytes: number }>();
  for (let question = 1; question <= long; question += 1) {
    const written = interview.bytesWritten();
    const before = process.cpuUsage();
    for (let chat = 1; chat <= chatsAtOnce; chat += 1)
      await interview.update(chat, answerTo(chat, question));
    const micros = cpuMicros(before) / chatsAtOnce;
    cost.set(question, { micros, bytes: (interview.bytesWritten() - written) / chatsAtOnce });
  }
  check(name, interview, chatsAtOnce, long);
  return cost;
}

/** The cost around a question: the median over its neighbours, since one reading is coarse. */
function costAt(cost: Awaited<ReturnType<typeof growth>>, question: number) {
  const near = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((shift) => cost.get(question + shift))
    .filter((value) => value !== undefined);
  return {
    micros: median(near.map(({ micros }) => micros)),
    bytes: cost.get(question)?.bytes ?? Number.NaN,
  };
}

const row = (cells: readonly (string | number)[]) => {
  console.log(`| ${cells.join(' | ')} |`);
};
const whole = (value: number) => Math.round(value).toLocaleString('en');

console.log(`Node ${process.versions.node}; medians of ${runs} runs; CPU = user + system\n`);

console.log(`## ${chats} interleaved chats × ${short} questions`);
row(['engine', 'updates per CPU-second', 'ratio to Telegraf', 'bytes written per update']);
row(['---', '---', '---', '---']);
const rates = new Map<string, { rate: number[]; bytes: number }>();
for (let run = 0; run <= runs; run += 1)
  for (const peer of peers) {
    if (isSlow(peer) && run > 2) continue;
    globalThis.gc?.();
    const { rate, bytes } = await throughput(peer);
    const kept = rates.get(peer.name) ?? { rate: [], bytes };
    // The first run of each warms it up.
    if (run > 0) kept.rate.push(rate);
    rates.set(peer.name, kept);
  }
const telegraf = median(rates.get('Telegraf 4 WizardScene')?.rate ?? []);
for (const name of ['vanthu', 'vanthu behind grammY'])
  tellFigure({
    work: `${chats} interleaved chats, ${name}`,
    unit: 'updates per CPU-second',
    ours: median(rates.get(name)?.rate ?? []),
    peer: { name: 'Telegraf', value: telegraf },
  });
for (const [name, { rate, bytes }] of rates) {
  const spread = `${whole(Math.min(...rate))}–${whole(Math.max(...rate))}`;
  row([
    name,
    `${whole(median(rate))} (${spread})`,
    (median(rate) / telegraf).toFixed(2),
    whole(bytes),
  ]);
}

console.log(
  `\n## One chat after ${measured.join(', ')} of ${long} questions: CPU µs · bytes written`,
);
row(['engine', ...measured.map(String), `cost at ${long} ÷ cost at 1`]);
row(['---', ...measured.map(() => '---'), '---']);
for (const peer of peers) {
  const costs: { micros: number; bytes: number }[][] = [];
  // The first run warms up; a peer that takes minutes gets one run, and is warm by its last question.
  for (let run = isSlow(peer) ? runs : 0; run <= runs; run += 1) {
    globalThis.gc?.();
    const cost = await growth(peer);
    if (run > 0) costs.push(measured.map((question) => costAt(cost, question)));
  }
  const cells = measured.map((_, at) => ({
    micros: median(costs.map((cost) => cost[at]?.micros ?? Number.NaN)),
    bytes: costs[0]?.[at]?.bytes ?? Number.NaN,
  }));
  const first = cells[0]?.micros ?? Number.NaN;
  const last = cells.at(-1)?.micros ?? Number.NaN;
  row([
    peer.name,
    ...cells.map(({ micros, bytes }) => `${whole(micros)} · ${whole(bytes)}`),
    (last / first).toFixed(2),
  ]);
}
