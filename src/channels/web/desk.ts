/** What the routes of the web chat share, and how they refuse. */

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Store } from '../../stores/store.ts';
import type { Channel, Port, Webhook } from '../channel.ts';
import type { Door } from './door.ts';
import { isHttps } from './door.ts';
import { nameDevice } from './device-name.ts';
import { readSession, type Session, writeSession } from './session.ts';
import type { Sessions } from './sessions.ts';
import type { Streams } from './streams.ts';
import type { Transcripts } from './transcript.ts';
import type { Uploads } from './uploads.ts';
import { type Refusal, sayRefusal } from './words.ts';

/** What the program must hand over for people to be let in. */
export interface Admission {
  readonly store: Store;
  readonly clock: Clock;
  /** At least 32 characters that nobody knows and that stay the same across restarts. */
  readonly secret: string;
  /** Gives at least 128 random bits as letters, digits, `-` and `_`. */
  readonly randomId: () => string;
}

/** The channels that platforms post to, by name. */
export type Webhooks = Readonly<Record<string, Webhook>>;

/** What gives the files of other channels that were sent as links, by name. */
export type Downloads = Readonly<Record<string, NonNullable<Channel['download']>>>;

/** What the routes share. */
export interface Desk extends Admission {
  readonly log: Pick<Log, 'error'>;
  /** Known once the server listens: the port may be given by the system. */
  readonly door: () => Door;
  readonly port: () => Port;
  readonly transcripts: Transcripts;
  readonly sessions: Sessions;
  readonly streams: Streams;
  readonly webhooks: Webhooks;
  readonly downloads: Downloads;
  readonly uploads: Uploads;
}

/** @returns who sent the request, or null: of nobody, or of a session that has ended */
export const sessionOf = async (desk: Desk, request: FastifyRequest): Promise<Session | null> => {
  const session = readSession(desk.secret, request.headers.cookie);
  if (session === null) return null;
  const name = nameDevice(request.headers['user-agent']);
  return (await desk.sessions.recognise(session, name)) ? session : null;
};

/** Sends the cookie of a session along with the reply. */
export const keepSession = (
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  session: Session,
): void => {
  const secure = isHttps(desk.door(), request.headers, request.protocol);
  void reply.header('set-cookie', writeSession(desk.secret, session, secure));
};

/** Answers with an error that the page can show, in the person's language. */
export const refuse = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: Refusal,
  reference?: string,
): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({
      error: { code, message: sayRefusal(code, request.headers['accept-language'], reference) },
    });
