/** Runs commands of the command line: within the test, or as the program that people start. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { Command } from 'commander';
import { onTestFinished, vi } from 'vitest';

import type { ExitCode } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/index.ts';
import { createCliLocale } from '../../src/cli/open-content.ts';

/** What a run printed, and how it ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run. */
export interface RunSettings {
  readonly root?: string;
  readonly today?: string;
  readonly lang?: string;
}

/** A folder that is gone when the test is over. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-command-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Sets settings for the test, and a data folder of its own where none is set. */
export function setSettings(settings: Readonly<Record<string, string>>): string {
  const folder = settings['VANTHU_DATA_DIR'] ?? makeFolder();
  const all = { VANTHU_DATA_DIR: folder, LOG_LEVEL: 'silent', ...settings };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return folder;
}

/** Runs a command within the test; what it throws is thrown. */
export async function run(words: readonly string[], settings: RunSettings = {}): Promise<Run> {
  const { root = '.', today = null, lang = 'vi' } = settings;
  const [out, err]: string[][] = [[], []];
  const ended: { code: ExitCode } = { code: 0 };
  const program = new Command('vanthu').exitOverride();
  const console = {
    locale: createCliLocale(root, lang),
    print: (text: string) => out?.push(text),
    warn: (text: string) => err?.push(text),
    root,
    today: () => today,
    exit: (code: ExitCode) => {
      ended.code = code;
    },
  };
  for (const load of Object.values(commands)) (await load()).declare(program, console);
  await program.parseAsync(words, { from: 'user' });
  return { code: ended.code, stdout: out?.join('\n') ?? '', stderr: err?.join('\n') ?? '' };
}

const project = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Runs the program as people start it, with its input. */
export function runProgram(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Run> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(project, 'src/main.ts'), ...words],
    { cwd: project, env: { ...process.env, LOG_LEVEL: 'silent', ...environment } },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
