/**
 * Zalo on loopback: OAuth v4, the Official Account API v3 with its groups and webhook, and Zalo Bot.
 *
 * It does what the platform's pages and clients in the field say the platform does; where they
 * differ, a switch chooses. Nothing in it knows the program under test.
 *
 * What a test does with it
 * ------------------------
 * - `startZalo({ startAt })` starts one; time stands still until `clock.advance(ms)`. With
 *   `startAt: null` it follows the machine's clock, for measurements and for several processes.
 *   `clock.now` is the clock to hand to a client, `wait` what a client waits with: it moves the time.
 * - `root` is the address of all three sides: API, OAuth and `/bot<token>/<method>`.
 * - `app`, `oa`, `bot.token`: what an operator would put into the settings.
 * - `origin(address, local)` says which public https address leads to which port of this machine:
 *   as with the platform, a webhook or picture on localhost is refused.
 * - `tokens()` grants the app and gives a pair; `killAccessToken()` lets the newest die.
 * - `person(name)`: `follow unfollow write press sendFile sendImage sendSticker sendLocation
 *   submitInfo refuse`, and `sees`. `group(name, people)`: `write join leave disable removeOa`, `sees`.
 *   `asset(type)` buys a place for a group.
 * - `botPerson(name)`: `write sendPhoto sendSticker sendFile`, `sees`; `botGroup()`.
 * - `webhook.save(address)` registers the webhook and pings it; `deliveries` tells how each posting
 *   was answered; `hold()` and `release(arrange)` re-order, repeat or lose events; `pack` and `send`
 *   post anything, forged or replayed; `settled()` waits for echoes and receipts.
 * - `switches` and `bot.switches` choose how it behaves; `faults.add(path, fault, times)` and
 *   `faults.hold(path)` let calls go wrong.
 * - `calls` is the log of all calls: when, where, with what, and what was answered.
 *
 * What it knows of the platform, by the rows it was built from
 * -------------------------------------------------------------
 * 1 errors with HTTP 200, unknown paths 404 · 2, 3 OAuth with `secret_key`, PKCE, codes of 10
 * minutes, refresh tokens of 90 days used once, old access tokens dead at once · 4 two secrets, token
 * in a header only, -216 and -220 · 5 shapes and lengths of messages · 6 windows of 48 hours and 7
 * days, package quota, -213 -230 -232 · 7 uploads by ending, type and size, good for 7 days · 8
 * limits in headers, -32 · 9 groups · 10 signed webhooks, 2 s, repeats at 30 s … 1 h · 11 echoes and
 * receipts · 12 buttons come back as text · 13 follow and files · 14 faults · 15 ids longer than a
 * double, escaped bodies · 16 clock, log, fixed chance · 17 the bot.
 */

import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Bot } from './bot.ts';
import { BotGroup, BotPerson } from './bot-people.ts';
import { Chance, SimClock } from './clock.ts';
import { Faults } from './faults.ts';
import { GroupChat } from './group-chat.ts';
import { CallCounter } from './guard.ts';
import { issueTokens } from './oauth.ts';
import { OaPerson, type SentFile, SentFiles, type Stage } from './people.ts';
import { respond } from './respond.ts';
import { route } from './routes.ts';
import { Webhook } from './webhook.ts';
import {
  type Answer,
  type App,
  type Call,
  type Oa,
  type Switches,
  type World,
  answer,
} from './world.ts';

/** A call and what was answered. */
export interface LoggedCall {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Null when nothing was answered. */
  readonly answer: unknown;
}

/** The simulator, running. */
export interface Zalo {
  readonly root: string;
  readonly app: App;
  readonly oa: Oa;
  readonly bot: Bot;
  readonly clock: SimClock;
  readonly switches: Switches;
  readonly faults: Faults;
  readonly webhook: Webhook;
  readonly calls: readonly LoggedCall[];
  readonly world: World;
  /** Waits in the time of the simulator. */
  readonly wait: (ms: number) => Promise<void>;
  readonly origin: (address: string, local: string) => void;
  readonly tokens: () => { accessToken: string; refreshToken: string };
  readonly killAccessToken: () => void;
  readonly person: (name: string) => OaPerson;
  readonly group: (name: string, people: readonly OaPerson[]) => GroupChat;
  readonly asset: (productType: string) => string;
  readonly botPerson: (name: string) => BotPerson;
  readonly botGroup: () => BotGroup;
  /** @returns an address that gives a file for a while, as those of what people send */
  readonly keep: (file: SentFile) => string;
  /** @returns the calls of a path */
  readonly callsTo: (path: string) => readonly LoggedCall[];
  readonly close: () => Promise<void>;
}

/** 2026-04-20T01:00:00Z, a Monday morning in Vietnam. */
const monday = 1_776_646_800_000;

