/** `vanthu invite`: prints a one-time link; every channel takes the invitation in it. */

import { roleSchema } from '../assistant/records/agency.ts';
import {
  createInvitation,
  invitationDays,
  isInvitable,
} from '../assistant/requests/members/invitation.ts';
import { systemClock } from '../clock.ts';
import { listAddresses } from '../channels/web/addresses.ts';
import { loadConfig } from './load-config.ts';
import type { Command, Console } from './command.ts';
import { createRandomId } from './open-assistance.ts';
import { loadSecret } from './secret.ts';

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
      .action((options: Options) => run(console, options));
  },
};

async function run(console: Console, options: Options): Promise<void> {
  const { locale } = console;
  const role = roleSchema.safeParse(options.role);
  if (!role.success) {
    console.warn(locale.say('cli-invite-bad-role', { roles: roleSchema.options.join(', ') }));
    console.exit(2);
    return;
  }
  const { agency = null } = options;
  if (agency !== null && !isInvitable(agency)) {
    console.warn(locale.say('cli-invite-bad-agency', { agency }));
    console.exit(1);
    return;
  }
  const config = loadConfig();
  const secret = await loadSecret(config.dataFolder);
  const seat = { agency, role: role.data };
  const token = createInvitation(secret, seat, systemClock(), createRandomId());
  for (const address of listAddresses({ ...config, publicUrl: config.pageUrl }))
    console.print(`${address}/moi/${token}`);
  console.warn(locale.say('cli-invite-once', { days: invitationDays }));
}
