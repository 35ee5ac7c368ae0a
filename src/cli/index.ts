/** All commands of the command line, in the order in which help shows them; each is loaded when it is named. */

import type { Command } from './command.ts';

/** Gives a command. */
type LoadCommand = () => Promise<Command>;

/** What loads the commands, by their names. */
export const commands: Readonly<Record<string, LoadCommand>> = {
  serve: async () => (await import('./serve.ts')).serve,
  chat: async () => (await import('./chat.ts')).chat,
  slogan: async () => (await import('./slogan.ts')).slogan,
  draft: async () => (await import('./draft.ts')).draft,
  read: async () => (await import('./read.ts')).read,
  check: async () => (await import('./check.ts')).check,
  roll: async () => (await import('./roll.ts')).roll,
  reminders: async () => (await import('./reminders.ts')).reminders,
  flows: async () => (await import('./flows.ts')).flows,
  invite: async () => (await import('./invite.ts')).invite,
  zalo: async () => (await import('./zalo.ts')).zalo,
  doctor: async () => (await import('./doctor.ts')).doctor,
  restored: async () => (await import('./restored.ts')).restored,
};
