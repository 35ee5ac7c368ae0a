/** Files that hold secrets: whole or refused with words, and read by their owner alone. */

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createTokenFile } from '../src/channels/zalo-oa/token-file.ts';
import { noTokens } from '../src/channels/zalo-oa/token-state.ts';
import { loadSecret } from '../src/cli/secret.ts';
import { StoreError } from '../src/errors.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vanthu-secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Each file that the program keeps a secret in: where it is, and what makes and reads it. */
const files = {
  'the key that sessions are signed with': {
    file: () => path.join(folder, 'secret'),
    make: async () => {
      await loadSecret(folder);
    },
    read: () => loadSecret(folder),
  },
  'the tokens of an official account': {
    file: () => path.join(folder, 'zalo-oa', 'tokens.json'),
    make: () => createTokenFile(path.join(folder, 'zalo-oa')).write(noTokens),
    read: () => createTokenFile(path.join(folder, 'zalo-oa')).read(),
  },
};

describe.each(Object.entries(files))('%s', (_name, { file, make, read }) => {
  it('is made whole, for its owner alone, and nothing is left beside it', async () => {
    await make();
    expect((await stat(file())).mode & 0o077).toBe(0);
    expect((await stat(path.dirname(file()))).mode & 0o077).toBe(0);
    expect(await readdir(path.dirname(file()))).toEqual([path.basename(file())]);
    expect(await read()).toEqual(await read());
  });

  const spoilt: [string, (whole: Buffer) => Buffer][] = [
    ['empty', () => Buffer.alloc(0)],
    ['a line end', () => Buffer.from('\n')],
    ['blanks', (whole) => Buffer.alloc(whole.length, ' ')],
    ['zeros', (whole) => Buffer.alloc(whole.length)],
    ['cut off', (whole) => whole.subarray(0, Math.floor(whole.length / 2))],
    ['cut by one', (whole) => whole.subarray(0, whole.toString().trimEnd().length - 1)],
    ['doubled', (whole) => Buffer.concat([whole, whole])],
    ['another text', () => Buffer.from('mật khẩu của văn phòng\n')],
  ];
  it.each(spoilt)('that is %s is refused with its name and what to do', async (_what, spoil) => {
    await make();
    await writeFile(file(), spoil(await readFile(file())));
    const failure = await read().then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(StoreError);
    expect((failure as StoreError).message).toContain(file());
    expect((failure as StoreError).message).toMatch(/Hãy|khôi phục/);
  });

  it('that cannot be made says so, and leaves nothing', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file where the folder should be');
    const failure = await make().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreError);
    await rm(folder);
    await mkdir(folder);
  });
});

it('of many programs that make the key at once, all have the same', async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => loadSecret(folder)));
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[\w-]{43}$/);
  expect(await readdir(folder)).toEqual(['secret']);
});

it('where nothing more can be written, no key is made', () => {
  const program = `
    const { loadSecret } = await import('./src/cli/secret.ts');
    await loadSecret(process.argv[1]).catch((error) => console.log(error.message));`;
  // What a full disk does to a program: every write fails.
  const words = ['--import', 'tsx', '--input-type=module', '-e', program, folder];
  const command = ['-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath, ...words];
  const { stdout } = spawnSync('sh', command, { encoding: 'utf8' });
  expect(stdout).toContain(path.join(folder, 'secret'));
  expect(readdirSync(folder)).toEqual([]);
});
