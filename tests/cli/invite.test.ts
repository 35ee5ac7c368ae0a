/** `vanthu invite`: a one-time link that every channel takes. */

import { statSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { userKey } from '../../src/assistant/records/agency.ts';
import { readInvitation } from '../../src/assistant/requests/members/invitation.ts';
import { canJoin, joinAgency } from '../../src/assistant/requests/members/join-agency.ts';
import { StoreTurns } from '../../src/assistant/turn/take-turn.ts';
import { createLog } from '../../src/cli/open-assistance.ts';
import { loadSecret } from '../../src/cli/secret.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import { run, setSettings } from './run.ts';

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

  it('prints addresses of this machine where the chat is open to the office', async () => {
    setSettings({ HOST: '0.0.0.0', PORT: '8080' });
    const lines = (await run(['invite'])).stdout.split('\n');
    for (const line of lines) expect(line).toMatch(/^http:\/\/\d[\d.]+:8080\/moi\/[\w-]+$/);
    expect(lines.join()).not.toContain('0.0.0.0');
  });

  it('seats a person in an agency, with the role that is said', async () => {
    const folder = setSettings({});
    const { stdout } = await run(['invite', '--agency', 'so-khcn', '--role', 'editor']);
    const read = readInvitation(await loadSecret(folder), tokenOf(stdout), Date.now());
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

  it('refuses an agency that no link can name', async () => {
    setSettings({});
    const { code, stdout, stderr } = await run(['invite', '--agency', 'Sở KHCN']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Mã cơ quan “Sở KHCN” chưa đúng');
  });

  it('prints a link short enough for any messenger, that a running program takes once', async () => {
    const folder = setSettings({ PUBLIC_URL: 'https://vanthu.example.vn' });
    const token = tokenOf((await run(['invite', '--role', 'owner'])).stdout);
    expect(token).toMatch(/^[\w-]{1,64}$/);
    const store = await openEmbeddedStore({ folder });
    onTestFinished(() => store.close());
    const log = createLog('silent', true);
    const program = { secret: await loadSecret(folder), clock: Date.now, store, log };
    const join = (user: string) =>
      new StoreTurns(store).take(userKey(user), (transaction) =>
        joinAgency(program, transaction, { user, name: null }, token),
      );
    expect(await canJoin(program, token)).toBe(true);
    expect(await join('web:a')).toMatchObject({ ok: true, role: 'owner', isNew: true });
    expect(await join('web:b')).toEqual({ ok: false, problem: 'used' });
    expect(await canJoin(program, token)).toBe(false);
  });
});
