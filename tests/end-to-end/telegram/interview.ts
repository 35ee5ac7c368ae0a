/** An interview of many plain questions as content of its own: what crashes and benches are tried on. */

import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Makes a folder with the project's content and an interview of `questions` questions; the one after
 * the last is never answered, so that the answers stay in the conversation.
 *
 * @returns the folder
 */
export function makeInterview(questions: number): string {
  const root = mkdtempSync(path.join(tmpdir(), 'vanthu-interview-'));
  for (const folder of ['data', 'flows', 'locales'])
    cpSync(folder, path.join(root, folder), { recursive: true });
  const numbers = Array.from({ length: questions + 1 }, (_, at) => at + 1);
  const steps = numbers.map((number) => `  - id: q${number}\n    kind: text`).join('\n');
  mkdirSync(path.join(root, 'flows/interview'));
  writeFileSync(
    path.join(root, 'flows/interview/flow.yaml'),
    `id: interview\ncommands: [phongvan]\noutcome: { none: true }\nsteps:\n${steps}\n`,
  );
  for (const language of ['vi', 'en'])
    writeFileSync(
      path.join(root, `locales/${language}/interview.ftl`),
      ['interview-command = Phỏng vấn', ...numbers.map(wordsOf), ''].join('\n'),
    );
  return root;
}

const wordsOf = (number: number): string =>
  `interview-q${number} = Hỏi ${number}?\n    .label = ${number}`;
