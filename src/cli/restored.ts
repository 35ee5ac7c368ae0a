/** `vanthu restored`: said once after a backup of the data folder was put back, before serving. */

import { markRestored } from '../assistant/reminding/mark-restored.ts';
import { loadConfig } from './load-config.ts';
import type { Command, Console } from './command.ts';
import { openAssistance } from './open-assistance.ts';

/** Keeps what may have been sent since the backup from being sent again by itself. */
export const restored: Command = {
  declare: (program, console) => {
    program
      .command('restored')
      .description(console.locale.say('cli-restored'))
      .action(() => run(console));
  },
};

async function run(console: Console): Promise<void> {
  const opened = await openAssistance({
    config: loadConfig(),
    root: console.root,
    today: console.today(),
    mayCreateAgency: () => false,
    isQuiet: true,
  });
  try {
    const { reminders, messages } = await markRestored(opened.assistance);
    console.print(console.locale.say('cli-restored-done', { reminders, messages }));
  } finally {
    await opened.store.close();
  }
}
