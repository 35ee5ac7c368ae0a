/** The files that Telegram keeps, known to a bot by `file_id`. */

/** A file, with its bytes; `size` is larger than they are where a test only pretends. */
export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly size: number;
  readonly path: string;
}

/** What a file is made of. */
export interface FileContent {
  readonly name: string;
  readonly mediaType?: string;
  readonly bytes?: Uint8Array;
  /** A size to pretend, for files too large to keep in a test. */
  readonly size?: number;
}

/** All files. */
export class Files {
  private readonly byId = new Map<string, StoredFile>();
  private readonly byPath = new Map<string, StoredFile>();

  /** @param folder where Telegram would put it: documents, photos, voice … */
  keep(content: FileContent, folder: string): StoredFile {
    const number = this.byId.size + 1;
    const bytes = Buffer.from(content.bytes ?? new Uint8Array());
    const ending = /\.\w+$/.exec(content.name)?.[0] ?? '';
    const file: StoredFile = {
      id: `BQACAgUAAxkBAAI${number.toString(36).padStart(6, '0')}`,
      uniqueId: `AgAD${number.toString(36).padStart(6, '0')}`,
      name: content.name,
      mediaType: content.mediaType ?? guessMediaType(ending),
      bytes,
      size: content.size ?? bytes.length,
      path: `${folder}/file_${number}${ending}`,
    };
    this.byId.set(file.id, file);
    this.byPath.set(file.path, file);
    return file;
  }

  find(id: string): StoredFile | null {
    return this.byId.get(id) ?? null;
  }

  at(path: string): StoredFile | null {
    return this.byPath.get(path) ?? null;
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain',
  '.ics': 'text/calendar',
  '.md': 'text/markdown',
};

const guessMediaType = (ending: string): string =>
  mediaTypes[ending.toLowerCase()] ?? 'application/octet-stream';
