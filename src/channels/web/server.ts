/** The HTTP server of the web chat: its limits, its headers, and how it answers what goes wrong. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { ConfigError } from '../../errors.ts';
import type { Desk } from './desk.ts';
import { refuse } from './desk.ts';
import { addDevices, deviceLinkPath } from './devices.ts';
import { hasKnownHost, isFromOwnPage } from './door.ts';
import { addDownloads, downloadPath } from './downloads.ts';
import { addEvents } from './events.ts';
import { addFiles } from './files.ts';
import { addInvitations, addPage } from './joining.ts';
import { addLanguage } from './language.ts';
import { addMessages } from './messages.ts';
import { addUploads } from './take-uploads.ts';
import { addWebhooks, webhookPath } from './webhooks.ts';
import { readSession } from './session.ts';
import type { Refusal } from './words.ts';

/** How much one person, or one address without a session, may ask for. */
export interface RateLimit {
  readonly max: number;
  readonly everyMs: number;
}

/** How long connections may be idle or silent, and how many there may be. */
export interface ConnectionLimits {
  readonly most: number;
  /** Until a request is there whole; a connection that says nothing is closed then. */
  readonly silentMs: number;
  /** What is still open so long after the server was told to stop is cut. */
  readonly stopMs: number;
}

/** Room for all streams and as many requests beside them. */
export const usualConnections: ConnectionLimits = { most: 4000, silentMs: 30_000, stopMs: 3_000 };

/** What the server is made with. */
export interface ServerSettings {
  /** The built page: `index.html`, `chat.js`, `chat.css`, `icon.svg`. */
  readonly pageFolder: string;
  /** True when a proxy on this machine leads here from outside, and says for whom. */
  readonly isBehindProxy: boolean;
  readonly rateLimit: RateLimit;
  readonly connections: ConnectionLimits;
}

/** Bytes of a message: 100,000 characters of Vietnamese, and some. */
const bodyLimit = 512 * 1024;

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
};

/** Offices use plain HTTP in their own network: nothing here may force or presume https. */
const headers = {
  contentSecurityPolicy,
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
} as const;

const refusals: Readonly<Record<number, Refusal>> = {
  404: 'not-found',
  413: 'too-large',
  415: 'not-json',
  429: 'too-often',
};

const answerError = (
  desk: Desk,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const status = error.statusCode ?? 500;
  if (status < 500) {
    return refuse(request, reply, status, refusals[status] ?? 'bad-message');
  }
  const reference = desk.randomId().slice(0, 8);
  // The pattern of the route, not its address: an address may carry a token.
  const route = request.routeOptions.url ?? null;
  desk.log.error({ err: error, reference, route }, 'A request of the web chat failed');
  return refuse(request, reply, 500, 'failed', reference);
};

/** What people come to from elsewhere: by an address that they typed, or were sent. */
const entrances = ['/', '/moi/*', deviceLinkPath, downloadPath];

const addGuards = (app: FastifyInstance, desk: Desk): void => {
  app.addHook('onRequest', async (request, reply) => {
    const path = request.routeOptions.url;
    // What a platform posts is no page's request; whose it is, its channel finds out.
    if (path === webhookPath) return undefined;
    const door = desk.door();
    if (!hasKnownHost(door, request.headers)) return refuse(request, reply, 421, 'wrong-host');
    const isNavigation =
      path !== undefined && (entrances.includes(path) || path.startsWith('/page/'));
    const canChange = request.method !== 'GET' && request.method !== 'HEAD';
    if (isNavigation && !canChange) return undefined;
    if (isFromOwnPage(door, request.headers, canChange)) return undefined;
    return refuse(request, reply, 403, 'other-site');
  });
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answerError(desk, error, request, reply),
  );
};

const addParsers = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, parseJson);
  // The form that accepts an invitation has no fields.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1024 },
    (_request, _body, done) => {
      done(null, null);
    },
  );
};

const addPlugins = async (
  app: FastifyInstance,
  desk: Desk,
  settings: ServerSettings,
): Promise<void> => {
  const [helmet, rateLimit, files] = await Promise.all([
    import('@fastify/helmet'),
    import('@fastify/rate-limit'),
    import('@fastify/static'),
  ]);
  await app.register(helmet.default, headers);
  await app.register(rateLimit.default, {
    max: settings.rateLimit.max,
    timeWindow: settings.rateLimit.everyMs,
    // A whole office may share one address: who has a session is counted alone.
    keyGenerator: (request) => readSession(desk.secret, request.headers.cookie)?.user ?? request.ip,
  });
  await app.register(files.default, {
    root: settings.pageFolder,
    prefix: '/page/',
    index: false,
    cacheControl: false,
    setHeaders: (response) => {
      void response.setHeader('cache-control', 'no-cache');
    },
  });
};

const loadPage = async (folder: string): Promise<string> => {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8');
  } catch {
    throw new ConfigError('dist', 'Chưa dựng trang trò chuyện. Hãy chạy: npm run build');
  }
};

/**
 * @returns the server with its routes, not yet listening
 * @throws ConfigError when the page was not built
 */
export const createServer = async (
  desk: Desk,
  settings: ServerSettings,
): Promise<FastifyInstance> => {
  const { connections } = settings;
  const page = await loadPage(settings.pageFolder);
  const { default: fastify } = await import('fastify');
  const app = fastify({
    bodyLimit,
    requestTimeout: 60_000,
    http: {
      headersTimeout: connections.silentMs,
      connectionsCheckingInterval: Math.min(connections.silentMs, 5_000),
    },
    routerOptions: { maxParamLength: 1024 },
    trustProxy: settings.isBehindProxy ? 'loopback' : false,
  });
  app.server.maxConnections = connections.most;
  addGuards(app, desk);
  addParsers(app);
  await addPlugins(app, desk, settings);
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    refuse(request, reply, 404, 'not-found'),
  );
  addPage(app, desk, page);
  addInvitations(app, desk);
  addMessages(app, desk);
  addLanguage(app, desk);
  addDevices(app, desk);
  addEvents(app, desk);
  addFiles(app, desk);
  addUploads(app, desk);
  addDownloads(app, desk);
  await addWebhooks(app, desk);
  return app;
};
