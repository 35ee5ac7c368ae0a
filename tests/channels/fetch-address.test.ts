/** Files from addresses that somebody else named: nothing is fetched from within the own network. */

import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { createFetcher, type Fetcher, isPublic } from '../../src/channels/fetch-address.ts';

let server: Server;
let root: string;
let fetcher: Fetcher;
let paths: string[];

const redirects: Readonly<Record<string, string>> = {
  '/moved': '/file',
  '/loop': '/loop',
  '/inward': 'https://169.254.169.254/latest/meta-data',
  '/nowhere': 'https://',
};

beforeEach(async () => {
  paths = [];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    paths.push(path);
    const location = redirects[path];
    if (location !== undefined) response.writeHead(302, { location }).end();
    else if (path === '/cut') response.destroy();
    else if (path === '/file') response.end('văn bản');
    else if (path === '/endless') {
      const write = (): void => {
        if (!response.destroyed && response.write('a'.repeat(10_000))) setImmediate(write);
      };
      response.on('drain', write);
      write();
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fetcher = createFetcher(root);
});

afterEach(async () => {
  await fetcher.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const get = (path: string, maxBytes = 1_000) => fetcher.fetch(root + path, maxBytes);

it('gives the bytes, also where the address leads on to another', async () => {
  const bytes = Buffer.from('văn bản');
  expect(await get('/file')).toEqual({ kind: 'fetched', bytes });
  expect(await get('/moved')).toEqual({ kind: 'fetched', bytes });
});

it('ends a fetch that is larger than was wanted', async () => {
  expect(await get('/file', 3)).toEqual({ kind: 'too-large' });
  expect(await get('/endless', 50_000)).toEqual({ kind: 'too-large' });
});

it('says what the server said, or that it said nothing', async () => {
  expect(await get('/gone')).toEqual({ kind: 'refused', status: 404 });
  expect(await get('/cut')).toMatchObject({ kind: 'failed' });
});

it.each(['/loop', '/inward', '/nowhere'])('does not follow %s', async (path) => {
  expect(await get(path)).toEqual({ kind: 'forbidden' });
  expect(paths.length).toBeLessThan(6);
});

it.each([
  'no address',
  'http://example.vn/a.docx',
  'ftp://example.vn/a.docx',
  'file:///etc/passwd',
  'https://127.0.0.1/a',
  'https://2130706433/a',
  'https://10.1.2.3/a',
  'https://169.254.169.254/a',
  'https://[::1]/a',
  'https://[::ffff:127.0.0.1]/a',
  'https://[fd00::1]/a',
  'https://localhost/a',
])('fetches nothing from %s', async (address) => {
  expect(await fetcher.fetch(address, 1_000)).toEqual({ kind: 'forbidden' });
});

it('trusts no server of this machine where none was named', async () => {
  const strict = createFetcher(null);
  expect(await strict.fetch(`${root}/file`, 1_000)).toEqual({ kind: 'forbidden' });
  await strict.close();
  expect(paths).toEqual([]);
});

it('knows the addresses of the open internet', () => {
  const open = ['8.8.8.8', '172.32.0.1', '223.255.255.1', '2606:4700::1111'];
  const closed = ['172.31.0.1', '100.64.0.1', '192.168.1.1', '224.0.0.1', '255.255.255.255'];
  const closed6 = ['::', '::1', 'fe80::1', 'fc00::1', 'ff02::1', '2002:7f00:1::', '64:ff9b::a00:1'];
  expect(open.map(isPublic)).toEqual(open.map(() => true));
  expect([...closed, ...closed6].filter(isPublic)).toEqual([]);
});
