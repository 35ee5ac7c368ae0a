/** Holds a conversation in the terminal until the end of input. */

import { createInterface } from 'node:readline';

import { Exchange, type OpenServices } from '../assistant/inbound/hub.ts';
import type { Capabilities } from '../channels/channel.ts';
import { ownChannels } from '../channels/index.ts';
import type { Console } from './command.ts';
import { createRandomId } from './open-assistance.ts';

/** Who talks, and how. */
export interface ConversationSettings {
  readonly user: string;
  /** Folder that files are written to. */
  readonly folder: string;
  /** True where lines come from a program. */
  readonly isPlain?: boolean;
  /** Said to a person before the first line. */
  readonly hello?: string;
}

/**
 * Reads lines and answers each.
 *
 * @param console - where replies are printed
 * @param assistance - what answers
 * @param settings - who talks
 * @param begin - prepares the chat when it is open, and gives what is said first
 */
export async function holdConversation(
  console: Console,
  assistance: OpenServices,
  { user, folder, isPlain = !process.stdin.isTTY, hello }: ConversationSettings,
  begin?: (capabilities: Capabilities) => Promise<string>,
): Promise<void> {
  const createTerminalChannel = await ownChannels.terminal();
  // From here on no line is lost: they are kept until they are read.
  const lines = readLines(isPlain);
  const first: string[] = [];
  const terminal = createTerminalChannel({
    lines: lines.after(first),
    print: console.print,
    user,
    folder,
    randomId: createRandomId,
  });
  try {
    await new Exchange(assistance).serve('terminal', terminal);
    if (!isPlain && hello !== undefined) console.print(hello);
    if (begin !== undefined) first.push(await begin(terminal.capabilities));
    await terminal.converse();
  } finally {
    lines.close();
  }
}

interface Lines {
  /** @returns what was pushed by the time that the first is wanted, then what is typed */
  readonly after: (first: readonly string[]) => AsyncIterable<string>;
  readonly close: () => void;
}

function readLines(isPlain: boolean): Lines {
  const typed = createInterface({
    input: process.stdin,
    ...(isPlain ? {} : { output: process.stdout, prompt: '› ' }),
    terminal: !isPlain,
  });
  const kept: AsyncIterator<string> = typed[Symbol.asyncIterator]();
  return {
    after: async function* (first) {
      yield* first;
      for (;;) {
        // The prompt is shown before each line is waited for.
        if (!isPlain) typed.prompt();
        const next = await kept.next();
        if (next.done === true) return;
        yield next.value;
      }
    },
    close: () => {
      typed.close();
    },
  };
}
