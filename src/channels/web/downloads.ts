/** Gives the files that other channels send as links: whoever was sent the address may fetch it. */

import type { FastifyInstance } from 'fastify';

import type { Desk } from './desk.ts';
import { refuse } from './desk.ts';
import { writeDisposition } from './files.ts';

/** Where the files are. */
export const downloadPath = '/file/:name/:token';

/** Adds `GET /file/<name>/<token>`; apps fetch a picture again each time that they show it. */
export const addDownloads = (app: FastifyInstance, desk: Desk): void => {
  app.get<{ Params: { name: string; token: string } }>(downloadPath, async (request, reply) => {
    const { name, token } = request.params;
    const download = Object.hasOwn(desk.downloads, name) ? desk.downloads[name] : undefined;
    const file = (await download?.(token)) ?? null;
    if (file === null) return refuse(request, reply, 404, 'not-found');
    return (
      reply
        .header('content-type', file.mediaType)
        .header('content-disposition', writeDisposition(file))
        .header('cache-control', 'private, max-age=3600')
        // The address is all that it takes: it must be found nowhere.
        .header('x-robots-tag', 'noindex')
        // Apps show pictures in pages of their own.
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(Buffer.from(file.bytes))
    );
  });
};
