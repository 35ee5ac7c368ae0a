/** Gives a person the files that were offered in their chat. */

import type { FastifyInstance } from 'fastify';

import type { Desk } from './desk.ts';
import { refuse, sessionOf } from './desk.ts';

/** Pictures that a browser may show; everything else is saved, so that it can never run here. */
const shownTypes = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** @returns whether a browser shows a file or saves it, under which name */
export const writeDisposition = (file: { name: string; mediaType: string }): string => {
  const way = shownTypes.has(file.mediaType) ? 'inline' : 'attachment';
  return `${way}; filename="${file.name.replace(/[^\w.-]+/g, '-')}"`;
};

/** Adds `GET /files/<id>`. */
export const addFiles = (app: FastifyInstance, desk: Desk): void => {
  app.get<{ Params: { '*': string } }>('/files/*', async (request, reply) => {
    const session = await sessionOf(desk, request);
    if (session === null) return refuse(request, reply, 401, 'no-session');
    const id = request.params['*'];
    const file = await desk.transcripts.findFile(session.chat, id);
    const bytes = file === null ? null : await desk.port().openFile(session.user, id);
    if (file === null || bytes === null) return refuse(request, reply, 404, 'not-found');
    return (
      reply
        .header('content-type', file.mediaType)
        .header('content-disposition', writeDisposition(file))
        // An id names its file for good; only the person's own browser may remember it.
        .header('cache-control', 'private, max-age=3600')
        .send(Buffer.from(bytes))
    );
  });
};
