/**
 * Reads `multipart/form-data` as bots really write it.
 *
 * The standard parser of Node refuses what grammY sends (names without quotation marks, no space
 * after the semicolon), and Telegram's does not; hence one of our own.
 */

/** A file in a request. */
export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The parts of a request. */
export interface Form {
  readonly fields: Record<string, string>;
  readonly files: ReadonlyMap<string, Upload>;
}

const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/** @returns null when the body is not what its boundary says */
export const readMultipart = (body: Buffer, boundary: string): Form | null => {
  const mark = Buffer.from(`--${boundary}`);
  const fields: Record<string, string> = {};
  const files = new Map<string, Upload>();
  let at = body.indexOf(mark);
  if (at !== 0) return null;
  for (;;) {
    at += mark.length;
    if (body.subarray(at, at + 2).toString() === '--') return { fields, files };
    const head = body.indexOf(headEnd, at);
    const end = body.indexOf(Buffer.concat([lineEnd, mark]), at);
    if (head === -1 || end === -1) return null;
    readPart(body.subarray(at, head).toString(), body.subarray(head + 4, end), fields, files);
    at = end + lineEnd.length;
  }
};

const readPart = (
  head: string,
  bytes: Buffer,
  fields: Record<string, string>,
  files: Map<string, Upload>,
): void => {
  const name = parameter(head, 'name');
  if (name === null) return;
  const fileName = parameter(head, 'filename');
  if (fileName === null) {
    fields[name] = bytes.toString();
    return;
  }
  const mediaType = /^content-type:\s*([^\r\n;]+)/im.exec(head)?.[1]?.trim();
  files.set(name, { name: fileName, mediaType: mediaType ?? 'application/octet-stream', bytes });
};

const parameter = (head: string, name: string): string | null => {
  const found = new RegExp(`[;\\s]${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\r\\n]*))`, 'i').exec(
    head,
  );
  return found === null ? null : (found[1] ?? found[2] ?? '');
};
