/** Files that other channels send as links are fetched from the web server. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Download } from '../../../src/channels/channel.ts';
import { createPort } from '../../contracts/port.ts';
import { ask, openWebBench, type WebBench } from './web-bench.ts';

const files: Readonly<Record<string, Download>> = {
  'token-1': { bytes: Buffer.from('văn bản'), name: 'Ke-hoach.docx', mediaType: 'x/docx' },
  'token-2': { bytes: Buffer.from('ảnh'), name: 'Ke-hoach-1.png', mediaType: 'image/png' },
};

let bench: WebBench;

beforeEach(async () => {
  bench = await openWebBench(createPort(), {
    publicUrl: 'https://vanthu.example.vn',
    downloads: { 'zalo-bot': (token) => Promise.resolve(files[token] ?? null) },
  });
});

afterEach(() => bench.close());

/** As the app of a person or a server of the platform asks: from elsewhere, without a session. */
const fetchAs = (path: string, headers: Record<string, string> = {}) =>
  ask(bench.local + path, { headers: { host: 'vanthu.example.vn', ...headers } });

describe('a link to a file', () => {
  it('gives the file to whoever has it, as often as they ask', async () => {
    for (const site of ['none', 'cross-site', 'same-origin']) {
      const answer = await fetchAs('/file/zalo-bot/token-1', { 'sec-fetch-site': site });
      expect(answer.status).toBe(200);
      expect(answer.text).toBe('văn bản');
      expect(answer.headers['content-type']).toContain('x/docx');
      expect(answer.headers['content-disposition']).toBe('attachment; filename="Ke-hoach.docx"');
      expect(answer.headers['x-robots-tag']).toBe('noindex');
    }
  });

  it('shows a picture where it stands', async () => {
    const { headers } = await fetchAs('/file/zalo-bot/token-2');
    expect(headers['content-type']).toBe('image/png');
    expect(headers['content-disposition']).toBe('inline; filename="Ke-hoach-1.png"');
  });

  it.each(['/file/zalo-bot/token-3', '/file/telegram/token-1', '/file/constructor/token-1'])(
    'that nobody wrote is not found: %s',
    async (path) => {
      expect((await fetchAs(path)).status).toBe(404);
    },
  );

  it('changes nothing, and takes nothing', async () => {
    const answer = await ask(`${bench.local}/file/zalo-bot/token-1`, {
      method: 'POST',
      headers: { host: 'vanthu.example.vn' },
      body: 'x',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});
