/** Shows a person the browsers in which they are signed in, ends them, and lets in one more. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Desk } from './desk.ts';
import { keepSession, sessionOf } from './desk.ts';
import { createDeviceLink, readDeviceLink } from './device-link.ts';
import { writeDevices } from './devices-page.ts';
import { isAtThisMachine, isHttps } from './door.ts';
import { sendHtml, sendNotice } from './notice.ts';
import { createSession, dropSession, type Session } from './session.ts';
import { notices } from './words.ts';

/** Where a link for one more browser leads. */
export const deviceLinkPath = '/them/:token';

/** Stands for all browsers but the one that asks. */
const others = 'others';

interface EndRequest {
  Params: { device: string };
}
interface LinkRequest {
  Params: { token: string };
}

const isHttpsFor = (desk: Desk, request: FastifyRequest): boolean =>
  isHttps(desk.door(), request.headers, request.protocol);

/** What a page says whose session is over: how to come in again depends on where one is. */
const sayGoodbye = (
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
): FastifyReply => {
  const isHere = isAtThisMachine(desk.door(), request.headers, request.raw.httpVersion);
  return sendNotice(
    reply,
    status,
    isHere ? notices.signedOutHere : notices.signedOut,
    isHere ? { leadTo: '/' } : {},
  );
};

const show = async (
  desk: Desk,
  reply: FastifyReply,
  { user, chat, device }: Session,
  link: string | null = null,
): Promise<FastifyReply> => {
  const devices = await desk.sessions.list(user);
  const language = await desk.port().languageOf(chat);
  // With "no-referrer" the browser would send the forms with `Origin: null`.
  void reply.header('referrer-policy', 'same-origin');
  return sendHtml(
    reply,
    200,
    writeDevices({ devices, here: device, link, language, now: desk.clock() }),
  );
};

const end = async (
  desk: Desk,
  request: FastifyRequest<EndRequest>,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const session = await sessionOf(desk, request);
  if (session === null) return sayGoodbye(desk, request, reply, 401);
  const { device } = request.params;
  const ended = await desk.sessions.end(session.user, (one) =>
    device === others ? one !== session.device : one === device,
  );
  for (const one of ended) desk.streams.end(session.chat, one);
  if (device !== session.device) {
    return reply.header('cache-control', 'no-store').redirect('/devices', 303);
  }
  void reply.header('set-cookie', dropSession(isHttpsFor(desk, request)));
  // What was half written, and files: the next one at this browser may be somebody else.
  void reply.header('clear-site-data', '"cache", "storage"');
  return sayGoodbye(desk, request, reply, 200);
};

const makeLink = async (
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const session = await sessionOf(desk, request);
  if (session === null) return sayGoodbye(desk, request, reply, 401);
  const token = createDeviceLink(desk.secret, session.user, desk.randomId(), desk.clock());
  const scheme = isHttpsFor(desk, request) ? 'https' : 'http';
  const link = `${scheme}://${request.headers.host ?? ''}/them/${token}`;
  return show(desk, reply, session, link);
};

const takeLink = async (
  desk: Desk,
  request: FastifyRequest<LinkRequest>,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const link = readDeviceLink(desk.secret, request.params.token, desk.clock());
  if (link === null || !(await desk.sessions.useLink(link.user, link.id, link.expiresAt))) {
    return sendNotice(reply, 410, notices.deviceLinkGone);
  }
  keepSession(desk, request, reply, createSession(desk.randomId(), desk.clock(), link.user));
  return reply.header('cache-control', 'no-store').redirect('/', 303);
};

/** Adds `GET /devices`, the posts of its forms, and the link for one more browser. */
export const addDevices = (app: FastifyInstance, desk: Desk): void => {
  const config = { rateLimit: { max: 30, timeWindow: 60_000 } };
  app.get('/devices', async (request, reply) => {
    const session = await sessionOf(desk, request);
    if (session !== null) return show(desk, reply, session);
    return sayGoodbye(desk, request, reply, 401);
  });
  app.post<EndRequest>('/devices/:device/end', (request, reply) => end(desk, request, reply));
  app.post('/devices/link', { config }, (request, reply) => makeLink(desk, request, reply));
  app.get<LinkRequest>(deviceLinkPath, { config }, async (request, reply) => {
    const { token } = request.params;
    const link = readDeviceLink(desk.secret, token, desk.clock());
    if (link === null) return sendNotice(reply, 410, notices.deviceLinkGone);
    void reply.header('referrer-policy', 'same-origin');
    return sendNotice(reply, 200, notices.deviceLinked, { acceptAt: `/them/${token}` });
  });
  app.post<LinkRequest>(deviceLinkPath, { config }, (request, reply) =>
    takeLink(desk, request, reply),
  );
};
