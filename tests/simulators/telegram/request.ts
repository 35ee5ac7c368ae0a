/** Reads what a bot sends: JSON, a web form, a multipart form, or the query of the address. */

import type { IncomingMessage } from 'node:http';

import { readMultipart } from './multipart.ts';
import type { Upload } from './multipart.ts';
import { Refusal, badRequest } from './refusal.ts';

/** The most bytes of one request: a file of 50 MB and what is around it. */
const maxBytes = 52_428_800;

/** What a method is called with. */
export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Upload>;
  /** Whether the caller has gone away meanwhile. */
  readonly isGone?: () => boolean;
}

/** @throws Refusal when the body is too large or cannot be read */
export const readCall = async (
  request: IncomingMessage,
  method: string,
  query: URLSearchParams,
): Promise<Call> => {
  const body = await readBody(request);
  const isGone = (): boolean => request.socket.destroyed;
  const type = request.headers['content-type'] ?? '';
  const inAddress = Object.fromEntries(query);
  const none: ReadonlyMap<string, Upload> = new Map<string, Upload>();
  if (body.length === 0) return { method, args: inAddress, files: none, isGone };
  if (type.startsWith('multipart/form-data')) {
    const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1] ?? '';
    const form = readMultipart(body, boundary);
    if (form === null) throw badRequest("can't parse multipart form data");
    return { method, args: { ...inAddress, ...form.fields }, files: form.files, isGone };
  }
  if (type.startsWith('application/json')) {
    return { method, args: { ...inAddress, ...readJsonObject(body) }, files: none, isGone };
  }
  const form = Object.fromEntries(new URLSearchParams(body.toString()));
  return { method, args: { ...inAddress, ...form }, files: none, isGone };
};

const readJsonObject = (body: Buffer): Record<string, unknown> => {
  const value = parseJson(body.toString());
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest("can't parse request JSON object");
  }
  return value as Record<string, unknown>;
};

/** @returns undefined when it is no JSON */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    // The rest is read and thrown away, so that the answer reaches the caller.
    if (length <= maxBytes) chunks.push(chunk);
  }
  if (length > maxBytes) throw new Refusal(413, 'Request Entity Too Large');
  return Buffer.concat(chunks);
};
