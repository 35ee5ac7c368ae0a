/** One owner for a data folder: the first process holds it, a second one is told who. */

import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import type { Clock } from '../../clock.ts';
import { StoreError } from '../../errors.ts';
import { hasCode } from '../../has-code.ts';
import type { Answer } from './owner-socket.ts';
import { OwnerSocket, askOwner } from './owner-socket.ts';

/** How long a path of a socket may be: 104 bytes on macOS, 108 on Linux, with a zero at the end. */
const maxPathBytes = 100;

/** How long to wait before asking again a process that is about to hold the folder. */
const askAgainAfterMs = 20;

/** A folder that is held. */
export interface Ownership {
  /** @throws StoreError when others can no longer see that the folder is held */
  readonly check: () => Promise<void>;
  readonly letGo: () => Promise<void>;
}

/**
 * Takes a folder for this process; the operating system lets go of it when the process dies.
 *
 * Every process that wants the folder listens at a socket of its own in it, and then asks all
 * others there. A name is never used twice, so a socket that does not answer is dead for good and
 * can be removed without harm to anybody who starts at the same moment.
 *
 * @returns what shows that the folder is still held, and what lets go of it
 * @throws StoreError with `isConflict` when somebody else holds it
 */
export async function ownFolder(folder: string, clock: Clock): Promise<Ownership> {
  if (process.platform === 'win32') return ownPipe(folder, clock);
  const name = `owner.${randomBytes(8).toString('hex')}.sock`;
  const way = await shortWay(folder, name);
  try {
    const socket = await OwnerSocket.listen(join(way.folder, `${name}.new`), clock());
    const letGo = async (): Promise<void> => {
      await rm(join(folder, name), { force: true });
      await socket.close();
    };
    try {
      // Nobody must find a socket that does not listen yet.
      await rename(join(folder, `${name}.new`), join(folder, name));
      await refuseWhenHeld(folder, way.folder, name);
      socket.isHolding = true;
    } catch (error) {
      await letGo();
      throw error;
    }
    return { check: () => checkHeld(folder, name), letGo };
  } finally {
    await way.close();
  }
}

/** Without its socket somebody else may have taken the folder, and changed what is in it. */
async function checkHeld(folder: string, name: string): Promise<void> {
  try {
    await stat(join(folder, name));
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    const message = `The data folder ${folder} is not held by this process any more: ${name} was removed from it. Nothing more is written; stop the program and start it again.`;
    throw new StoreError('embedded', message, true);
  }
}

async function refuseWhenHeld(folder: string, wayIn: string, mine: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((found) => /^owner\.[0-9a-f]+\.sock$/.test(found))) {
    if (name === mine) continue;
    const holder = await findHolder(join(wayIn, name), name < mine);
    if (holder !== null) throw heldBy(folder, holder);
    await rm(join(folder, name), { force: true });
  }
}

/**
 * Of two that want the folder at the same moment, one gives way at once; the other waits to see
 * whether the first had already looked, and has not noticed it.
 */
async function findHolder(path: string, isFirst: boolean): Promise<Answer | null> {
  for (;;) {
    const answer = await askOwner(path);
    if (answer === null || answer.isHolding || isFirst) return answer;
    await setTimeout(askAgainAfterMs);
  }
}

/** Windows keeps pipes outside of folders, one process a name, and removes them by itself. */
async function ownPipe(folder: string, clock: Clock): Promise<Ownership> {
  const place = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex');
  const path = `\\\\.\\pipe\\vanthu-${place}`;
  let socket: OwnerSocket;
  try {
    socket = await OwnerSocket.listen(path, clock());
  } catch (error) {
    const holder = await askOwner(path);
    throw holder === null ? error : heldBy(folder, holder);
  }
  socket.isHolding = true;
  return { check: () => Promise.resolve(), letGo: () => socket.close() };
}

/** A long folder is reached through a short link, so that its sockets still lie in it. */
async function shortWay(
  folder: string,
  name: string,
): Promise<{ folder: string; close: () => Promise<void> }> {
  if (Buffer.byteLength(join(folder, `${name}.new`)) <= maxPathBytes) {
    return { folder, close: () => Promise.resolve() };
  }
  const place = await mkdtemp(join(tmpdir(), 'vt-'));
  await symlink(await realpath(folder), join(place, 'd'));
  return {
    folder: join(place, 'd'),
    close: () => rm(place, { recursive: true, force: true }),
  };
}

function heldBy(folder: string, { pid, sinceAt }: Answer): StoreError {
  const who = pid === null ? 'another process' : `process ${pid}`;
  const since = sinceAt === null ? '' : ` since ${new Date(sinceAt).toISOString()}`;
  const message = `The data folder ${folder} is held by ${who}${since}; stop it, or use another folder.`;
  return new StoreError('embedded', message, true);
}
