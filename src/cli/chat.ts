/** `vanthu chat`: a conversation in the terminal, or held by a script over a pipe. */

import { loadConfig } from './load-config.ts';
import type { Command, Console } from './command.ts';
import { holdConversation } from './hold-conversation.ts';
import { openAssistance } from './open-assistance.ts';

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
  try {
    await holdConversation(console, assistance, {
      user: options.as,
      folder: options.out,
      isPlain: options.plain === true || !process.stdin.isTTY,
      hello: console.locale.say('cli-chat-hello'),
    });
  } finally {
    await store.close();
  }
}
