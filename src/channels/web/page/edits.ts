/** Knows how each message stands after what took its place, in whatever order the two are read. */

import type { Entry, NumberedEntry } from '../entry.ts';

/** A message of the assistant. */
type Said = Extract<Entry, { from: 'assistant' }>;

/** The words of a long question stay where only its buttons go; files always stay. */
const put = (before: Said, after: Said): Said => ({
  ...before,
  text: after.text === '' ? before.text : after.text,
  options: after.options,
});

/** What took the place of messages. */
export class Edits {
  /** The messages as they were first said, by id. */
  readonly #first = new Map<string, Said>();
  /** The newest that takes the place of each. */
  readonly #newest = new Map<string, Said>();

  /** @returns the message as it stands now, under the id it was first said with; null where there is nothing to show */
  take({ entry }: NumberedEntry): Entry | null {
    if (entry.from === 'person') return entry;
    const { replaces } = entry;
    if (replaces === undefined) {
      this.#first.set(entry.id, entry);
      return entry;
    }
    this.#newest.set(replaces, entry);
    return this.#stand(replaces);
  }

  /** As {@link take}, for what is read later and was said before; what takes a place has none of its own. */
  takeOlder(entries: readonly NumberedEntry[]): NumberedEntry[] {
    for (const { entry } of entries.toReversed())
      if (entry.from === 'assistant' && entry.replaces === undefined)
        this.#first.set(entry.id, entry);
      else if (entry.from === 'assistant' && !this.#newest.has(entry.replaces ?? ''))
        this.#newest.set(entry.replaces ?? '', entry);
    return entries.flatMap(({ number, entry }) => {
      const stands = entry.from === 'person' ? entry : this.#standFirst(entry);
      return stands === null ? [] : [{ number, entry: stands }];
    });
  }

  #standFirst({ id, replaces }: Said): Said | null {
    return replaces === undefined ? this.#stand(id) : null;
  }

  clear(): void {
    this.#first.clear();
    this.#newest.clear();
  }

  #stand(id: string): Said | null {
    const [first, newest] = [this.#first.get(id), this.#newest.get(id)];
    if (first !== undefined) return newest === undefined ? first : put(first, newest);
    return newest === undefined || newest.text === '' ? null : { ...newest, id };
  }
}
