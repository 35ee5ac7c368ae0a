/** Lets people in: the page of the chat, and the invitations that lead to it from elsewhere. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Desk } from './desk.ts';
import { keepSession, sessionOf } from './desk.ts';
import { isAtThisMachine, wasLedHere } from './door.ts';
import { sendHtml, sendNotice } from './notice.ts';
import { createSession, readSession } from './session.ts';
import { notices } from './words.ts';

interface PageRequest {
  Querystring: { again?: string };
}
interface TokenRequest {
  Params: { '*': string };
}

/**
 * Adds `GET /`. A `SameSite=Strict` cookie stays at home when another site's link leads here, so
 * a person without one is sent round once through our own page before being taken for a stranger.
 */
export const addPage = (app: FastifyInstance, desk: Desk, page: string): void => {
  app.get<PageRequest>('/', async (request, reply) => {
    const isSecondTry = request.query.again !== undefined;
    const session = await sessionOf(desk, request);
    if (
      session === null &&
      !isAtThisMachine(desk.door(), request.headers, request.raw.httpVersion)
    ) {
      // Who was in, and is not any more, is told that.
      if (readSession(desk.secret, request.headers.cookie) !== null)
        return sendNotice(reply, 401, notices.signedOut);
      const round = isSecondTry ? {} : { goTo: '/?again' };
      return sendNotice(reply, 403, notices.needsInvitation, round);
    }
    if (session === null && !isSecondTry && wasLedHere(request.headers)) {
      return sendNotice(reply, 200, notices.opening, { goTo: '/?again' });
    }
    const kept = session ?? createSession(desk.randomId(), desk.clock());
    keepSession(desk, request, reply, kept);
    const language = await desk.port().languageOf(kept.chat);
    const shown = page
      .replace('<html lang="vi">', `<html lang="${language}">`)
      .replace('<body>', `<body data-person="${kept.user}">`);
    return sendHtml(reply, 200, shown);
  });
};

const join = async (
  desk: Desk,
  request: FastifyRequest<TokenRequest>,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  // Who has a session keeps it: the same person takes one more seat.
  const session = (await sessionOf(desk, request)) ?? createSession(desk.randomId(), desk.clock());
  if (!(await desk.port().join(session.user, request.params['*']))) {
    return sendNotice(reply, 410, notices.invitationGone);
  }
  keepSession(desk, request, reply, session);
  return reply.header('cache-control', 'no-store').redirect('/', 303);
};

/** Adds `GET /moi/<token>`, which uses nothing up (links are previewed), and `POST /moi/<token>`. */
export const addInvitations = (app: FastifyInstance, desk: Desk): void => {
  // Guessing a token is hopeless; trying many is noise.
  const config = { rateLimit: { max: 30, timeWindow: 60_000 } };
  app.get<TokenRequest>('/moi/*', { config }, async (request, reply) => {
    const token = request.params['*'];
    if (!(await desk.port().canJoin(token))) return sendNotice(reply, 410, notices.invitationGone);
    // With "no-referrer" the browser would send the form with `Origin: null`.
    void reply.header('referrer-policy', 'same-origin');
    return sendNotice(reply, 200, notices.invited, { acceptAt: `/moi/${token}` });
  });
  app.post<TokenRequest>('/moi/*', { config }, (request, reply) => join(desk, request, reply));
};
