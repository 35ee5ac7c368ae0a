/** Counts what people did at the questions of a flow, on what a store keeps: numbers, and nobody's words. */

import { waitingFrame, type Conversation, type Frame } from '../flow/conversation.ts';
import { readChat } from '../assistant/records/chat.ts';
import { stores } from '../stores/index.ts';

/** What people did at one question. */
interface Count {
  answered: number;
  back: number;
  stopped: number;
}

/** What people did in a flow. */
export interface DropOffs {
  /** How many dialogues were counted: those under way, put away, or made and not begun anew since. */
  readonly dialogues: number;
  /** By the id of the question; `review` for the list of answers. */
  readonly steps: ReadonlyMap<string, Count>;
}

/**
 * Counts on a data folder.
 *
 * @throws StoreError when it cannot be opened, also where a program has it
 */
export async function countDropOffs(folder: string, flow: string): Promise<DropOffs> {
  const store = await stores.embedded({ folder });
  const steps = new Map<string, Count>();
  let dialogues = 0;
  try {
    for (const key of await store.list('chats/')) {
      const place = key.slice('chats/'.length);
      const at = place.indexOf(':');
      const chat = await readChat(store, place.slice(0, at), place.slice(at + 1));
      if (chat === null) continue;
      for (const frame of framesOf(chat.conversation, flow)) {
        dialogues += 1;
        count(frame, steps);
      }
    }
  } finally {
    await store.close();
  }
  return { dialogues, steps };
}

const framesOf = ({ stack, parked }: Conversation, flow: string): Frame[] =>
  [...stack, ...Object.values(parked)].filter((frame) => frame.flow === flow);

function count(frame: Frame, steps: Map<string, Count>): void {
  const at = (step: string): Count => {
    const known = steps.get(step) ?? { answered: 0, back: 0, stopped: 0 };
    steps.set(step, known);
    return known;
  };
  for (const step of Object.keys(frame.answers)) at(step).answered += 1;
  for (const [step, times] of Object.entries(frame.backs ?? {})) at(step).back += times;
  if (waitingFrame({ stack: [frame] }) !== null && frame.asked !== null)
    at(frame.asked[0] ?? 'review').stopped += 1;
}
