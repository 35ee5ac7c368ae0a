/** A binary heap: the least of many is found at once, and added or removed in few steps. */

/** A heap of items. */
export class Heap<T> {
  readonly #items: T[] = [];
  readonly #isBefore: (one: T, other: T) => boolean;

  /** @param isBefore - whether one item comes out before another */
  constructor(isBefore: (one: T, other: T) => boolean) {
    this.#isBefore = isBefore;
  }

  /** The item that comes out next. */
  get top(): T | undefined {
    return this.#items[0];
  }

  /** Puts an item in. */
  push(item: T): void {
    let place = this.#items.push(item) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.#isTurned(above, place)) return;
      this.#swap(above, place);
      place = above;
    }
  }

  /** Takes the top out. */
  pop(): T | undefined {
    const { top } = this;
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return top;
    this.#items[0] = last;
    this.#sink();
    return top;
  }

  #sink(): void {
    for (let place = 0; ;) {
      const left = 2 * place + 1;
      const least = this.#isTurned(left, left + 1) ? left + 1 : left;
      if (!this.#isTurned(place, least)) return;
      this.#swap(place, least);
      place = least;
    }
  }

  /** @returns whether both places are taken, and the lower item should come out first */
  #isTurned(upper: number, lower: number): boolean {
    const [one, other] = [this.#items[upper], this.#items[lower]];
    return one !== undefined && other !== undefined && this.#isBefore(other, one);
  }

  #swap(one: number, other: number): void {
    const kept = this.#items[one] as T;
    this.#items[one] = this.#items[other] as T;
    this.#items[other] = kept;
  }
}
