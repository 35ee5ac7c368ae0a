/** Takes a file out of a call: uploaded with it, or known by its id. */

import { text } from './arguments.ts';
import type { StoredFile } from './files.ts';
import { Refusal, badRequest } from './refusal.ts';
import type { Call } from './request.ts';
import type { World } from './world.ts';

/** The most that bots may send. */
const maxUpload = 50 * 1024 * 1024;

/** @throws Refusal when there is no file, or one that Telegram does not take */
export const takeFile = (world: World, call: Call, field: string, folder: string): StoredFile => {
  const given = text(call, field) ?? '';
  const upload = call.files.get(given.startsWith('attach://') ? given.slice(9) : field);
  if (upload === undefined) return findKnown(world, given, field);
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty');
  if (upload.bytes.length > maxUpload) throw new Refusal(413, 'Request Entity Too Large');
  const file = { name: upload.name, bytes: upload.bytes };
  return world.files.keep(
    upload.mediaType === 'application/octet-stream'
      ? file
      : { ...file, mediaType: upload.mediaType },
    folder,
  );
};

const findKnown = (world: World, given: string, field: string): StoredFile => {
  if (given === '') throw badRequest(`there is no ${field} in the request`);
  if (/^https?:/.test(given)) throw badRequest('failed to get HTTP URL content');
  const known = world.files.find(given);
  if (known === null) {
    throw badRequest('wrong file identifier/HTTP URL specified');
  }
  return known;
};
