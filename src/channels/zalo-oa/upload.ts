/** Uploads a document or a picture to the OA, to be sent within seven days. */

import { FormData } from 'undici';
import { z } from 'zod';

import type { OaApi } from './api.ts';
import type { Outcome } from './outcome.ts';
import type { Lane } from './pacer.ts';

/** A file; the platform looks at the ending of its name and at its type, which must agree. */
export interface UploadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file cannot be uploaded: send a link. */
export type Unfit = 'too-large' | 'wrong-type';

/** What an upload gives: a token or id for one message, or why the file does not fit. */
export type Uploaded = Outcome<{ readonly key: string } | { readonly unfit: Unfit }>;

interface UploadKind {
  readonly path: string;
  readonly maxBytes: number;
  /** Media types by ending. */
  readonly mediaTypes: Readonly<Record<string, string>>;
}

const mega = 1024 * 1024;

/** @see https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/upload-file */
const kinds = {
  file: {
    path: '/v2.0/oa/upload/file',
    maxBytes: 5 * mega,
    mediaTypes: {
      pdf: 'application/pdf',
      doc: 'application/msword',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  },
  image: {
    path: '/v2.0/oa/upload/image',
    maxBytes: mega,
    mediaTypes: { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png' },
  },
} as const satisfies Record<string, UploadKind>;

const keySchema = z.looseObject({
  token: z.string().min(1).optional(),
  attachment_id: z.coerce.string().min(1).optional(),
});

/** Uploads a document; the key is the token that a message of kind `file` takes. */
export function uploadFile(api: OaApi, file: UploadFile, lane: Lane): Promise<Uploaded> {
  return upload(api, file, kinds.file, lane);
}

/** Uploads a picture; the key is the id that a message of kind `image` takes. */
export function uploadImage(api: OaApi, file: UploadFile, lane: Lane): Promise<Uploaded> {
  return upload(api, file, kinds.image, lane);
}

async function upload(
  api: OaApi,
  { name, bytes }: UploadFile,
  { path, maxBytes, mediaTypes }: UploadKind,
  lane: Lane,
): Promise<Uploaded> {
  const [, ending = ''] = /\.([a-z]+)$/.exec(name.toLowerCase()) ?? [];
  const mediaType = mediaTypes[ending];
  if (mediaType === undefined) return unfit('wrong-type');
  if (bytes.length > maxBytes) return unfit('too-large');
  const outcome = await api.call({
    method: 'POST',
    path,
    form: () => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(bytes)], { type: mediaType }), name);
      return form;
    },
    data: keySchema,
    isRepeatable: true,
    lane,
  });
  if (!outcome.ok) {
    const { failure } = outcome;
    return failure.kind === 'refused' && failure.remedy === 'shorten'
      ? unfit('too-large')
      : { ok: false, failure };
  }
  const key = outcome.value.token ?? outcome.value.attachment_id;
  // A wrong ending is answered with success and nothing else.
  return key === undefined ? unfit('wrong-type') : { ok: true, value: { key } };
}

const unfit = (reason: Unfit): Uploaded => ({ ok: true, value: { unfit: reason } });
