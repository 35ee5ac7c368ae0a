/** `vanthu chat`: a conversation in the terminal, or held by a script over a pipe. */

import { createInterface } from 'node:readline';

import { Exchange } from '../assistant/inbound/hub.ts';
import { ownChannels } from '../channels/index.ts';
import { loadConfig } from './load-config.ts';
import type { Command, Console } from './command.ts';
import { createRandomId, openAssistance } from './open-assistance.ts';

interface Options {
  readonly plain?: boolean;
  readonly as: string;
  readonly out: string;
}

/** Holds a conversation until the end of input. */
export const chat: Command = {
  declare: (program, console) => {
    const { locale } = console;
    program
      .command('chat')
      .description(locale.say('cli-chat'))
      .option('--plain', locale.say('cli-chat-plain'))
      .option('--as <id>', locale.say('cli-chat-as'), 'me')
      .option('--out <folder>', locale.say('cli-chat-out'), '.')
      .action((options: Options) => run(console, options));
  },
};

async function run(console: Console, options: Options): Promise<void> {
  const config = loadConfig();
  const { assistance, store } = await openAssistance({
    config,
    root: console.root,
    today: console.today(),
    // Whoever has a shell on the machine has the data folder.
    mayCreateAgency: () => true,
    isQuiet: true,
    language: console.locale.id,
  });
  const createTerminalChannel = await ownChannels.terminal();
  // From here on no line is lost: nothing is waited for until lines are read.
  const isPlain = options.plain === true || !process.stdin.isTTY;
  const lines = createInterface({
    input: process.stdin,
    ...(isPlain ? {} : { output: process.stdout, prompt: '› ' }),
    terminal: !isPlain,
  });
  const terminal = createTerminalChannel({
    lines: isPlain ? lines : prompted(lines),
    print: console.print,
    user: options.as,
    folder: options.out,
    randomId: createRandomId,
  });
  try {
    await new Exchange(assistance).serve('terminal', terminal);
    if (!isPlain) console.print(console.locale.say('cli-chat-hello'));
    await terminal.converse();
  } finally {
    lines.close();
    await store.close();
  }
}

/** Shows the prompt before each line is waited for. */
async function* prompted(lines: ReturnType<typeof createInterface>): AsyncGenerator<string> {
  lines.prompt();
  for await (const line of lines) {
    yield line;
    lines.prompt();
  }
}
