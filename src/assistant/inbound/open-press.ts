/** Finds what a pressed button was offered for: its agency and its record, not what the chat points at now. */

import { markAgency, readButton } from '../button.ts';
import { findBinding } from '../records/group.ts';
import { agenciesOf, readAgency } from '../records/agency.ts';
import type { Meant, Talk } from '../turn/context.ts';
import { findCommand, type Errand } from './command-words.ts';

/** What is done in an agency, or tells of it. */
const ofAgency: ReadonlySet<Errand> = new Set([
  'group',
  'members',
  'result',
  'documents',
  'follow',
  'progress',
]);

/** A press as it is to be taken, or the message that says why it cannot be. */
export type Press =
  { readonly command: string; readonly meant: Meant | null } | { readonly refusal: string };

/** Opens a pressed option; one of a question is taken as it is. */
export async function openPress(talk: Talk, option: string, isInGroup: boolean): Promise<Press> {
  const pressed = readButton(option);
  if (pressed === null) return { command: option, meant: null };
  const { command, record, mark } = pressed;
  if (mark === null)
    // Earlier releases did not write down whose a button is; nobody guesses.
    return actsOnAgency(command) ? { refusal: 'button-of-before' } : { command, meant: null };
  const agency = isInGroup ? await findBound(talk, mark) : await findOwn(talk, mark);
  if (agency === null) return { refusal: isInGroup ? 'button-of-other' : 'button-not-yours' };
  return { command, meant: { agency, record } };
}

function actsOnAgency(command: string): boolean {
  const means = findCommand(/^\/(\S+)/.exec(command)?.[1] ?? '')?.means;
  return means !== undefined && 'errand' in means && ofAgency.has(means.errand);
}

async function findOwn({ turn, user }: Talk, mark: string): Promise<string | null> {
  const ids = await agenciesOf(turn.transaction, user);
  const id = ids.find((one) => markAgency(one) === mark) ?? null;
  return (await readAgency(turn.transaction, id, user)) === null ? null : id;
}

async function findBound({ turn, channel, chat }: Talk, mark: string): Promise<string | null> {
  const bound = await findBinding(turn.transaction, channel, chat);
  return bound !== null && markAgency(bound.agency) === mark ? bound.agency : null;
}
