/** Streams the transcript to the page: what it has not seen yet, then whatever is new. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import type { Desk } from './desk.ts';
import { refuse, sessionOf } from './desk.ts';
import { pieceLength } from './messages.ts';
import type { Session } from './session.ts';
import type { Stream } from './streams.ts';
import type { Follower } from './transcript.ts';

const numberSchema = z.coerce.number().int().min(0);
const querySchema = z.object({ after: numberSchema.optional() });

/** A browser that reconnects by itself says where it stopped; the page says it in the address. */
const readAfter = (request: FastifyRequest): number | null => {
  const last = request.headers['last-event-id'];
  const fromHeader = last === undefined ? null : numberSchema.safeParse(last);
  if (fromHeader?.success) return fromHeader.data;
  return querySchema.safeParse(request.query).data?.after ?? null;
};

/** Takes the response out of the framework's hands, for it to stay open. */
const openStream = (
  desk: Desk,
  reply: FastifyReply,
  { chat, device }: Session,
  onClosed: () => void,
): Stream => {
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  reply.raw.flushHeaders();
  return desk.streams.open(chat, device, reply.raw, onClosed);
};

const followOn = (stream: Stream): Follower => ({
  begin: ({ first, entries, isAnew }) => {
    if (isAnew) stream.sendEvent('anew', null);
    entries.forEach(stream.sendEntry);
    stream.sendEvent('ready', { first });
  },
  tell: stream.sendEntry,
});

const follow = async (
  desk: Desk,
  session: Session,
  after: number | null,
  reply: FastifyReply,
): Promise<void> => {
  const gone = new AbortController();
  const { chat } = session;
  const stream = openStream(desk, reply, session, () => {
    gone.abort();
  });
  try {
    stream.sendEvent('language', await desk.port().languageOf(chat));
    const stop = await desk.transcripts.follow(chat, after, pieceLength, followOn(stream));
    // The person may have left while the store was read.
    if (gone.signal.aborted) stop();
    else gone.signal.addEventListener('abort', stop, { once: true });
  } catch (error) {
    desk.log.error({ err: error }, 'The transcript of a web chat could not be read');
    stream.end();
  }
};

/** Adds `GET /events`. */
export const addEvents = (app: FastifyInstance, desk: Desk): void => {
  app.get('/events', async (request, reply) => {
    const session = await sessionOf(desk, request);
    if (session === null) return refuse(request, reply, 401, 'no-session');
    const full = desk.streams.isFull(session.chat);
    if (full !== null) return refuse(request, reply, full === 'busy' ? 503 : 429, full);
    await follow(desk, session, readAfter(request), reply);
    return reply;
  });
};
