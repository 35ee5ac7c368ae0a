/** `vanthu invite`: a one-time link that the web chat takes. */

import { statSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { readInvitation } from '../../src/channels/web/invitation.ts';
import { loadSecret } from '../../src/commands/secret.ts';
import { ask, openWebBench } from '../channels/web/web-bench.ts';
import { run, setSettings } from './run.ts';
import { createPort } from '../contracts/port.ts';

const tokenOf = (link: string): string => link.replace(/^.*\/moi\//, '');

describe('vanthu invite', () => {
  it('prints a link to the address of the chat, and how long it lasts beside it', async () => {
    setSettings({ HOST: '127.0.0.1', PORT: '8080' });
    const { code, stdout, stderr } = await run(['invite']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:8080\/moi\/[\w.-]+$/);
    expect(stderr).toBe('Đường dẫn dùng được một lần, trong 7 ngày.');
  });

  it('prints the address that is seen from outside', async () => {
    setSettings({ PUBLIC_URL: 'https://vanthu.example.vn/' });
    expect((await run(['invite'])).stdout).toMatch(/^https:\/\/vanthu\.example\.vn\/moi\/\S+$/);
  });

  it('seats a person in an agency, with the role that is said', async () => {
    const folder = setSettings({});
    const { stdout } = await run(['invite', '--agency', 'so-khcn', '--role', 'editor']);
    const read = readInvitation(loadSecret(folder), tokenOf(stdout), Date.now());
    expect(read).toMatchObject({ ok: true, invitation: { agency: 'so-khcn', role: 'editor' } });
  });

  it('makes another link each time, with a secret that only its owner can read', async () => {
    const folder = setSettings({});
    const links = [(await run(['invite'])).stdout, (await run(['invite'])).stdout];
    expect(new Set(links).size).toBe(2);
    expect(statSync(path.join(folder, 'secret')).mode & 0o077).toBe(0);
  });

  it('refuses a role that it does not know', async () => {
    setSettings({});
    const { code, stdout, stderr } = await run(['invite', '--role', 'boss']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('Vai trò chưa đúng. Có: owner, editor, member.');
  });

  it('prints a link that the web chat takes once', async () => {
    const folder = setSettings({ PUBLIC_URL: 'https://vanthu.example.vn' });
    const joined: string[] = [];
    const bench = await openWebBench(createPort(), {
      publicUrl: 'https://vanthu.example.vn',
      secret: loadSecret(folder),
      clock: Date.now,
      onJoin: (_, { role }) => {
        joined.push(role);
        return Promise.resolve(true);
      },
    });
    onTestFinished(() => bench.close());
    const { stdout } = await run(['invite', '--role', 'owner']);
    const accept = () =>
      ask(`${bench.local}/moi/${tokenOf(stdout)}`, {
        method: 'POST',
        headers: {
          host: 'vanthu.example.vn',
          origin: 'https://vanthu.example.vn',
          'content-type': 'application/x-www-form-urlencoded',
        },
      });
    expect((await accept()).status).toBe(303);
    expect((await accept()).status).toBe(410);
    expect(joined).toEqual(['owner']);
  });
});
