/** Draws pictures in a thread of their own, one at a time, and keeps the latest of them. */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

import { DocumentError } from '../errors.ts';
import { KeptPictures } from './kept-pictures.ts';
import type { Drawing, Drawn } from './draw-worker.ts';

/** A drawing leaves much behind that is soon of no use: it is cleared away early. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/** Some hundred pages. */
const mostBytes = 32_000_000;

const kept = new KeptPictures(mostBytes);
const underWay = new Map<string, Promise<Uint8Array>>();
let last: Promise<unknown> = Promise.resolve();
let worker: Worker | null = null;

/**
 * Draws a picture; the same drawing again is given from memory.
 *
 * @throws DocumentError when it cannot be drawn
 */
export function drawApart(drawing: Drawing): Promise<Uint8Array> {
  const name = createHash('sha256').update(JSON.stringify(drawing)).digest('base64');
  const known = kept.use(name);
  if (known !== undefined) return Promise.resolve(known);
  const same = underWay.get(name);
  if (same !== undefined) return same;
  const drawn = last.then(() => draw(drawing));
  last = drawn.catch(() => undefined);
  underWay.set(name, drawn);
  return drawn
    .then((bytes) => {
      kept.keep(name, bytes);
      return bytes;
    })
    .finally(() => underWay.delete(name));
}

/** The thread keeps the program alive while it draws, and not longer. */
async function draw(drawing: Drawing): Promise<Uint8Array> {
  const thread = (worker ??= start());
  thread.ref();
  const gone = new AbortController();
  const end = (): void => {
    gone.abort();
  };
  thread.once('exit', end);
  try {
    const answered = once(thread, 'message', { signal: gone.signal }) as Promise<[Drawn]>;
    thread.postMessage(drawing);
    const [drawn] = await answered;
    if ('bytes' in drawn) return drawn.bytes;
    throw new DocumentError('picture', drawn.failure);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    worker = null;
    throw new DocumentError('picture', 'The picture could not be drawn.', [], { cause: error });
  } finally {
    thread.off('exit', end);
    thread.unref();
  }
}

/** A program that runs from its sources reads TypeScript in the thread too. */
function start(): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./draw-worker.js', import.meta.url), { resourceLimits });
  const reader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/cjs$/, 'mjs'),
  ).href;
  const program = new URL('./draw-worker.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(reader)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(program)});
  });`;
  return new Worker(code, { eval: true, resourceLimits });
}
