/** Takes what a person writes, and gives older parts of the transcript. */

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import type { Incoming } from '../channel.ts';
import type { Desk } from './desk.ts';
import { refuse, sessionOf } from './desk.ts';
import { tellNewLanguage } from './language.ts';
import { type SentFile, sentFileSchema } from './uploads.ts';

/** Entries in one piece of the transcript. */
export const pieceLength = 100;

const textSchema = z.string().max(100_000);

const messageSchema = z
  .object({
    id: z.string().regex(/^[\w-]{8,64}$/),
    text: textSchema,
    option: z.string().min(1).max(500).nullable().default(null),
    isTick: z.boolean().exactOptional(),
    /** Id of the message whose option was pressed. */
    on: z.string().min(1).max(100).exactOptional(),
    file: sentFileSchema.exactOptional(),
    /** The same word on each file of several that were sent together. */
    album: z.string().min(1).max(40).exactOptional(),
  })
  .refine(({ text, option, file }) => option !== null || file !== undefined || text.trim() !== '');

const olderSchema = z.object({ before: z.coerce.number().int().min(1) });

const addReceiving = (app: FastifyInstance, desk: Desk): void => {
  app.post('/messages', async (request, reply) => {
    const session = await sessionOf(desk, request);
    if (session === null) return refuse(request, reply, 401, 'no-session');
    const message = messageSchema.safeParse(request.body);
    if (!message.success) return refuse(request, reply, 400, 'bad-message');
    const { user, chat } = session;
    const { isTick, on, file, album, ...said } = message.data;
    if (file !== undefined && !desk.uploads.isOf(user, file.id))
      return refuse(request, reply, 404, 'not-found');
    const tick = isTick === true ? { isTick } : {};
    const shown = file === undefined ? said : { ...said, text: showFile(file.name, said.text) };
    await desk.transcripts.append(chat, { from: 'person', ...shown, ...tick, at: desk.clock() });
    const pressed = on === undefined ? {} : { pressedOn: on };
    const brought = file === undefined ? {} : bring(file, album);
    // Handed over again when it comes again: the first time may have failed half-way.
    const receive = () => desk.port().receive({ ...said, ...pressed, ...brought, user, chat });
    await tellNewLanguage(desk, chat, receive);
    return reply.code(202).header('cache-control', 'no-store').send({ id: message.data.id });
  });
};

const pictures = /^image\/(?:jpeg|png)$/;

const bring = (file: SentFile, album: string | undefined): Pick<Incoming, 'file' | 'album'> => ({
  file: { ...file, role: pictures.test(file.mediaType) ? 'picture' : 'document' },
  ...(album === undefined ? {} : { album }),
});

/** A file is shown by its name. */
const showFile = (name: string, text: string): string => `\u{1F4CE} ${name}\n${text}`.trim();

const foreseenSchema = z.object({ text: textSchema });

/** A bug that shows here shows again when the text is sent: there it is told. */
const addForeseeing = (app: FastifyInstance, desk: Desk): void => {
  app.post('/foresee', async (request, reply) => {
    const session = await sessionOf(desk, request);
    if (session === null) return refuse(request, reply, 401, 'no-session');
    const asked = foreseenSchema.safeParse(request.body);
    if (!asked.success) return refuse(request, reply, 400, 'bad-message');
    const { user, chat } = session;
    const text = await desk.port().foresee({ user, chat }, asked.data.text);
    return reply.header('cache-control', 'no-store').send({ text });
  });
};

const addOlder = (app: FastifyInstance, desk: Desk): void => {
  app.get('/messages', async (request, reply) => {
    const session = await sessionOf(desk, request);
    if (session === null) return refuse(request, reply, 401, 'no-session');
    const query = olderSchema.safeParse(request.query);
    if (!query.success) return refuse(request, reply, 400, 'bad-message');
    const older = await desk.transcripts.readBefore(session.chat, query.data.before, pieceLength);
    return reply.header('cache-control', 'no-store').send(older);
  });
};

/** Adds `POST /messages`, `POST /foresee` and `GET /messages?before=`. */
export const addMessages = (app: FastifyInstance, desk: Desk): void => {
  addReceiving(app, desk);
  addForeseeing(app, desk);
  addOlder(app, desk);
};
