/** Who is let in, told from headers alone. */

import { describe, expect, it } from 'vitest';

import {
  createDoor,
  hasKnownHost,
  isAtThisMachine,
  isFromOwnPage,
  isHttps,
  isLoopback,
} from '../../../src/channels/web/door.ts';

const home = createDoor('127.0.0.1', 8080, null);
const office = createDoor('0.0.0.0', 8080, null);
const outside = createDoor('127.0.0.1', 8080, 'https://vanthu.example.vn/');

describe('the door', () => {
  it.each(['127.0.0.1', 'localhost', '::1', '[::1]', '127.0.0.2'])(
    'knows %s as loopback',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );

  it.each(['0.0.0.0', '::', '192.168.1.5', 'localhost.example.vn', '127.0.0.1.example.vn'])(
    'knows that %s is reached from elsewhere',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );

  it.each(['127.0.0.1:8080', 'localhost:8080', '[::1]:8080', 'LOCALHOST:8080'])(
    'answers to %s on loopback',
    (host) => {
      expect(hasKnownHost(home, { host })).toBe(true);
    },
  );

  it.each(['evil.example:8080', '127.0.0.1', '127.0.0.1:9', 'localhost.evil.example:8080', ''])(
    'does not answer to "%s" on loopback',
    (host) => {
      expect(hasKnownHost(home, { host })).toBe(false);
    },
  );

  it('answers to the public address, and to the names without a port on port 80', () => {
    expect(hasKnownHost(outside, { host: 'vanthu.example.vn' })).toBe(true);
    expect(hasKnownHost(createDoor('::1', 80, null), { host: '[::1]' })).toBe(true);
  });

  it('is open to this machine only, and not to what a proxy brings', () => {
    expect(isAtThisMachine(home, {}, '1.1')).toBe(true);
    expect(isAtThisMachine(office, {}, '1.1')).toBe(false);
    expect(isAtThisMachine(outside, {}, '1.1')).toBe(false);
    const ofBrowsers = [
      'accept',
      'cookie',
      'sec-fetch-site',
      'x-requested-with',
      'dnt',
      'priority',
    ];
    for (const name of ofBrowsers) expect(isAtThisMachine(home, { [name]: 'x' }, '1.1')).toBe(true);
  });

  it.each([
    ...['forwarded', 'via', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip'],
    ...['for', 'host', 'proto', 'port', 'server'].map((what) => `x-forwarded-${what}`),
  ])('knows a proxy by %s', (name) => {
    expect(isAtThisMachine(home, { [name]: 'x' }, '1.1')).toBe(false);
  });

  it('knows a proxy that adds nothing by its HTTP/1.0', () => {
    expect(isAtThisMachine(home, { host: '127.0.0.1:8080', connection: 'close' }, '1.0')).toBe(
      false,
    );
  });

  it.each([
    [{ origin: 'http://127.0.0.1:8080' }, true],
    [{ origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'null' }, false],
    [{ origin: 'http://evil.example' }, false],
    [{ origin: 'http://127.0.0.1:3000' }, false],
    [{ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{}, false],
  ])('takes a change with %j: %s', (headers, isTaken) => {
    expect(isFromOwnPage(home, { host: '127.0.0.1:8080', ...headers }, true)).toBe(isTaken);
  });

  it('takes a reading request that names no origin, as browsers send over plain HTTP', () => {
    expect(isFromOwnPage(office, { host: '192.168.1.5:8080' }, false)).toBe(true);
    expect(
      isFromOwnPage(office, { host: '192.168.1.5:8080', origin: 'http://evil.example' }, false),
    ).toBe(false);
  });

  it('takes the public origin when the proxy renames the host', () => {
    const headers = { host: '127.0.0.1:8080', origin: 'https://vanthu.example.vn' };
    expect(isFromOwnPage(outside, headers, true)).toBe(true);
  });

  it('knows https by its own address and by the proxy', () => {
    expect(isHttps(home, { host: '127.0.0.1:8080' }, 'http')).toBe(false);
    expect(isHttps(outside, { host: 'vanthu.example.vn' }, 'http')).toBe(true);
    expect(isHttps(outside, { host: '127.0.0.1:8080' }, 'https')).toBe(true);
  });

  it('knows https by the settings where the proxy names neither its host nor the scheme', () => {
    for (const host of ['127.0.0.1:8080', 'localhost:8080', 'vanthu:8080', 'upstream', undefined])
      expect(isHttps(outside, host === undefined ? {} : { host }, 'http')).toBe(true);
    for (const host of ['192.168.1.5:8080', '10.0.0.9', '172.16.4.4:80'])
      expect(isHttps(outside, { host }, 'http')).toBe(false);
  });
});
