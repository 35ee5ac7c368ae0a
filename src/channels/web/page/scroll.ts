/** Keeps the newest message in sight for who follows, and the place of who reads above. */

/** How far from a place still counts as being there. */
const nearPx = 80;

/** Room above a message that begins at the top. */
const roomPx = 12;

/** At the end; at the beginning of a newest message too long to be seen whole; or reading above. */
export type Place = 'end' | 'newest' | 'away';

/** What the scroller asks and tells. */
export interface ScrollerListener {
  /** The newest message, unless it is one's own. */
  readonly findNewest: () => HTMLElement | null;
  /** Called after each move. */
  readonly onMoved: (place: Place, isEndInSight: boolean) => void;
}

/** The part of the page that scrolls. */
export class Scroller {
  readonly #box: HTMLElement;
  readonly #listener: ScrollerListener;
  #place: Place = 'end';
  #newest: HTMLElement | null = null;

  constructor(box: HTMLElement, listener: ScrollerListener) {
    this.#box = box;
    this.#listener = listener;
    const onScroll = (): void => {
      this.#notice();
    };
    box.addEventListener('scroll', onScroll, { passive: true });
    // The keyboard of a phone, a growing composer, a picture: the end moves without a scroll.
    const observer = new ResizeObserver(() => {
      this.#settle();
    });
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
  }

  isFollowing(): boolean {
    return this.#place !== 'away';
  }

  goToEnd(): void {
    this.#newest = this.#listener.findNewest();
    this.#place = 'end';
    this.#box.scrollTop = this.#end;
    this.#tell();
  }

  /** Shows the newest message from its beginning, or the end if that shows all of it. */
  goToNewest(): void {
    this.#newest = this.#listener.findNewest();
    this.#place = this.#beginning < this.#end ? 'newest' : 'end';
    this.#box.scrollTop = Math.min(this.#beginning, this.#end);
    this.#tell();
  }

  /** Runs a change of the page; who followed still does, who read above stays where they were. */
  keepPlace(change: () => void, where: 'above' | 'below'): void {
    const heightBefore = this.#box.scrollHeight;
    const topBefore = this.#box.scrollTop;
    change();
    if (where === 'above') {
      this.#box.scrollTop = topBefore + this.#box.scrollHeight - heightBefore;
    } else this.#settle();
  }

  get #end(): number {
    return this.#box.scrollHeight - this.#box.clientHeight;
  }

  get #beginning(): number {
    return this.#newest === null ? Infinity : this.#newest.offsetTop - roomPx;
  }

  #settle(): void {
    const isSame = this.#listener.findNewest() === this.#newest;
    // Who went on to the end of a long message is not taken back to its beginning.
    if (this.#place === 'end' && isSame) this.goToEnd();
    else if (this.#place !== 'away') this.goToNewest();
  }

  /** Sees where a person has scrolled to. */
  #notice(): void {
    const { scrollTop } = this.#box;
    const isStill = this.#place === 'newest' && Math.abs(scrollTop - this.#beginning) < nearPx;
    if (!isStill) this.#place = this.#end - scrollTop < nearPx ? 'end' : 'away';
    this.#tell();
  }

  #tell(): void {
    this.#listener.onMoved(this.#place, this.#end - this.#box.scrollTop < nearPx);
  }
}
