/** Begins a document of its own with facts, and drafts it at once where that is wanted. */

import type { Told } from '../../../flow/event.ts';
import { converse } from '../../dialogue/converse.ts';
import { Answer, type Talk } from '../../turn/context.ts';

/** Drafts a document of the facts; what is under way of the same kind is put away for later. */
export async function draftFromTold(
  talk: Talk,
  flow: string,
  facts: Told,
  answer: Answer,
): Promise<void> {
  await begin(talk, flow);
  await converse(talk, { type: 'tell', flow, facts }, new Answer());
  await talk.turn.refresh();
  await draftNow(talk, answer);
}

/** Begins a document with the facts and shows what was understood. */
export async function beginFromTold(
  talk: Talk,
  flow: string,
  facts: Told,
  answer: Answer,
): Promise<void> {
  await begin(talk, flow);
  await converse(talk, { type: 'tell', flow, facts }, answer);
  await talk.turn.refresh();
}

/** What is said on the way is said once at the end. */
async function begin(talk: Talk, flow: string): Promise<void> {
  await converse(talk, { type: 'start', flow, answers: {} }, new Answer());
  await talk.turn.refresh();
}

/** Drafts the document under way, or asks for what it cannot be without. */
export async function draftNow(talk: Talk, answer: Answer): Promise<void> {
  const command = { verb: 'draft', numbers: [] } as const;
  await converse(talk, { type: 'text', text: '', command }, answer);
}
