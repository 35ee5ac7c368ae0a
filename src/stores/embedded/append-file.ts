/** A file that only grows: what was appended is whole and survives a power cut, or is not in it. */

import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

import { fileMode, syncFolder } from '../../durable-file.ts';

/** One such file, open for appending. Appends must not overlap. */
export class AppendFile {
  readonly #handle: FileHandle;
  #bytes: number;
  #hasRest = false;

  private constructor(handle: FileHandle, bytes: number) {
    this.#handle = handle;
    this.#bytes = bytes;
  }

  /**
   * Opens a file, or makes it.
   *
   * @param path - where it is; its folder must be there
   * @param keptBytes - where to go on; what is behind is cut off
   */
  static async open(path: string, keptBytes: number): Promise<AppendFile> {
    const handle = await open(path, 'a+', fileMode);
    try {
      const { size } = await handle.stat();
      if (size === 0) await syncFolder(dirname(path));
      const appendFile = new AppendFile(handle, Math.min(keptBytes, size));
      if (appendFile.bytes < size) await appendFile.#cutBack();
      return appendFile;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** How much of the file is kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Appends, and resolves when it would survive a power cut; rejects when nothing was appended. */
  async append(text: string): Promise<void> {
    await this.settle();
    const bytes = Buffer.from(text);
    this.#hasRest = true;
    try {
      await this.#handle.appendFile(bytes);
      await this.#handle.datasync();
    } catch (error) {
      await this.#cutBack().catch(() => undefined);
      throw error;
    }
    this.#hasRest = false;
    this.#bytes += bytes.length;
  }

  /** Cuts off what an append that failed has left, which must not be followed by anything. */
  async settle(): Promise<void> {
    if (this.#hasRest) await this.#cutBack();
  }

  /** @returns the bytes from `start` up to `end` */
  async read(start: number, end: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.#handle.read(
      Buffer.alloc(end - start),
      0,
      end - start,
      start,
    );
    return buffer.subarray(0, bytesRead);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #cutBack(): Promise<void> {
    await this.#handle.truncate(this.#bytes);
    await this.#handle.sync();
    this.#hasRest = false;
  }
}
