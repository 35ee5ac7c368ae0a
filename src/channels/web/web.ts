/** The web chat: a page of our own, served by the program itself. */

import type { FastifyInstance } from 'fastify';

import { ConfigError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { Sweep } from '../../stores/store.ts';
import type { Capabilities, Channel, Port } from '../channel.ts';
import { listAddresses } from './addresses.ts';
import type { Admission, Desk, Downloads, Webhooks } from './desk.ts';
import { createDoor, type Door } from './door.ts';
import { pieceLength } from './messages.ts';
import { createServer, type ConnectionLimits, type RateLimit, usualConnections } from './server.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createStreams, type StreamLimits, usualLimits } from './streams.ts';
import { createUploads } from './uploads.ts';
import { createTranscripts, type Transcripts } from './transcript.ts';

/** What the page can show. */
export const webCapabilities: Capabilities = {
  maxButtons: 8,
  maxButtonLength: 300,
  maxTextLength: 20_000,
  maxCaptionLength: 20_000,
  maxFiles: 10,
  canShowPictures: true,
  canEdit: true,
  isNameless: true,
  isPrivateOnly: true,
  remembersSent: true,
  pace: null,
};

/** What the program hands over to open the web chat. */
export interface WebSettings extends Admission {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The address seen from elsewhere, where the settings give one; nobody is let in uninvited then. */
  readonly publicUrl: string | null;
  /** Where `npm run build` put the page. */
  readonly pageFolder: string;
  /** Where files that people send lie until they were read. */
  readonly uploadFolder: string;
  readonly log: Pick<Log, 'error'>;
  /** Of other channels: `POST /hook/<name>` is theirs. */
  readonly webhooks?: Webhooks;
  /** Of other channels: `GET /file/<name>/<token>` gives their files. */
  readonly downloads?: Downloads;
  readonly rateLimit?: RateLimit;
  readonly streamLimits?: StreamLimits;
  readonly connections?: ConnectionLimits;
}

/** Generous: one message each half second, for minutes. */
const usualRate: RateLimit = { max: 300, everyMs: 60_000 };

const explainListening = (error: unknown, { port }: WebSettings): unknown => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new ConfigError(
      'PORT',
      `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT khác (ví dụ PORT=8081).`,
    );
  }
  if (code === 'EACCES') {
    return new ConfigError(
      'PORT',
      `Không được phép mở cổng ${port}. Hãy đặt PORT từ 1024 trở lên (ví dụ PORT=8080).`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new ConfigError(
      'HOST',
      'Máy này không có địa chỉ ghi ở HOST. Hãy đặt HOST=127.0.0.1, hoặc HOST=0.0.0.0 để mở cho mạng cơ quan.',
    );
  }
  return error;
};

const listen = async (app: FastifyInstance, settings: WebSettings): Promise<number> => {
  try {
    await app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    await app.close();
    throw explainListening(error, settings);
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : settings.port;
};

/** A chat keeps its last piece as long as its person can come back to it. */
const sweepTranscripts = ({ list, tidy }: Transcripts, sessions: Sessions): Sweep => ({
  name: 'web-transcripts',
  list,
  tidy: async (chat, before) => {
    const isAlive = (await sessions.list(chat)).length > 0;
    await tidy(chat, before, isAlive ? pieceLength : 0);
  },
});

const createSend =
  (transcripts: Transcripts): Channel['send'] =>
  async ({ id, chat, text, options, files, at }, reference = null) => {
    const entry = {
      from: 'assistant' as const,
      id,
      text,
      options: [...options],
      files: [...files],
      ...(reference === null ? {} : { replaces: reference }),
    };
    await transcripts.append(chat, { ...entry, at });
    // What takes the place of a message is known by the id of that one, however often it changes.
    return reference ?? id;
  };

/**
 * @returns the web chat; its `open` throws ConfigError when it cannot listen there
 */
export const createWebChannel = (settings: WebSettings): Channel => {
  const transcripts = createTranscripts(settings.store);
  const sessions = createSessions(settings.store, settings.clock);
  const streams = createStreams(settings.streamLimits ?? usualLimits);
  const uploads = createUploads(settings.uploadFolder, settings.clock);
  const { connections = usualConnections } = settings;
  let app: FastifyInstance | null = null;

  const open: Channel['open'] = async (port: Port) => {
    let door: Door = createDoor(settings.host, settings.port, settings.publicUrl);
    const { host, publicUrl, pageFolder, rateLimit = usualRate } = settings;
    const { webhooks = {}, downloads = {} } = settings;
    const shared = { transcripts, sessions, streams, webhooks, downloads, uploads };
    const desk: Desk = { ...settings, ...shared, door: () => door, port: () => port };
    const isBehindProxy = publicUrl !== null;
    app = await createServer(desk, { pageFolder, isBehindProxy, rateLimit, connections });
    const listening = await listen(app, settings);
    door = createDoor(host, listening, publicUrl);
    return listAddresses({ host, port: listening, publicUrl })
      .map((one) => `${one}/`)
      .join(' ');
  };

  const close: Channel['close'] = async () => {
    streams.closeAll();
    if (app === null) return;
    const { server } = app;
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, connections.stopMs);
    await app.close();
    clearTimeout(cut);
    app = null;
  };

  const sweeps = [sessions.sweep, sweepTranscripts(transcripts, sessions)];
  const { fetchFile } = uploads;
  const send = createSend(transcripts);
  return { capabilities: webCapabilities, send, open, close, sweeps, fetchFile };
};
