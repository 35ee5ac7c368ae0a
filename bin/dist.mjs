/** The built program: where it is, and whether its sources are newer. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The folder of the built program. */
export const dist = path.join(root, 'dist');

/** The built program; its time is that at which its build began. */
export const built = path.join(dist, 'main.js');

const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const sources = () => [
  ...['bin/build.mjs', 'tsconfig.json', 'package-lock.json'].map((name) => path.join(root, name)),
  ...['src', 'flows', 'locales', 'data'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(root, folder, name),
    ),
  ),
];

/** True when there is nothing built, or a source was changed since the build began. */
export const isStale = () =>
  !existsSync(built) || timeOf(built) < Math.max(...sources().map(timeOf));
