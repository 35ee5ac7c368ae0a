/** A conversation being changed: notes each change as data, and takes all of them back at the end. */

import type { Change, Json, Path } from '../record/change.ts';
import type { Conversation } from './conversation.ts';

type Container = Record<string | number, unknown>;

/**
 * Changes are made in place and undone, not on a copy: copying would make the cost of an answer
 * grow with the answers given before it.
 */
export class Draft {
  readonly conversation: Conversation;
  readonly changes: Change[] = [];
  readonly #undo: (() => void)[] = [];

  constructor(conversation: Conversation) {
    this.conversation = conversation;
  }

  /** Puts a value at a path of the conversation; what holds it must be there. */
  set(path: Path, value: unknown): void {
    const [holder, key] = this.#find(path);
    const before = holder[key];
    const was = Object.hasOwn(holder, key);
    if (Array.isArray(holder)) {
      const length = holder.length;
      this.#undo.push(() => {
        holder.length = length;
        if (was) holder[Number(key)] = before;
      });
    } else {
      this.#undo.push(() => {
        if (was) holder[key] = before;
        else Reflect.deleteProperty(holder, key);
      });
    }
    holder[key] = value;
    this.changes.push([path, value as Json]);
  }

  /** Takes away what is at a path, if anything is. */
  remove(path: Path): void {
    const [holder, key] = this.#find(path);
    if (!Object.hasOwn(holder, key)) return;
    const before = holder[key];
    if (Array.isArray(holder)) {
      holder.splice(Number(key), 1);
      this.#undo.push(() => {
        holder.splice(Number(key), 0, before);
      });
    } else {
      Reflect.deleteProperty(holder, key);
      this.#undo.push(() => (holder[key] = before));
    }
    this.changes.push([path]);
  }

  /** Leaves the conversation as it was found. */
  takeBack(): void {
    for (const undo of this.#undo.reverse()) undo();
    this.#undo.length = 0;
  }

  #find(path: Path): [Container, string | number] {
    let holder = this.conversation as unknown as Container;
    for (const key of path.slice(0, -1)) holder = holder[key] as Container;
    const last = path.at(-1);
    if (last === undefined) throw new RangeError('a change of a conversation needs a path');
    return [holder, last];
  }
}
