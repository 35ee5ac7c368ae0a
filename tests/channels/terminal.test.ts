/** The terminal: a line is a message, a reply is text. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Incoming, Outgoing } from '../../src/channels/channel.ts';
import {
  createTerminalChannel,
  type TerminalChannel,
} from '../../src/channels/terminal/terminal.ts';
import { createPort } from '../contracts/port.ts';

let folder: string;
let printed: string[];
let received: Incoming[];
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'vanthu-terminal-')), 'out');
  [printed, received] = [[], []];
});
afterEach(() => {
  rmSync(path.dirname(folder), { recursive: true });
});

async function* linesOf(texts: readonly string[]): AsyncGenerator<string> {
  await Promise.resolve();
  yield* texts;
}

/** A terminal at which these lines are typed. */
async function openTerminal(...texts: string[]): Promise<TerminalChannel> {
  let count = 0;
  const terminal = createTerminalChannel({
    lines: linesOf(texts),
    print: (text) => printed.push(text),
    user: 'an',
    folder,
    randomId: () => `id-${(count += 1)}`,
  });
  await terminal.open(
    createPort((incoming) => received.push(incoming), {
      openFile: (user, id) =>
        Promise.resolve(user === 'an' && id.startsWith('a/') ? Buffer.from(id) : null),
    }),
  );
  return terminal;
}

const message = (more: Partial<Outgoing>): Outgoing => ({
  id: 'm1',
  chat: 'an',
  text: '',
  options: [],
  files: [],
  at: 0,
  ...more,
});

const file = (name: string, role: 'document' | 'picture', agency = 'a') => ({
  id: `${agency}/b/1/${name}`,
  name,
  mediaType: 'x/y',
  title: name,
  role,
});

describe('what is typed', () => {
  it('is a message a line, with “\\n” for a line break, until the input ends', async () => {
    const terminal = await openTerminal('/kehoach', 'Tọa đàm\\nTreo băng rôn', '');
    await terminal.converse();
    expect(received).toEqual([
      { id: 'id-1', chat: 'an', user: 'an', text: '/kehoach', option: null },
      { id: 'id-2', chat: 'an', user: 'an', text: 'Tọa đàm\nTreo băng rôn', option: null },
      { id: 'id-3', chat: 'an', user: 'an', text: '', option: null },
    ]);
  });
});

describe('a reply', () => {
  it('is its text, then its answers with their numbers, then its actions on a line', async () => {
    const terminal = await openTerminal();
    await terminal.send(
      message({
        text: 'Câu 1/8. Năm nào?\nMột năm thôi.',
        options: [
          { id: '1', label: '2027', role: 'answer', isChosen: true },
          { id: '2', label: 'hai\ndòng', role: 'answer' },
          { id: '3', label: 'Quay lại', role: 'action' },
          { id: '4', label: 'Dừng', role: 'action' },
        ],
      }),
    );
    expect(printed.join('\n')).toBe(
      'Câu 1/8. Năm nào?\nMột năm thôi.\n[1] 2027 ✓\n[2] hai dòng\n[Quay lại] [Dừng]\n',
    );
  });

  it('is printed once however often it is sent', async () => {
    const terminal = await openTerminal();
    await terminal.send(message({ text: 'một' }));
    await terminal.send(message({ text: 'một' }));
    await terminal.send(message({ id: 'm2', text: 'hai' }));
    expect(printed.filter((line) => line !== '')).toEqual(['một', 'hai']);
  });

  it('has its files written, and says where', async () => {
    const terminal = await openTerminal();
    await terminal.send(
      message({ text: 'Xong.', files: [file('p-1.png', 'picture'), file('p.docx', 'document')] }),
    );
    expect(printed.slice(0, 3)).toEqual([
      'Xong.',
      `[photo] ${path.join(folder, 'p-1.png')}`,
      `[file] ${path.join(folder, 'p.docx')}`,
    ]);
    expect(readFileSync(path.join(folder, 'p.docx'), 'utf8')).toBe('a/b/1/p.docx');
  });

  it('never writes over a file that is there', async () => {
    const terminal = await openTerminal();
    const files = [file('p.docx', 'document')];
    await terminal.send(message({ files }));
    writeFileSync(path.join(folder, 'p.docx'), 'mine');
    await terminal.send(message({ id: 'm2', files }));
    await terminal.send(message({ id: 'm3', files }));
    expect(readdirSync(folder).sort()).toEqual(['p-2.docx', 'p-3.docx', 'p.docx']);
    expect(readFileSync(path.join(folder, 'p.docx'), 'utf8')).toBe('mine');
  });

  it('writes nothing for a file that is somebody else’s', async () => {
    const terminal = await openTerminal();
    await terminal.send(message({ files: [file('p.docx', 'document', 'other')] }));
    expect(printed.join('')).not.toContain('[file]');
  });
});
