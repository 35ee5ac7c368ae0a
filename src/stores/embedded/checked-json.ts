/** A JSON object with a checksum in front: `{"crc":"0123abcd","seq":7 …}`. */

import { crc32 } from 'node:zlib';

const checksumAt = '{"crc":"'.length;
const restAt = '{"crc":"0123abcd",'.length;

/** @returns the JSON of an object, with its checksum */
export function withChecksum(json: string): string {
  const rest = json.slice(1);
  return `{"crc":"${checksum(rest)}",${rest}`;
}

/** @returns the JSON that {@link withChecksum} was given, or null when it is damaged */
export function withoutChecksum(bytes: Buffer): string | null {
  const rest = bytes.subarray(restAt);
  const isWhole = bytes.toString('latin1', checksumAt, checksumAt + 8) === checksum(rest);
  return isWhole ? `{${rest.toString()}` : null;
}

function checksum(rest: string | Buffer): string {
  return crc32(rest).toString(16).padStart(8, '0');
}
