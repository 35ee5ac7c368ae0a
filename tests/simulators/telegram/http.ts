/** The HTTP side of the server: addresses, tokens, bodies and answers. */

import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { handleCall, toAnswer } from './handle-call.ts';
import type { Answer } from './handle-call.ts';
import { Refusal } from './refusal.ts';
import { readCall } from './request.ts';
import type { Telegram } from './server.ts';

/** Listens on a free port of loopback. */
export const listen = async (telegram: Telegram): Promise<Server> => {
  const server = createServer((request, response) => {
    answer(telegram, request, response).catch((error: unknown) => {
      telegram.failures.push(error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
};

/** @returns the address without a slash at its end, as `apiRoot` wants it */
export const addressOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const answer = async (
  telegram: Telegram,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(url.pathname);
  if (file !== null) {
    sendFile(telegram, decodeURIComponent(file[1] ?? ''), file[2] ?? '', response);
    return;
  }
  const called = /^\/bot([^/]+)\/(?:test\/)?(\w+)$/.exec(url.pathname);
  if (called === null) {
    write(response, toAnswer(new Refusal(404, 'Not Found')));
    return;
  }
  if (decodeURIComponent(called[1] ?? '') !== telegram.token) {
    request.resume();
    write(response, toAnswer(new Refusal(401, 'Unauthorized')));
    return;
  }
  write(response, await answerCall(telegram, request, called[2] ?? '', url.searchParams));
};

const answerCall = async (
  telegram: Telegram,
  request: IncomingMessage,
  method: string,
  query: URLSearchParams,
): Promise<Answer> => {
  try {
    return await handleCall(telegram, await readCall(request, method, query));
  } catch (error) {
    if (error instanceof Refusal) return toAnswer(error);
    // The bot was killed in the middle of its call.
    if (request.destroyed && !request.complete) return { kind: 'drop' };
    throw error;
  }
};

const write = (response: ServerResponse, reply: Answer): void => {
  if (reply.kind === 'none') return;
  if (reply.kind === 'drop') {
    response.destroy();
    return;
  }
  if (reply.kind === 'html') {
    response.writeHead(reply.status, { 'content-type': 'text/html' });
    response.end(reply.body);
    return;
  }
  const text = JSON.stringify(reply.body);
  const retryAfter = readRetryAfter(reply.body);
  if (retryAfter !== null) response.setHeader('retry-after', retryAfter);
  response.writeHead(reply.status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
};

const readRetryAfter = (body: unknown): number | null => {
  const { parameters } = body as { readonly parameters?: { readonly retry_after?: number } };
  return parameters?.retry_after ?? null;
};

const sendFile = (
  telegram: Telegram,
  token: string,
  path: string,
  response: ServerResponse,
): void => {
  if (token !== telegram.token) {
    write(response, toAnswer(new Refusal(401, 'Unauthorized')));
    return;
  }
  const file = telegram.world.files.at(decodeURIComponent(path));
  const fault = telegram.faults.strike('file', null);
  if (fault?.kind === 'drop-before' || fault?.kind === 'drop-after') {
    response.destroy();
    return;
  }
  if (fault?.kind === 'gateway') {
    write(response, { kind: 'html', status: fault.status, body: '<html></html>' });
    return;
  }
  if (file === null || fault !== null) {
    write(response, toAnswer(new Refusal(404, 'Not Found')));
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': file.bytes.length,
  });
  response.end(file.bytes);
};
