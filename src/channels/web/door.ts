/** Who may come in, told from the headers of a request alone. */

import type { IncomingHttpHeaders } from 'node:http';

/** The addresses under which the chat is reached. */
export interface Door {
  /** True when the server listens on this machine only and nothing outside leads to it. */
  readonly isPrivate: boolean;
  /** The `Host` values that are answered; null when any is (a cookie is bound to its host). */
  readonly hosts: ReadonlySet<string> | null;
  /** The address seen from outside, or null. */
  readonly publicUrl: URL | null;
}

/** @returns true when only programs of this machine can connect to `host` */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/** @returns the addresses that are answered when `port` of `host` is listened on */
export const createDoor = (host: string, port: number, publicUrl: string | null): Door => {
  const outside = publicUrl === null ? null : new URL(publicUrl);
  if (!isLoopback(host)) return { isPrivate: false, hosts: null, publicUrl: outside };
  const names = ['127.0.0.1', 'localhost', '[::1]', host.includes(':') ? `[${host}]` : host];
  const hosts = new Set(names.map((name) => `${name}:${port}`));
  // Browsers leave the standard port out.
  if (port === 80) names.forEach((name) => hosts.add(name));
  if (outside !== null) hosts.add(outside.host);
  return { isPrivate: outside === null, hosts, publicUrl: outside };
};

/** @returns false for a name that somebody else pointed at this machine (DNS rebinding) */
export const hasKnownHost = (door: Door, headers: IncomingHttpHeaders): boolean =>
  door.hosts === null || door.hosts.has((headers.host ?? '').toLowerCase());

/** What proxies and tunnels add; no browser sends any of them. */
const forwardingHeader =
  /^(?:forwarded|via|x-(?:forwarded|real|client|cluster-client|original|envoy|proxy)\b.*|(?:true-client|cf-connecting)-ip|cf-ray|cdn-loop)$/;

/**
 * Tells whether the person is at this machine, and nothing carried the request here. Proxies that
 * add nothing speak HTTP/1.0 to whoever is behind them; no browser does.
 * `httpVersion` is as the request named it: `1.1`.
 */
export const isAtThisMachine = (
  door: Door,
  headers: IncomingHttpHeaders,
  httpVersion: string,
): boolean =>
  door.isPrivate &&
  httpVersion !== '1.0' &&
  httpVersion !== '0.9' &&
  !Object.keys(headers).some((name) => forwardingHeader.test(name));

/** @returns true when the browser says that a page of another site led here */
export const wasLedHere = (headers: IncomingHttpHeaders): boolean =>
  ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));

const isOwnOrigin = (door: Door, headers: IncomingHttpHeaders, origin: string): boolean => {
  if (door.publicUrl !== null && origin === door.publicUrl.origin) return true;
  const host = (headers.host ?? '').toLowerCase();
  return host !== '' && (origin === `http://${host}` || origin === `https://${host}`);
};

/**
 * Tells a request of our own page from one that another site makes in the person's name.
 *
 * `canChange` is false for a request that only reads: browsers send it no `Origin`, and over plain
 * HTTP to another machine no `Sec-Fetch-Site` either; the cookie's `SameSite` stands for both.
 */
export const isFromOwnPage = (
  door: Door,
  headers: IncomingHttpHeaders,
  canChange: boolean,
): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.origin?.toLowerCase();
  // "null" is what a page that sends no referrer says of itself.
  if (origin !== undefined && origin !== 'null') return isOwnOrigin(door, headers, origin);
  return site !== undefined || (origin === undefined && !canChange);
};

/** An address of the office network that people type themselves: a proxy names no such host. */
const officeHost = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\.[\d.]+(?::\d+)?$/;

/**
 * @returns true when the person sees an https address; where a proxy names neither its own host nor
 * the scheme, the one that the settings give
 */
export const isHttps = (door: Door, headers: IncomingHttpHeaders, protocol: string): boolean =>
  protocol === 'https' ||
  (door.publicUrl?.protocol === 'https:' && !officeHost.test(headers.host ?? ''));
