/** Takes files that people send over the page. */

import type { FastifyInstance } from 'fastify';

import type { Desk } from './desk.ts';
import { refuse, sessionOf } from './desk.ts';
import { maxUploadBytes } from './uploads.ts';

/** Adds `POST /uploads`: the body is the file. */
export const addUploads = (app: FastifyInstance, desk: Desk): void => {
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: maxUploadBytes },
    (_request, body, done) => {
      done(null, body);
    },
  );
  app.post('/uploads', { bodyLimit: maxUploadBytes }, async (request, reply) => {
    const session = await sessionOf(desk, request);
    if (session === null) return refuse(request, reply, 401, 'no-session');
    const { body } = request;
    if (!(body instanceof Buffer) || body.length === 0)
      return refuse(request, reply, 400, 'bad-message');
    const id = await desk.uploads.keep(session.user, body);
    if (id === null) return refuse(request, reply, 429, 'too-often');
    return reply.code(201).header('cache-control', 'no-store').send({ id, bytes: body.length });
  });
};
