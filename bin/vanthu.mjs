#!/usr/bin/env node
/** The command `vanthu`: builds the program when its sources are newer, and runs it. */

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { built, isStale } from './dist.mjs';
import { root } from './install.mjs';

if (isStale()) {
  console.error('Đang dựng chương trình…');
  const build = [path.join(root, 'bin/build.mjs'), '--if-stale'];
  const { status } = spawnSync(process.execPath, build, { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(2);
}

// Traces name the lines of the sources.
process.setSourceMapsEnabled(true);
await import(pathToFileURL(built).href);
