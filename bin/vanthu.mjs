#!/usr/bin/env node
/** The command `vanthu`: builds the program when its sources are newer, and runs it. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { root } from './install.mjs';

const built = path.join(root, 'dist/main.js');
const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => statSync(path.join(folder, name)).mtimeMs,
    ),
  );

if (!existsSync(built) || statSync(built).mtimeMs < newest(path.join(root, 'src'))) {
  console.error('Đang dựng chương trình…');
  const { status } = spawnSync(process.execPath, [path.join(root, 'bin/build.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(2);
}

await import(built);