const defaults = (): Switches => ({
  buttons: 'taken',
  staleTokenError: -220,
  spentRefreshError: -14014,
  callsPerMinute: 2000,
  packageQuota: 500,
  mustFollow: false,
  demandsProof: false,
  echoes: true,
  receipts: true,
  escapesWebhooks: false,
  retriesOn5xx: false,
  expiresInAs: 'text',
  accessLifeSeconds: 90_000,
  groupError: null,
});

const createWorld = (startAt: number | null, seed: number): World => {
  const chance = new Chance(seed);
  return {
    clock: new SimClock(startAt),
    chance,
    switches: defaults(),
    app: { id: chance.digits(19), secret: chance.token(20) },
    oa: {
      id: chance.digits(19),
      name: 'Sở Khoa học và Công nghệ',
      secretKey: chance.token(20),
      isVerified: true,
      packageName: 'Gói Tăng trưởng',
    },
    people: new Map(),
    groups: new Map(),
    assets: new Map(),
    uploads: new Map(),
    access: new Map(),
    refresh: new Map(),
    codes: new Map(),
    origins: new Map(),
    emit: () => undefined,
  };
};

const readCall = async (request: IncomingMessage): Promise<Call> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const url = new URL(request.url ?? '/', 'http://zalo');
  return {
    method: request.method ?? '',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: request.headers as Call['headers'],
    body: Buffer.concat(parts),
  };
};

interface Parts extends Stage {
  readonly bot: Bot;
  readonly faults: Faults;
  readonly counter: CallCounter;
  readonly calls: LoggedCall[];
}

const handleBot = async (
  { bot, faults }: Parts,
  call: Call,
  response: ServerResponse,
): Promise<Answer | null> => {
  const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(call.path) ?? [];
  if (token !== bot.token) {
    return respond(
      response,
      null,
      () => bot.refuse(401, ''),
      () => Promise.resolve(bot.refuse(401, 'Unauthorized')),
    );
  }
  const onClose = (hangUp: () => void): void => {
    response.once('close', hangUp);
  };
  return respond(
    response,
    faults.take(method),
    (code) => bot.refuse(code, 'Simulated'),
    () => bot.call(method, call.body, onClose),
  );
};

const handle = async (
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { world, faults, counter, files, calls } = parts;
  const call = await readCall(request);
  const file = files.open(call.path);
  if (file !== null) {
    response.end(file);
    return;
  }
  const at = world.clock.now();
  const given = call.path.startsWith('/bot')
    ? await handleBot(parts, call, response)
    : await respond(
        response,
        faults.take(call.path),
        (code) => answer(code, 'Simulated'),
        () => Promise.resolve(route(world, counter, call)),
      );
  const { method, path, headers, body } = call;
  calls.push({
    at,
    method,
    path,
    headers,
    body: body.toString('utf8'),
    answer: given?.body ?? null,
  });
};

const listen = async (parts: Parts) => {
  const server = createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

/**
 * Starts a simulator.
 *
 * @param settings - `startAt` in ms UTC, null to follow the machine's clock; `seed` of its chance
 */
export const startZalo = async (
  settings: { startAt?: number | null; seed?: number } = {},
): Promise<Zalo> => {
  const { startAt = monday, seed = 7 } = settings;
  const world = createWorld(startAt, seed);
  const webhook = new Webhook(world);
  world.emit = (event) => void webhook.emit(event);
  const stage = { world, webhook, files: new SentFiles(world) };
  const bot = new Bot(world);
  const parts = { ...stage, bot, faults: new Faults(), counter: new CallCounter(), calls: [] };
  const server = await listen(parts);
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stage.files.root = root;
  return { ...drive(stage, bot), root, bot, webhook, ...pick(parts), close: () => stop() };

  async function stop(): Promise<void> {
    world.clock.stop();
    await webhook.settled();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};

const pick = ({ world, faults, calls }: Parts) => ({
  world,
  faults,
  calls,
  clock: world.clock,
  switches: world.switches,
  app: world.app,
  oa: world.oa,
  callsTo: (path: string) => calls.filter((call) => call.path === path),
});

const drive = (stage: Stage, bot: Bot) => {
  const { world } = stage;
  return {
    wait: (ms: number) => world.clock.advance(ms),
    origin: (address: string, local: string): void => {
      world.origins.set(new URL(address).origin, local);
    },
    tokens: () => issueTokens(world),
    killAccessToken: (): void => {
      for (const record of world.access.values()) record.isDead = true;
    },
    person: (name: string) => new OaPerson(stage, name),
    group: (name: string, people: readonly OaPerson[]) => new GroupChat(stage, name, people),
    asset: (productType: string): string => {
      const id = world.chance.hex(24);
      world.assets.set(id, { productType, isUsed: false });
      return id;
    },
    botPerson: (name: string) => new BotPerson(bot, world, name),
    botGroup: () => new BotGroup(bot, world),
    keep: (file: SentFile) => stage.files.offer(file),
  };
};
