/** The terminal: one line in is one message, replies are printed as text. */

import { writeFile } from 'node:fs/promises';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import type {
  Capabilities,
  Channel,
  FileOffer,
  Incoming,
  OfferedOption,
  Outgoing,
  Port,
} from '../channel.ts';
import { fetchLocal, findFile } from './local-file.ts';

/** What the program hands over to open the terminal. */
export interface TerminalSettings {
  /** Lines that are typed; ends at the end of input. */
  readonly lines: AsyncIterable<string>;
  readonly print: (text: string) => void;
  /** Who is typing. */
  readonly user: string;
  /** Folder that files are written to. */
  readonly folder: string;
  readonly randomId: () => string;
}

/** A terminal channel, and the conversation held on it. */
export interface TerminalChannel extends Channel {
  /** Resolves at the end of input, when the last message was answered. */
  readonly converse: () => Promise<void>;
}

const capabilities: Capabilities = {
  maxButtons: Infinity,
  maxButtonLength: Infinity,
  maxTextLength: Infinity,
  maxCaptionLength: Infinity,
  maxFiles: Infinity,
  canShowPictures: true,
  canEdit: false,
  isNameless: true,
  isPrivateOnly: true,
  remembersSent: true,
  pace: null,
};

/** @returns a channel over a terminal or a pipe */
export function createTerminalChannel(settings: TerminalSettings): TerminalChannel {
  const { lines, print, user, folder, randomId } = settings;
  let port: Port | null = null;
  const sent = new Set<string>();
  let offered: readonly OfferedOption[] = [];

  const printFile = async (file: FileOffer): Promise<void> => {
    const bytes = await port?.openFile(user, file.id);
    if (!bytes) return;
    mkdirSync(folder, { recursive: true });
    const target = freeName(folder, file.name);
    await writeFile(target, bytes);
    print(`[${file.role === 'picture' ? 'photo' : 'file'}] ${target}`);
  };

  const send = async ({ id, text, options, files }: Outgoing): Promise<null> => {
    if (sent.has(id)) return null;
    sent.add(id);
    offered = options;
    if (text !== '') print(text);
    for (const file of files) await printFile(file);
    for (const line of writeOptions(options)) print(line);
    print('');
    return null;
  };

  const converse = async (): Promise<void> => {
    for await (const line of lines) {
      const message = await readLine(line, offered);
      const receipt = await port?.receive({ id: randomId(), chat: user, user, ...message });
      // The next line is read when this one is answered, as on paper.
      await receipt?.answered;
    }
  };

  return {
    capabilities,
    send,
    converse,
    open: (opened) => {
      port = opened;
      return Promise.resolve(user);
    },
    close: () => Promise.resolve(),
    fetchFile: fetchLocal,
  };
}

type Message = Pick<Incoming, 'text' | 'option' | 'file'>;

/** `[file] PATH` sends a file; any other line is what it says. */
async function readLine(line: string, offered: readonly OfferedOption[]): Promise<Message> {
  const sent = /^\[(?:file|photo)\] (.+)$/.exec(line.trim())?.[1];
  const file = sent === undefined ? null : await findFile(sent);
  if (file !== null) return { text: '', option: null, file };
  const text = line.replaceAll('\\n', '\n');
  return { text, option: actionCalled(text, offered) };
}

/** A button is pressed by typing its words. */
const actionCalled = (text: string, offered: readonly OfferedOption[]): string | null =>
  offered.find(
    ({ role, label }) => role === 'action' && label.toLowerCase() === text.trim().toLowerCase(),
  )?.id ?? null;

/** Answers one a line with the number to type; what else can be said on one line. */
function writeOptions(options: readonly OfferedOption[]): string[] {
  const answers = options.filter(({ role }) => role === 'answer');
  const actions = options.filter(({ role }) => role === 'action');
  return [
    ...answers.map(
      ({ label, isChosen }, at) =>
        `[${at + 1}] ${label.replaceAll('\n', ' ')}${isChosen ? ' ✓' : ''}`,
    ),
    ...(actions.length > 0 ? [actions.map(({ label }) => `[${label}]`).join(' ')] : []),
  ];
}

/** A version that was written before is not overwritten. */
function freeName(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  let target = path.join(folder, name);
  for (let count = 2; existsSync(target); count += 1)
    target = path.join(folder, `${stem}-${count}${ext}`);
  return target;
}
