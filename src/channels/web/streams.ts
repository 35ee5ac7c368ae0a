/** The open event streams (server-sent events): how many, how full, alive or not, and their end. */

import type { ServerResponse } from 'node:http';

import type { NumberedEntry } from './entry.ts';

/** How much the streams may take. */
export interface StreamLimits {
  readonly perChat: number;
  readonly inTotal: number;
  /** A reader that leaves more than this many bytes unread is cut off; it comes back by itself. */
  readonly unreadBytes: number;
  readonly beatEveryMs: number;
}

/** Limits for a server with some thousand people; a browser opens six connections at most. */
export const usualLimits: StreamLimits = {
  perChat: 8,
  inTotal: 2000,
  unreadBytes: 16 * 1024 * 1024,
  beatEveryMs: 15_000,
};

/** One open stream. */
export interface Stream {
  /** Sends an entry; its number is the event's id, so a reader can say where it stopped. */
  readonly sendEntry: (entry: NumberedEntry) => void;
  readonly sendEvent: (name: string, data: unknown) => void;
  readonly end: () => void;
}

/** All open streams. */
export interface Streams {
  /** @returns what stands in the way of one more, or null */
  readonly isFull: (chat: string) => 'too-many-tabs' | 'busy' | null;
  /** Makes a stream of a response whose head is written; `onClosed` is called once. */
  readonly open: (
    chat: string,
    device: string,
    response: ServerResponse,
    onClosed: () => void,
  ) => Stream;
  /** Ends the streams of one browser of a chat. */
  readonly end: (chat: string, device: string) => void;
  /** Sends an event to each open stream of a chat. */
  readonly tell: (chat: string, name: string, data: unknown) => void;
  readonly closeAll: () => void;
}

const createStream = (response: ServerResponse, limits: StreamLimits): Stream => {
  const write = (text: string): void => {
    if (response.writableEnded || response.destroyed) return;
    response.write(text);
    if (response.writableLength > limits.unreadBytes) response.destroy();
  };
  return {
    sendEntry: ({ number, entry }) => {
      write(`id: ${number}\nevent: entry\ndata: ${JSON.stringify(entry)}\n\n`);
    },
    sendEvent: (name, data) => {
      write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end: () => {
      response.end();
    },
  };
};

/** @returns no open stream, and room for as many as `limits` says */
export const createStreams = (limits: StreamLimits): Streams => {
  const open = new Set<Stream>();
  const byChat = new Map<string, Map<Stream, string>>();
  let heart: NodeJS.Timeout | null = null;

  const beat = (): void => {
    open.forEach((stream) => {
      stream.sendEvent('beat', null);
    });
  };

  const leave = (chat: string, stream: Stream): void => {
    open.delete(stream);
    const left = byChat.get(chat);
    left?.delete(stream);
    if (left?.size === 0) byChat.delete(chat);
    if (open.size > 0 || heart === null) return;
    clearInterval(heart);
    heart = null;
  };

  return {
    isFull: (chat) => {
      if (open.size >= limits.inTotal) return 'busy';
      return (byChat.get(chat)?.size ?? 0) >= limits.perChat ? 'too-many-tabs' : null;
    },
    open: (chat, device, response, onClosed) => {
      const stream = createStream(response, limits);
      open.add(stream);
      byChat.set(chat, (byChat.get(chat) ?? new Map<Stream, string>()).set(stream, device));
      heart ??= setInterval(beat, limits.beatEveryMs).unref();
      response.once('close', () => {
        leave(chat, stream);
        onClosed();
      });
      return stream;
    },
    end: (chat, device) => {
      for (const [stream, of] of byChat.get(chat) ?? []) if (of === device) stream.end();
    },
    tell: (chat, name, data) => {
      byChat.get(chat)?.forEach((_device, stream) => {
        stream.sendEvent(name, data);
      });
    },
    closeAll: () => {
      open.forEach((stream) => {
        stream.end();
      });
    },
  };
};
