/** Calls to a platform: what is known of them when they go wrong. */

import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { HttpLine } from '../../src/channels/http-line.ts';

let server: Server;
let root: string;
let line: HttpLine;
let paths: string[];

beforeEach(async () => {
  paths = [];
  server = createServer((request, response) => {
    paths.push(request.url ?? '');
    if (request.url === '/redirect') {
      response.writeHead(302, { location: '/elsewhere' }).end();
    } else if (request.url === '/cut') response.destroy();
    else if (request.url === '/silent') response.writeHead(200).write('{');
    else if (request.url === '/huge') response.end('a'.repeat(2_000));
    else if (request.url !== '/never') response.end('xin chào');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  line = new HttpLine({ timeoutMs: 10_000, maxAnswerBytes: 1_000 });
});

afterEach(async () => {
  await line.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const get = (path: string, more: { timeoutMs?: number } = {}) =>
  line.exchange({ method: 'GET', url: root + path, ...more });

it('gives the answer whole', async () => {
  expect(await get('/')).toMatchObject({ kind: 'answered', status: 200, text: 'xin chào' });
});

it('follows no redirect: what it carries is for that platform alone', async () => {
  expect(await get('/redirect')).toMatchObject({ kind: 'answered', status: 302 });
  expect(paths).toEqual(['/redirect']);
});

it.each([
  ['/never', 'timeout'],
  ['/silent', 'timeout'],
  ['/cut', 'UND_ERR_SOCKET'],
  ['/huge', 'UND_ERR_RES_EXCEEDED_MAX_SIZE'],
])('does not know what became of %s', async (path, reason) => {
  const more = reason === 'timeout' ? { timeoutMs: 100 } : {};
  expect(await get(path, more)).toEqual({ kind: 'unknown', reason });
});

it('knows that nothing was sent where nobody listens, or it was closed before', async () => {
  const nobody = { method: 'GET', url: 'http://127.0.0.1:1/bot1:secret/getMe' } as const;
  expect(await line.exchange(nobody)).toEqual({ kind: 'not-sent', reason: 'ECONNREFUSED' });
  await line.close();
  expect(await get('/')).toEqual({ kind: 'not-sent', reason: 'closed' });
  expect(paths).toEqual([]);
});

it('ends what is under way when it is closed', async () => {
  const call = line.exchange({ method: 'GET', url: `${root}/never`, timeoutMs: 60_000 });
  await expect.poll(() => paths).toEqual(['/never']);
  await line.close();
  expect((await call).kind).toBe('unknown');
});
