/** Names a process so that others of its machine can tell whether it is still there. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';

const shape = /^(\w+) (\d+) (\d+|-)$/;

/**
 * @returns machine, number and start of a process: numbers are used again, and folders may be shared
 * between machines
 */
export async function markProcess(pid: number = process.pid): Promise<string> {
  return `${await markMachine()} ${pid} ${(await startOf(pid)) ?? '-'}`;
}

/** @returns whether a process is certainly gone; false where it is of another machine, or unreadable */
export async function isGone(mark: string): Promise<boolean> {
  const [, machine, pid = '', start] = shape.exec(mark) ?? [];
  if (machine === undefined || machine !== (await markMachine())) return false;
  if (!isRunning(Number(pid))) return true;
  return start !== '-' && start !== (await startOf(Number(pid)));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One that belongs to somebody else is there as well.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Containers of one machine differ in their name and their network addresses. */
async function markMachine(): Promise<string> {
  const boot = await readOr('/proc/sys/kernel/random/boot_id', '');
  const macs = Object.values(networkInterfaces()).flatMap((some) =>
    (some ?? []).map(({ mac }) => mac),
  );
  const parts = [hostname(), boot.trim(), ...[...new Set(macs)].sort()];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/**
 * @returns when a process started, in ticks; null where the system does not say, and for one that is
 * dead but not buried
 */
async function startOf(pid: number): Promise<string | null> {
  const text = await readOr(`/proc/${pid}/stat`, '');
  // The name of the program stands in brackets and may be anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields[0], fields[19]];
  return start === undefined || state === 'Z' ? null : start;
}

async function readOr(path: string, otherwise: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return otherwise;
  }
}
