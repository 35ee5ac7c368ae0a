/** `vanthu invite`: prints a one-time link into the web chat. */

import { roleSchema } from '../assistant/agency-records.ts';
import { createInvitation } from '../channels/web/invitation.ts';
import { systemClock } from '../clock.ts';
import { loadConfig, type Config } from '../config.ts';
import type { Command, Console } from './command.ts';
import { createRandomId } from './open-assistance.ts';
import { loadSecret } from './secret.ts';

/** How long a link can be used. */
const daysValid = 7;

interface Options {
  readonly agency?: string;
  readonly role: string;
}

/** Prints an invitation; nothing needs to run for it, and a running program takes it. */
export const invite: Command = {
  declare: (program, console) => {
    const { locale } = console;
    program
      .command('invite')
      .description(locale.say('cli-invite'))
      .option('--agency <id>', locale.say('cli-invite-agency'))
      .option('--role <role>', locale.say('cli-invite-role'), 'member')
      .action((options: Options) => {
        run(console, options);
      });
  },
};

function run(console: Console, options: Options): void {
  const { locale } = console;
  const role = roleSchema.safeParse(options.role);
  if (!role.success) {
    console.warn(locale.say('cli-invite-bad-role', { roles: roleSchema.options.join(', ') }));
    console.exit(2);
    return;
  }
  const config = loadConfig();
  const token = createInvitation(loadSecret(config.dataFolder), {
    agency: options.agency ?? null,
    role: role.data,
    expiresAt: systemClock() + daysValid * 86_400_000,
    nonce: createRandomId(),
  });
  console.print(`${addressOf(config)}/moi/${token}`);
  console.warn(locale.say('cli-invite-once', { days: daysValid }));
}

const addressOf = ({ publicUrl, host, port }: Config): string =>
  publicUrl?.replace(/\/$/, '') ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
