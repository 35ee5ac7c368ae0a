/** Looks at a picture as Telegram does before it shows it. */

import type { PhotoSize } from 'grammy/types';

import type { StoredFile } from './files.ts';
import { badRequest } from './refusal.ts';

const maxBytes = 10 * 1024 * 1024;
const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const jpegHead = Buffer.from([0xff, 0xd8, 0xff]);

/** @throws Refusal when it is no picture, or one that is too large */
export const readPhoto = (file: StoredFile): PhotoSize[] => {
  if (file.size > maxBytes) {
    throw badRequest(
      `file of size ${file.size} bytes is too big for a photo; the maximum size is ${maxBytes} bytes`,
    );
  }
  const { width, height } = measure(file.bytes);
  if (width + height > 10_000 || Math.max(width / height, height / width) > 20) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  }
  return sizes(file, width, height);
};

const measure = (bytes: Buffer): { readonly width: number; readonly height: number } => {
  if (bytes.length > 24 && bytes.subarray(0, 8).equals(pngHead)) {
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (bytes.subarray(0, 3).equals(jpegHead)) return { width: 1280, height: 960 };
  throw badRequest('IMAGE_PROCESS_FAILED');
};

/** A small copy first and the largest last, as Telegram lists them. */
export const sizes = (file: StoredFile, width: number, height: number): PhotoSize[] => {
  const scale = Math.min(1, 90 / Math.max(width, height));
  const small = {
    file_id: `${file.id}s`,
    file_unique_id: `${file.uniqueId}s`,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    file_size: Math.ceil(file.size / 20),
  };
  const large = {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    width,
    height,
    file_size: file.size,
  };
  return [small, large];
};
