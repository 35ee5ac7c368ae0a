/** Keeps the page and the chat in one language: pressed on the page, or asked for in words. */

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import type { Desk } from './desk.ts';
import { refuse, sessionOf } from './desk.ts';

const choiceSchema = z.object({ language: z.string() });

/** Does something that may change the language of a chat; its open pages are told of that. */
export const tellNewLanguage = async (
  desk: Desk,
  chat: string,
  act: () => Promise<unknown>,
): Promise<void> => {
  const before = await desk.port().languageOf(chat);
  await act();
  const after = await desk.port().languageOf(chat);
  if (after !== before) desk.streams.tell(chat, 'language', after);
};

/** Adds `POST /language`. */
export const addLanguage = (app: FastifyInstance, desk: Desk): void => {
  app.post('/language', async (request, reply) => {
    const session = await sessionOf(desk, request);
    if (session === null) return refuse(request, reply, 401, 'no-session');
    const language = choiceSchema.safeParse(request.body).data?.language ?? '';
    const port = desk.port();
    if (!port.languages.includes(language)) return refuse(request, reply, 400, 'bad-message');
    await tellNewLanguage(desk, session.chat, () => port.speak(session, language));
    return reply.code(204).header('cache-control', 'no-store').send();
  });
};
