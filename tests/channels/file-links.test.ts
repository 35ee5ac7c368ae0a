/** Links to files open what they were written for, for some days, and nothing else. */

import { describe, expect, it } from 'vitest';

import { createDownload, createFileLinks, linkDays } from '../../src/channels/file-links.ts';

const dayMs = 86_400_000;
const now = 1_780_000_000_000;
const secret = 'a secret of thirty-two characters';
const file = { id: 'so-khcn/p1/2/Ke-hoach-2026.docx' };

const linksAt = (at: number, more: { channel?: string; publicUrl?: string | null } = {}) =>
  createFileLinks({
    channel: 'zalo-bot',
    secret,
    publicUrl: 'https://vanthu.example.vn/vt',
    clock: () => at,
    ...more,
  });
const tokenOf = (link: string | null): string => (link ?? '').split('/').at(-1) ?? '';
const token = tokenOf(linksAt(now).write('lan', file));

describe('a link', () => {
  it('leads to this program from outside, in an address that a chat can hold', () => {
    const link = linksAt(now).write('lan', file) ?? '';
    expect(link).toMatch(/^https:\/\/vanthu\.example\.vn\/vt\/file\/zalo-bot\/[\w-]+\.[\w-]+$/);
    expect(link.length).toBeLessThan(300);
  });

  it('is the same all day long, so that a picture is fetched once', () => {
    const morning = Math.floor(now / dayMs) * dayMs + 1;
    const write = (at: number) => linksAt(at).write('lan', file);
    expect(write(morning + dayMs / 2)).toBe(write(morning));
    expect(write(morning + dayMs)).not.toBe(write(morning));
  });

  it('is not written where nobody outside reaches this program', () => {
    expect(linksAt(now, { publicUrl: null }).write('lan', file)).toBeNull();
  });

  it('names its file and for whom it is, for days and as often as it is read', () => {
    for (const at of [now, now + dayMs, now + linkDays * dayMs - 1])
      expect(linksAt(at).read(token)).toEqual({ asker: 'lan', id: file.id });
  });

  it('is nothing when it is too old', () => {
    expect(linksAt(now + (linkDays + 1) * dayMs).read(token)).toBeNull();
  });

  it('is nothing to another channel, or under another secret', () => {
    expect(linksAt(now, { channel: 'zalo-oa' }).read(token)).toBeNull();
    const other = createFileLinks({
      channel: 'zalo-bot',
      secret: 'b'.repeat(32),
      publicUrl: null,
      clock: () => now,
    });
    expect(other.read(token)).toBeNull();
  });

  it('is nothing when a letter of it was changed, cut off or added', () => {
    const { read } = linksAt(now);
    for (let at = 0; at < token.length; at += 1) {
      const changed = token[at] === 'A' ? 'B' : 'A';
      expect(read(token.slice(0, at) + changed + token.slice(at + 1)), String(at)).toBeNull();
    }
    for (const odd of ['', '.', token.slice(1), token.slice(0, -1), `${token}A`, `${token}.A`])
      expect(read(odd)).toBeNull();
  });
});

describe('what a link gives', () => {
  const links = linksAt(now);
  const bytes = new Uint8Array([1, 2, 3]);

  it('is the file as its owner may see it now', async () => {
    const asked: string[] = [];
    const download = createDownload(links, () => ({
      openFile: (asker, id) => {
        asked.push(`${asker} ${id}`);
        return Promise.resolve(bytes);
      },
    }));
    expect(await download(token)).toEqual({
      bytes,
      name: 'Ke-hoach-2026.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    expect(asked).toEqual([`lan ${file.id}`]);
  });

  it('is nothing once they may not, and before the channel is open', async () => {
    const forbidden = createDownload(links, () => ({ openFile: () => Promise.resolve(null) }));
    expect(await forbidden(token)).toBeNull();
    expect(await createDownload(links, () => null)(token)).toBeNull();
  });
});
