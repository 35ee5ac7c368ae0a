/** The addresses that people are told lead to the web chat. */

import type { NetworkInterfaceInfo } from 'node:os';

import { expect, it } from 'vitest';

import { listAddresses, listOutsideAddresses } from '../../../src/channels/web/addresses.ts';

const info = (address: string, internal = false): NetworkInterfaceInfo => {
  const more = { netmask: '', mac: '', internal, cidr: null };
  return address.includes(':')
    ? { ...more, address, family: 'IPv6', scopeid: 0 }
    : { ...more, address, family: 'IPv4' };
};
const networks = {
  lo: [info('127.0.0.1', true), info('::1', true)],
  eth0: [info('192.168.1.20'), info('fe80::1')],
  wlan0: [info('10.0.0.7')],
};
const office = ['http://192.168.1.20:8080', 'http://10.0.0.7:8080'];

it.each([
  ['0.0.0.0', null, office, office],
  ['::', null, office, office],
  ['127.0.0.1', null, ['http://127.0.0.1:8080'], []],
  ['localhost', null, ['http://localhost:8080'], []],
  ['::1', null, ['http://[::1]:8080'], []],
  ['192.168.1.20', null, ['http://192.168.1.20:8080'], ['http://192.168.1.20:8080']],
  ['127.0.0.1', 'https://vanthu.vn/', ['https://vanthu.vn'], ['https://vanthu.vn']],
  ['0.0.0.0', 'http://10.0.0.7:8080/', ['http://10.0.0.7:8080'], ['http://10.0.0.7:8080']],
])('of HOST=%s and PUBLIC_URL=%s are real ones', (host, publicUrl, all, outside) => {
  const place = { host, port: 8080, publicUrl };
  expect(listAddresses(place, networks)).toEqual(all);
  expect(listOutsideAddresses(place, networks)).toEqual(outside);
});

it('of a machine without a network is its own, and of a port that is not known nobody is told', () => {
  const place = { host: '0.0.0.0', port: 8080, publicUrl: null };
  expect(listAddresses(place, { lo: networks.lo })).toEqual(['http://127.0.0.1:8080']);
  expect(listOutsideAddresses({ ...place, port: 0 }, networks)).toEqual([]);
});
