/**
 * Builds `dist/`: the program (tsc) and the page of the web chat (esbuild).
 * `--if-stale` builds only when a source is newer; `--page FOLDER` builds the page alone.
 */

import { execFile } from 'node:child_process';
import {
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { dist, isStale } from './dist.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'src/channels/web/page');
const cache = join(root, 'node_modules/.cache/vanthu');

const buildProgram = async (folder) => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const settings = join(root, 'tsconfig.build.json');
  // Types are checked by `npm run types`; a build only writes.
  const args = [tsc, '--project', settings, '--outDir', folder, '--noCheck'];
  await promisify(execFile)(process.execPath, args);
};

const buildPage = async (folder) => {
  const { build } = await import('esbuild');
  await mkdir(folder, { recursive: true });
  await Promise.all([
    build({
      entryPoints: [join(page, 'chat.ts'), join(page, 'chat.css')],
      outdir: folder,
      bundle: true,
      minify: true,
      format: 'esm',
      target: ['es2022', 'chrome100', 'safari15.4', 'firefox104'],
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'error',
    }),
    ...['index.html', 'icon.svg'].map((name) => cp(join(page, name), join(folder, name))),
  ]);
};

const listFiles = async (folder) => {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => ((await stat(join(folder, name))).isFile() ? [name] : [])),
  );
  return found.flat();
};

/**
 * Puts what was made in the place of what was there, file by file: a program that is starting, or
 * running, finds each file whole at any moment.
 */
const replace = async (made, startedAt) => {
  const now = await listFiles(made);
  const before = await listFiles(dist);
  // The program last: as long as it is the old one, the next start builds again.
  now.sort((one, other) => Number(one === 'main.js') - Number(other === 'main.js'));
  await utimes(join(made, 'main.js'), startedAt, startedAt);
  for (const name of now) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await rename(join(made, name), join(dist, name));
  }
  const gone = before.filter((name) => !now.includes(name));
  await Promise.all(gone.map((name) => rm(join(dist, name), { force: true })));
};

/** Builds elsewhere first: a failed build leaves the old program in place. */
const buildAll = async () => {
  const made = join(cache, `build-${process.pid}`);
  const startedAt = new Date();
  try {
    await Promise.all([buildProgram(made), buildPage(join(made, 'channels/web/page'))]);
    await replace(made, startedAt);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** No build takes minutes: the number may be another program's by now, or was never written. */
const longestBuildMs = 180_000;

const isLeftBehind = async (lock) => {
  try {
    const [holder, { mtimeMs }] = await Promise.all([readFile(lock, 'utf8'), stat(lock)]);
    if (Date.now() - mtimeMs > longestBuildMs) return true;
    return holder !== '' && !isAlive(Number(holder));
  } catch {
    // It was let go this moment.
    return false;
  }
};

/** Takes the lock, or waits until whoever holds it is done or dead. */
const takeLock = async (lock) => {
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    await wait(50);
    if (await isLeftBehind(lock)) await rm(lock, { force: true });
  }
};

const inTurn = async (work) => {
  await mkdir(cache, { recursive: true });
  const lock = join(cache, 'build.lock');
  await takeLock(lock);
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
};

const [flag, folder] = process.argv.slice(2);
try {
  if (flag === '--page' && folder !== undefined) await buildPage(folder);
  // Two programs started at once: the second waits for the first, and finds the work done.
  else await inTurn(() => (flag === '--if-stale' && !isStale() ? undefined : buildAll()));
} catch (error) {
  console.error(error.stdout || error.message);
  process.exitCode = 1;
}
