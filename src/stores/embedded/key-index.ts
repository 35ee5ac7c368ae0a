/** The keys of all records, by the folders that their parts make: listing costs what it returns. */

import type { RecordKey } from '../store.ts';

interface Folder {
  readonly keys: Set<RecordKey>;
  readonly folders: Map<string, Folder>;
}

/** A set of keys that can be asked for what begins with something. */
export class KeyIndex {
  readonly #root = createFolder();

  /** @param keys - those that are there */
  constructor(keys: Iterable<RecordKey>) {
    for (const key of keys) this.add(key);
  }

  /** @returns whether a key is there */
  has(key: RecordKey): boolean {
    return this.#find(namesAbove(key))?.keys.has(key) ?? false;
  }

  /** Adds a key. */
  add(key: RecordKey): void {
    let folder = this.#root;
    for (const name of namesAbove(key)) {
      const inner = folder.folders.get(name) ?? createFolder();
      folder.folders.set(name, inner);
      folder = inner;
    }
    folder.keys.add(key);
  }

  /** Takes a key away, and the folders that hold nothing without it. */
  delete(key: RecordKey): void {
    const names = namesAbove(key);
    this.#find(names)?.keys.delete(key);
    for (let depth = names.length; depth > 0; depth -= 1) {
      const folder = this.#find(names.slice(0, depth));
      if (folder === null || folder.keys.size > 0 || folder.folders.size > 0) return;
      this.#find(names.slice(0, depth - 1))?.folders.delete(names[depth - 1] ?? '');
    }
  }

  /** @returns the keys that start with `prefix` */
  list(prefix: string): RecordKey[] {
    const names = namesAbove(prefix);
    const folder = this.#find(names);
    if (folder === null) return [];
    const begun = prefix.slice(prefix.lastIndexOf('/') + 1);
    const found = [...folder.keys].filter((key) => key.startsWith(prefix));
    for (const [name, inner] of folder.folders) if (name.startsWith(begun)) collect(inner, found);
    return found;
  }

  #find(names: readonly string[]): Folder | null {
    let folder: Folder | undefined = this.#root;
    for (const name of names) folder = folder?.folders.get(name);
    return folder ?? null;
  }
}

const createFolder = (): Folder => ({ keys: new Set(), folders: new Map() });

const namesAbove = (key: RecordKey): string[] => key.split('/').slice(0, -1);

function collect({ keys, folders }: Folder, found: RecordKey[]): void {
  for (const key of keys) found.push(key);
  for (const inner of folders.values()) collect(inner, found);
}
