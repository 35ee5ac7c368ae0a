/** The kinds of question that flows may ask; a `list` of entries is not one, it is a step of its own. */

import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { citations } from './citations.ts';
import { date } from './date.ts';
import { lines } from './lines.ts';
import { number } from './number.ts';
import { period } from './period.ts';
import { recipients } from './recipients.ts';
import { renames } from './renames.ts';
import { signature } from './signature.ts';
import { signatures } from './signatures.ts';
import { text } from './text.ts';
import { units } from './units.ts';
import { yesNo } from './yes-no.ts';

/** Kinds by the names that flows give them. */
export const questions = {
  choice,
  choices,
  citations,
  date,
  lines,
  number,
  period,
  recipients,
  renames,
  signature,
  signatures,
  text,
  units,
  'yes-no': yesNo,
};
