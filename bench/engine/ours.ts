/** Our engine behind a grammY bot: what changes is appended to the chat's log, as our store does. */

import type { Context } from 'grammy';

import { advance } from '../../src/flow/advance.ts';
import { applyChanges } from '../../src/flow/apply-changes.ts';
import type { Json } from '../../src/flow/change.ts';
import { compileFlow } from '../../src/flow/compile-flow.ts';
import { createConversation, type Conversation } from '../../src/flow/conversation.ts';
import { flowSchema } from '../../src/flow/flow.ts';
import { questions as kinds } from '../../src/questions/index.ts';
import { createBot } from './grammy-bot.ts';
import { ask, thanks, updateOf, type Interview } from './interview.ts';

/** Holds the interview. */
export function interviewOurs(questions: number): Interview {
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
    today: '2026-04-20',
    say: () => null,
  };
  const live = new Map<number, Conversation>();
  const logs = new Map<number, string[]>();
  let bytes = 0;

  const bot = createBot<Context>();
  bot.on('message:text', async (context) => {
    const { id } = context.chat;
    const { text } = context.message;
    const conversation = live.get(id) ?? createConversation();
    const { changes, effects } = advance(
      conversation,
      text === '/start' ? { type: 'start', flow: flow.id } : { type: 'text', text, command: null },
      surroundings,
    );
    const line = `${JSON.stringify(changes)}\n`;
    bytes += Buffer.byteLength(line);
    const log = logs.get(id) ?? [];
    logs.set(id, log);
    log.push(line);
    live.set(id, applyChanges(conversation as unknown as Json, changes) as unknown as Conversation);
    const asked = effects.find((effect) => effect.type === 'ask')?.asked;
    const isDone = asked === undefined || asked.view === 'review';
    await context.reply(isDone ? thanks : ask(Number(asked.place[0]?.slice(1))));
  });

  return {
    update: (chat, text) => bot.handleUpdate(updateOf(chat, text) as never),
    bytesWritten: () => bytes,
    /** Read back from what was written, not from memory. */
    answersOf: (chat) => {
      let kept = createConversation() as unknown as Json;
      for (const line of logs.get(chat) ?? [])
        kept = applyChanges(kept, JSON.parse(line) as never) as Json;
      const answers = (kept as unknown as Conversation).stack[0]?.answers ?? {};
      return ids.map((id) => String(answers[id]));
    },
  };
}
