/** Finds what a pressed button was offered for: its agency and its record, not what the chat points at now. */

import { markAgency, readButton } from '../button.ts';
import { findBinding } from '../records/group.ts';
import { agenciesOf, readAgency } from '../records/agency.ts';
import type { Meant, Talk } from '../turn/context.ts';
import { findCommand } from './command-words.ts';
import { requests } from '../requests/index.ts';

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
    return actsOnAgency(talk, command) ? { refusal: 'button-of-before' } : { command, meant: null };
  const agency = isInGroup ? await findBound(talk, mark) : await findOwn(talk, mark);
  if (agency === null) return { refusal: isInGroup ? 'button-of-other' : 'button-not-yours' };
  return { command, meant: { agency, record } };
}

function actsOnAgency({ assistance }: Talk, command: string): boolean {
  const word = /^\/(\S+)/.exec(command)?.[1] ?? '';
  const means = findCommand(word, assistance.locales);
  return means !== null && 'request' in means && requests[means.request].isOfAgency;
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
