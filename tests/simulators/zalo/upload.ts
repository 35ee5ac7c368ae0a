/** `POST /v2.0/oa/upload/{file,image,gif}`: multipart with the field `file`. */

import {
  type Answer,
  type Call,
  type Route,
  type SeenFile,
  type World,
  answer,
  success,
} from './world.ts';

const mega = 1024 * 1024;

interface Kind {
  readonly role: SeenFile['role'];
  readonly maxBytes: number;
  /** Media types by the ending of the name. */
  readonly endings: Readonly<Record<string, readonly string[]>>;
}

const kinds: Readonly<Record<'file' | 'image' | 'gif', Kind>> = {
  file: {
    role: 'file',
    maxBytes: 5 * mega,
    endings: {
      pdf: ['application/pdf'],
      doc: ['application/msword'],
      docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      csv: ['text/csv'],
    },
  },
  image: {
    role: 'image',
    maxBytes: mega,
    endings: { jpg: ['image/jpeg'], jpeg: ['image/jpeg'], png: ['image/png'] },
  },
  gif: { role: 'gif', maxBytes: 5 * mega, endings: { gif: ['image/gif'] } },
};

interface Part {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Finds the part `file` of a multipart body; as latin1 each byte is one character. */
const readFile = ({ headers, body }: Call): Part | null => {
  const [, boundary] = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '') ?? [];
  if (boundary === undefined) return null;
  for (const part of body.toString('latin1').split(`--${boundary}`)) {
    const at = part.indexOf('\r\n\r\n');
    const head = Buffer.from(part.slice(0, at), 'latin1').toString('utf8');
    const [, name] = /name="file"; filename="([^"]*)"/i.exec(head) ?? [];
    const [, mediaType = ''] = /content-type: ([^\r\n;]+)/i.exec(head) ?? [];
    if (name === undefined) continue;
    return { name, mediaType, bytes: Buffer.from(part.slice(at + 4, -2), 'latin1') };
  }
  return null;
};

const take = (world: World, call: Call, kind: Kind): Answer => {
  const file = readFile(call);
  if (file === null) return answer(-201, 'file is invalid');
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  // Seen live: a wrong ending is no error, there is only nothing in the answer.
  if (kind.endings[ending]?.includes(file.mediaType) !== true) return success({});
  if (file.bytes.length > kind.maxBytes) return answer(-210, 'file size exceeds the limit');
  const key = world.chance.token(64);
  world.uploads.set(key, { ...file, role: kind.role, at: world.clock.now() });
  return success(kind.role === 'file' ? { token: key } : { attachment_id: key });
};

/** `POST /v2.0/oa/upload/file` */
export const takeFile: Route = (world, call) => take(world, call, kinds.file);

/** `POST /v2.0/oa/upload/image` */
export const takeImage: Route = (world, call) => take(world, call, kinds.image);

/** `POST /v2.0/oa/upload/gif` */
export const takeGif: Route = (world, call) => take(world, call, kinds.gif);
