/** Names of files for keys: safe on every system, and the key can be read back from the name. */

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

import type { RecordKey } from '../store.ts';

/** Leaves room for `.json`, the mark of a temporary file and the moment a file was set aside. */
const longestName = 180;

/** Windows keeps these for devices, whatever follows after a dot. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * @returns a name of lower-case letters, digits and `_ - + =`: `/` is `+`, any other character is
 * `=` and two hexadecimal digits a byte; a key that is too long becomes `~` and its SHA-256
 */
export function fileNameOf(key: RecordKey): string {
  const name = key
    .replace(/[^a-z0-9_-]/gu, (character) => (character === '/' ? '+' : escaped(character)))
    .replace(deviceName, (device) => escaped(device.charAt(0)) + device.slice(1));
  const isWhole = Buffer.from(key).toString() === key;
  if (name !== '' && name.length <= longestName && isWhole) return name;
  return `~${createHash('sha256').update(key, 'utf16le').digest('hex')}`;
}

/** @returns the key whose file has this name, or null when the name does not tell */
export function keyOfFileName(name: string): RecordKey | null {
  if (!/^(?:[a-z0-9_+-]|=[0-9a-f]{2})+$/.test(name)) return null;
  try {
    return decodeURIComponent(name.replaceAll('+', '/').replaceAll('=', '%'));
  } catch {
    return null;
  }
}

/** @returns one of 256 folders, so that no folder holds more files than a system lists quickly */
export function shardOf(key: RecordKey): string {
  return (crc32(key) & 255).toString(16).padStart(2, '0');
}

function escaped(character: string): string {
  return Buffer.from(character).toString('hex').replace(/../g, '=$&');
}
