/** Files read in a thread of their own, within bounds. */

import { describe, expect, it } from 'vitest';

import { readApart } from '../../src/readers/read-apart.ts';
import { bounds } from '../../src/readers/reader.ts';
import { fixture } from './reading.ts';

const reasonOf = (name: string, bytes: Uint8Array): Promise<unknown> =>
  readApart({ name, bytes }).then(
    () => 'read',
    (error: unknown) => (error as { reason: unknown }).reason,
  );

describe('a file that somebody sends', () => {
  it('is read by what its bytes say, not by its name', async () => {
    const { lines } = await readApart({ name: 'x.pdf', bytes: fixture('cong-van.doc') });
    expect(lines[0]?.text).toBe('UBND TỈNH NAM SƠN');
  });

  it('is refused with the reason where it is not taken', async () => {
    expect(await reasonOf('a.docx', new Uint8Array(bounds.bytes + 1))).toBe('too-big');
    expect(await reasonOf('a.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))).toBe('heic');
    expect(await reasonOf('a.zip', Buffer.from('PK\x03\x04'))).toBe('not-word');
    expect(await reasonOf('a.bin', Uint8Array.of(0xff, 0xfd, 0, 1))).toBe('unknown-format');
  });

  it('is let go when whoever asked does not wait', async () => {
    const gone = new AbortController();
    const reading = readApart(
      { name: 'a', bytes: fixture('cong-van.doc') },
      { signal: gone.signal },
    );
    gone.abort();
    await expect(reading).rejects.toThrow(/abort/iu);
  });
});
