/** Handles one call of a bot: faults, limits, the method, and what is answered. */

import { setTimeout as sleep } from 'node:timers/promises';

import type { LoggedCall } from './calls.ts';
import type { Fault } from './faults.ts';
import { methods } from './methods/index.ts';
import { Refusal, tooMany } from './refusal.ts';
import type { Call } from './request.ts';
import type { Telegram } from './server.ts';

/** What goes back; `drop` breaks the connection, `none` never answers. */
export type Answer =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'html'; readonly status: number; readonly body: string }
  | { readonly kind: 'drop' }
  | { readonly kind: 'none' };

/** @returns what the caller gets, after the time of the way there and back */
export const handleCall = async (server: Telegram, call: Call): Promise<Answer> => {
  const logged = log(server, call);
  const isPoll = call.method.toLowerCase() === 'getupdates';
  if (!isPoll) server.calls.underWay += 1;
  const half = server.roundTripMs / 2;
  if (half > 0) await sleep(half);
  const answer = await act(server, call, logged).finally(() => {
    logged.doneAt = server.world.clock.now();
    if (!isPoll) server.calls.underWay -= 1;
  });
  server.world.changed();
  if (half > 0) await sleep(half);
  return answer;
};

const log = ({ calls, world }: Telegram, { method, args }: Call): LoggedCall => {
  const chat = Number(args['chat_id']);
  const logged: LoggedCall = {
    method,
    chat: Number.isInteger(chat) && chat !== 0 ? chat : null,
    args,
    at: world.clock.now(),
    doneAt: null,
    outcome: 'open',
    code: null,
  };
  calls.all.push(logged);
  return logged;
};

const act = async (server: Telegram, call: Call, logged: LoggedCall): Promise<Answer> => {
  const fault = server.faults.strike(call.method.toLowerCase(), logged.chat);
  const early = fault === null ? null : strikeBefore(fault, logged);
  if (early !== null) return early;
  const answer = await run(server, call, logged);
  if (fault?.kind === 'slow') await sleep(fault.ms);
  if (fault?.kind === 'drop-after') return end(logged, 'dropped', { kind: 'drop' });
  if (fault?.kind === 'no-answer') return end(logged, 'unanswered', { kind: 'none' });
  return answer;
};

const strikeBefore = (fault: Fault, logged: LoggedCall): Answer | null => {
  if (fault.kind === 'drop-before') return end(logged, 'dropped', { kind: 'drop' });
  if (fault.kind === 'too-many') return refuse(logged, tooMany(fault.retryAfterS));
  if (fault.kind === 'refusal') return refuse(logged, new Refusal(fault.code, fault.description));
  if (fault.kind !== 'gateway') return null;
  logged.code = fault.status;
  const body = `<html><head><title>${fault.status}</title></head><body><center><h1>${fault.status}</h1></center><hr><center>nginx/1.18.0</center></body></html>`;
  return end(logged, 'refused', { kind: 'html', status: fault.status, body });
};

const run = async (server: Telegram, call: Call, logged: LoggedCall): Promise<Answer> => {
  const { world, limiter } = server;
  const name = call.method.toLowerCase();
  try {
    const method = methods.get(name);
    if (method === undefined) throw new Refusal(404, 'Not Found: method not found');
    if (world.isLoggedOut && name !== 'logout') throw new Refusal(400, 'Logged out');
    const waitS = limiter?.take(name, logged.chat, world.clock.now()) ?? 0;
    if (waitS > 0) throw tooMany(waitS);
    const result = await method(world, call);
    logged.outcome = 'ok';
    return { kind: 'json', status: 200, body: { ok: true, result } };
  } catch (error) {
    if (error instanceof Refusal) return refuse(logged, error);
    throw error;
  }
};

const end = (logged: LoggedCall, outcome: LoggedCall['outcome'], answer: Answer): Answer => {
  logged.outcome = outcome;
  return answer;
};

/** Puts a refusal into the words of the Bot API. */
export const toAnswer = ({ code, message, parameters }: Refusal): Answer => ({
  kind: 'json',
  status: code,
  body: {
    ok: false,
    error_code: code,
    description: message,
    ...(parameters === null ? {} : { parameters }),
  },
});

const refuse = (logged: LoggedCall, refusal: Refusal): Answer => {
  logged.code = refusal.code;
  return end(logged, 'refused', toAnswer(refusal));
};
