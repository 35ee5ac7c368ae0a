/** Our engine: what changes is appended to the chat's log, as our store does. */

import type { Context } from 'grammy';

import { advance } from '../../src/flow/advance.ts';
import { applyChanges } from '../../src/record/apply-changes.ts';
import type { Change, Json } from '../../src/record/change.ts';
import { compileFlow } from '../../src/flow/compile-flow.ts';
import { createConversation, type Conversation } from '../../src/flow/conversation.ts';
import type { Event } from '../../src/flow/event.ts';
import { flowSchema } from '../../src/flow/flow.ts';
import { questions as kinds } from '../../src/questions/index.ts';
import { createBot } from './grammy-bot.ts';
import { ask, thanks, updateOf, type Interview } from './interview.ts';

/** Holds the interview; requests are built as a channel of our own builds them. */
export function interviewOurs(questions: number): Interview {
  const interview = createInterview(questions);
  return {
    ...interview,
    update: (chat, text) => {
      const reply = interview.answer(updateOf(chat, text).message);
      return sendOver(JSON.stringify({ chat_id: chat, text: reply }));
    },
  };
}

/** Holds the interview behind grammY's middleware and client. */
export function interviewOursOnGrammy(questions: number): Interview {
  const interview = createInterview(questions);
  const bot = createBot<Context>();
  bot.on('message:text', async (context) => {
    await context.reply(interview.answer(context.message));
  });
  return {
    ...interview,
    update: (chat, text) => bot.handleUpdate(updateOf(chat, text)),
  };
}

/** The network, which is replaced for all engines. */
const sendOver = (request: string): Promise<void> =>
  request.length > 0 ? Promise.resolve() : Promise.reject(new Error('an empty request'));

function createInterview(questions: number) {
  const ids = Array.from({ length: questions }, (_, at) => `q${at + 1}`);
  const source = flowSchema.parse({
    id: 'interview',
    outcome: { none: true },
    steps: ids.map((id) => ({ id, kind: 'text' })),
  });
  const { flow } = compileFlow(source, kinds);
  const surroundings = {
    flows: new Map([[flow.id, flow]]),
    facts: {},
    agency: null,
    today: '2026-04-20',
    say: () => null,
  };
  const live = new Map<number, Conversation>();
  const logs = new Map<number, string[]>();
  let bytes = 0;

  const answer = ({ chat, text }: { chat: { id: number }; text: string }): string => {
    const conversation = live.get(chat.id) ?? createConversation();
    const event: Event =
      text === '/start' ? { type: 'start', flow: flow.id } : { type: 'text', text, command: null };
    const { changes, effects } = advance(conversation, event, surroundings);
    const line = `${JSON.stringify(changes)}\n`;
    bytes += Buffer.byteLength(line);
    const log = logs.get(chat.id) ?? [];
    if (log.push(line) === 1) logs.set(chat.id, log);
    const kept = applyChanges(conversation as unknown as Json, changes);
    live.set(chat.id, kept as unknown as Conversation);
    const asked = effects.find((effect) => effect.type === 'ask')?.asked;
    const isDone = asked === undefined || asked.view === 'review';
    return isDone ? thanks : ask(Number(asked.place[0]?.slice(1)));
  };

  return {
    answer,
    bytesWritten: () => bytes,
    /** Read back from what was written, not from memory. */
    answersOf: (chat: number) => {
      let kept = createConversation() as unknown as Json;
      for (const line of logs.get(chat) ?? [])
        kept = applyChanges(kept, JSON.parse(line) as Change[]);
      const answers = (kept as unknown as Conversation).stack[0]?.answers ?? {};
      return ids.map((id) => JSON.stringify(answers[id]).slice(1, -1));
    },
  };
}
