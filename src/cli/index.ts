/** All commands of the command line, in the order in which help shows them. */

import { chat } from './chat.ts';
import { doctor } from './doctor.ts';
import { draft } from './draft.ts';
import { flows } from './flows.ts';
import { invite } from './invite.ts';
import { read } from './read.ts';
import { reminders } from './reminders.ts';
import { roll } from './roll.ts';
import { restored } from './restored.ts';
import { serve } from './serve.ts';
import { slogan } from './slogan.ts';
import { zalo } from './zalo.ts';

/** The commands by name. */
export const commands = {
  serve,
  chat,
  slogan,
  draft,
  read,
  roll,
  reminders,
  flows,
  invite,
  zalo,
  doctor,
  restored,
};
