/** Fetches a file from an address that somebody else named: public, over https, bounded. */

import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

import { Agent, type Dispatcher, request } from 'undici';

import type { Channel } from './channel.ts';
import { reasonOf } from './http-line.ts';

/** What became of fetching; a reason is a short code: an address may carry a key. */
export type Fetched =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  /** An address that is not fetched from, whoever names it. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'too-large' }
  /** The server does not give it (any more). */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Fetches files. */
export interface Fetcher {
  readonly fetch: (address: string, maxBytes: number) => Promise<Fetched>;
  readonly close: () => Promise<void>;
}

const timeoutMs = 60_000;
const connectTimeoutMs = 8_000;
const maxRedirects = 3;

/** Machines of this network, this machine itself, and what no machine has. */
const closed = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, bits, 'ipv4');
closed.addSubnet('2001:db8::', 32, 'ipv6');
closed.addSubnet('2002::', 16, 'ipv6');

const openIpv6 = new BlockList();
openIpv6.addSubnet('2000::', 3, 'ipv6');

/** @returns whether an IP address is one of the open internet */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !closed.check(address, 'ipv4');
  return openIpv6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** Decided on what is connected to, as a name may mean another machine a moment later. */
const lookUpPublic: LookupFunction = (host, options, done) => {
  lookUp(host, { ...options, all: true }, (error, addresses) => {
    const found = error === null ? addresses.filter(({ address }) => isPublic(address)) : [];
    const [first] = found;
    if (error !== null) done(error, []);
    else if (first === undefined) done(new ForbiddenAddress(), []);
    else if (options.all === true) done(null, found);
    else done(null, first.address, first.family);
  });
};

class ForbiddenAddress extends Error {
  readonly code = 'FORBIDDEN';
}

/** @param trustedRoot - a server of a test, which may be on this machine, or null */
export function createFetcher(trustedRoot: string | null): Fetcher {
  const trusted = trustedRoot === null ? null : new URL(trustedRoot).origin;
  const limits = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
  const outside = new Agent({
    ...limits,
    connect: { timeout: connectTimeoutMs, lookup: lookUpPublic },
  });
  const inside = new Agent(limits);

  /** @returns what may be connected to, or null */
  const lineTo = (url: URL): Dispatcher | null => {
    if (url.origin === trusted) return inside;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const isOpen = url.protocol === 'https:' && (isIP(host) === 0 || isPublic(host));
    return isOpen ? outside : null;
  };

  const fetch: Fetcher['fetch'] = async (address, maxBytes) => {
    const signal = AbortSignal.timeout(timeoutMs);
    let url = URL.canParse(address) ? new URL(address) : null;
    for (let hops = 0; url !== null && hops <= maxRedirects; hops += 1) {
      const dispatcher = lineTo(url);
      if (dispatcher === null) return { kind: 'forbidden' };
      const step = await takeStep(url, { dispatcher, signal, maxBytes });
      if (!(step instanceof URL)) return step;
      url = step;
    }
    return { kind: 'forbidden' };
  };

  const close = async (): Promise<void> => {
    await Promise.all([outside.destroy(), inside.destroy()]);
  };
  return { fetch, close };
}

interface Bounds {
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

/** @returns the address that it leads on to, or what became of it */
async function takeStep(url: URL, { maxBytes, ...call }: Bounds): Promise<URL | Fetched> {
  try {
    const { statusCode: status, headers, body } = await request(url, call);
    // An answer that is not read to its end says so, and nobody wants to know.
    body.on('error', () => undefined);
    const { location } = headers;
    const isRedirect = status >= 300 && status < 400 && typeof location === 'string';
    if (isRedirect || status !== 200) {
      body.destroy();
      if (!isRedirect) return { kind: 'refused', status };
      return URL.canParse(location, url.href) ? new URL(location, url) : { kind: 'forbidden' };
    }
    return await readAtMost(body, maxBytes);
  } catch (error) {
    const reason = reasonOf(error);
    return reason === 'FORBIDDEN' ? { kind: 'forbidden' } : { kind: 'failed', reason };
  }
}

/** Leaving the loop ends the connection. */
async function readAtMost(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Fetched> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > maxBytes) return { kind: 'too-large' };
    parts.push(part);
  }
  return { kind: 'fetched', bytes: Buffer.concat(parts) };
}

/** Makes the error of a channel. */
type Say = (words: string, retryAfterMs: number | null) => Error;

/** Fetches what people sent, whose id is its address. */
export interface SentFiles {
  readonly fetchFile: NonNullable<Channel['fetchFile']>;
  readonly close: () => Promise<void>;
}

/**
 * @param trustedRoot - a server of a test, which may be on this machine, or null
 * @param say - makes the error of the channel
 */
export function createSentFiles(trustedRoot: string | null, say: Say): SentFiles {
  const { fetch, close } = createFetcher(trustedRoot);
  const fetchFile: SentFiles['fetchFile'] = async (id, maxBytes) => {
    const fetched = await fetch(id, maxBytes);
    if (fetched.kind === 'fetched') return fetched.bytes;
    throw explain(fetched, say);
  };
  return { fetchFile, close };
}

function explain(fetched: Exclude<Fetched, { kind: 'fetched' }>, say: Say): Error {
  switch (fetched.kind) {
    case 'too-large':
      return say('tệp lớn hơn mức được nhận.', null);
    case 'forbidden':
      return say('địa chỉ của tệp không phải địa chỉ https công khai nên không tải.', null);
    case 'refused': {
      const { status } = fetched;
      if (status >= 500) return say(`chưa tải được tệp (HTTP ${status}).`, 30_000);
      return say(`tệp không còn ở Zalo (HTTP ${status}); cần người gửi gửi lại.`, null);
    }
    case 'failed':
      return say(`chưa tải được tệp (${fetched.reason}).`, 5_000);
  }
}
