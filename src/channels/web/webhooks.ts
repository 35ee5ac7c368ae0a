/** Takes what platforms post to the program, and hands it to their channels as it came. */

import type { FastifyInstance } from 'fastify';

import type { Desk } from './desk.ts';
import { refuse } from './desk.ts';

/** Where platforms post. */
export const webhookPath = '/hook/:name';

/** Platforms post less than this: a message, never a file. */
const bodyLimit = 1024 * 1024;

/** Adds `POST /hook/<name>`. All of a platform comes from few addresses: it is not counted by them. */
export const addWebhooks = async (app: FastifyInstance, desk: Desk): Promise<void> => {
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.post<{ Params: { name: string } }>(
      webhookPath,
      { config: { rateLimit: false } },
      async (request, reply) => {
        const { name } = request.params;
        const webhook = Object.hasOwn(desk.webhooks, name) ? desk.webhooks[name] : undefined;
        if (webhook === undefined) return refuse(request, reply, 404, 'not-found');
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        return reply.code(await webhook.take(request.headers, body)).send();
      },
    );
    done();
  });
};
