/**
 * Builds `dist/`: the program and the page of the web chat as bundles, and the content, read and
 * checked, so that a start reads one file of each that it needs.
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
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { dist, isStale } from './dist.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'src/channels/web/page');
const cache = join(root, 'node_modules/.cache/vanthu');

/** The program, the two threads that it starts by the names of their files, and what the build runs. */
const entries = {
  main: 'src/main.ts',
  'draw-worker': 'src/preview/draw-worker.ts',
  'read-worker': 'src/readers/read-worker.ts',
  'write-content': 'src/cli/write-content.ts',
};

/** They find files beside their own: programs in WebAssembly, letters, workers, machine code. */
const unbundled = [
  ...['@hyzyla/pdfium', '@tesseract.js-data/*', 'fontkit', 'pdfmake', 'sharp', 'tesseract.js'],
  ...['tsx', 'unpdf', 'word-extractor'],
];

/** Libraries of the older kind ask for these; each name stands once in a bundle. */
const olderKind = [
  "import { createRequire as bundle$require } from 'node:module';",
  "import { fileURLToPath as bundle$path } from 'node:url';",
  "import { dirname as bundle$folder } from 'node:path';",
  'const require = bundle$require(import.meta.url);',
  'const __filename = bundle$path(import.meta.url);',
  'const __dirname = bundle$folder(__filename);',
].join(' ');

const buildProgram = async (folder) => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    // Maps name the sources as seen from where the program will be.
    outdir: dist,
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    // What is read is shorter; names stay, for whoever reads a trace without the maps.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    sourcesContent: false,
    external: unbundled,
    banner: { js: olderKind },
    logLevel: 'error',
  });
  await mkdir(folder, { recursive: true });
  for (const { path, contents } of outputFiles)
    await writeFile(join(folder, relative(dist, path)), contents);
  // In a program of its own: what it loads shall not be kept by the build.
  await promisify(execFile)(process.execPath, [join(folder, 'write-content.js'), root], {
    cwd: root,
  });
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

/** Which files the last build made. */
const listed = join(dist, 'files.json');

/**
 * Puts what was made in the place of what was there, file by file: a program that is starting, or
 * running, finds each file whole at any moment. What only the last build made stays until the next
 * one: a program that runs loads some of it when it is first needed.
 */
const replace = async (made, startedAt) => {
  const now = await listFiles(made);
  const last = JSON.parse(await readFile(listed, 'utf8').catch(() => '[]'));
  const before = await listFiles(dist);
  // The program last: as long as it is the old one, the next start builds again.
  now.sort((one, other) => Number(one === 'main.js') - Number(other === 'main.js'));
  await utimes(join(made, 'main.js'), startedAt, startedAt);
  for (const name of now) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await rename(join(made, name), join(dist, name));
  }
  await writeFile(listed, JSON.stringify(now));
  const kept = new Set([...now, ...last, 'files.json']);
  const gone = before.filter((name) => !kept.has(name));
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
