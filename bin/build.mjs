/**
 * Builds `dist/`: the program (tsc) and the page of the web chat (esbuild).
 * `node bin/build.mjs --page FOLDER` builds the page alone.
 */

import { execFile } from 'node:child_process';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'src/channels/web/page');

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

/** Builds beside `dist/` and swaps at the end: a failed build leaves the old one in place. */
const buildAll = async () => {
  const made = join(root, `dist.${process.pid}.new`);
  const old = join(root, `dist.${process.pid}.old`);
  try {
    await Promise.all([buildProgram(made), buildPage(join(made, 'channels/web/page'))]);
    await rename(join(root, 'dist'), old).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(made, join(root, 'dist'));
  } finally {
    await Promise.all([made, old].map((folder) => rm(folder, { recursive: true, force: true })));
  }
};

const [flag, folder] = process.argv.slice(2);
try {
  await (flag === '--page' && folder !== undefined ? buildPage(folder) : buildAll());
} catch (error) {
  console.error(error.stdout || error.message);
  process.exitCode = 1;
}
