/** The addresses under which people reach the web chat. */

import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

import { isLoopback } from './door.ts';

/** Where the web chat listens, and what people are told. */
export interface WebPlace {
  readonly host: string;
  readonly port: number;
  /** The address that the settings give, or null. */
  readonly publicUrl: string | null;
}

/** The networks of a machine, by the name of the interface. */
export type Networks = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

const wildcards = new Set(['0.0.0.0', '::', '[::]']);

/**
 * Lists addresses without a slash at the end, those that most people of an office can use first.
 * `0.0.0.0` is none of them: it stands for all addresses of the machine.
 *
 * @param place - where the web chat listens
 * @param networks - of this machine, where it is not told
 */
export const listAddresses = (
  { host, port, publicUrl }: WebPlace,
  networks: Networks = networkInterfaces(),
): string[] => {
  if (publicUrl !== null) return [publicUrl.replace(/\/+$/, '')];
  const hosts = wildcards.has(host) ? hostsOf(networks) : [host];
  return hosts.map((one) => `http://${bracketed(one)}:${port}`);
};

/** @returns the addresses that people elsewhere can use; none where the chat is for this machine */
export const listOutsideAddresses = (place: WebPlace, networks?: Networks): string[] =>
  place.publicUrl === null && (isLoopback(place.host) || place.port === 0)
    ? []
    : listAddresses(place, networks);

const hostsOf = (networks: Networks): string[] => {
  const all = Object.values(networks).flatMap((infos) => infos ?? []);
  const outside = all.filter(({ internal, family }) => !internal && family === 'IPv4');
  const hosts = outside.map(({ address }) => address);
  return hosts.length > 0 ? [...new Set(hosts)] : ['127.0.0.1'];
};

const bracketed = (host: string): string =>
  host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
