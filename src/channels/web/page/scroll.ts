/** Keeps the newest message in sight for who is at the end, and the place of who reads above. */

/** How far from the end still counts as being at the end. */
const nearPx = 80;

/** The part of the page that scrolls. */
export interface Scroller {
  /** Runs a change of the page; who was at the end stays there, who was not stays where they were. */
  readonly keepPlace: (change: () => void, where: 'above' | 'below') => void;
  readonly goToEnd: () => void;
  readonly isAtEnd: () => boolean;
}

/** `onMoved` is called after each scroll, with whether the end is in sight. */
export const createScroller = (box: HTMLElement, onMoved: (isAtEnd: boolean) => void): Scroller => {
  let isAtEnd = true;
  const goToEnd = (): void => {
    box.scrollTop = box.scrollHeight;
    isAtEnd = true;
    onMoved(true);
  };
  box.addEventListener(
    'scroll',
    () => {
      isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < nearPx;
      onMoved(isAtEnd);
    },
    { passive: true },
  );
  // The keyboard of a phone, a growing composer, a picture: the end moves without a scroll.
  const observer = new ResizeObserver(() => {
    if (isAtEnd) goToEnd();
  });
  observer.observe(box);
  for (const child of box.children) observer.observe(child);
  return {
    keepPlace: (change, where) => {
      const wasAtEnd = isAtEnd;
      const heightBefore = box.scrollHeight;
      const topBefore = box.scrollTop;
      change();
      if (where === 'above') box.scrollTop = topBefore + box.scrollHeight - heightBefore;
      else if (wasAtEnd) goToEnd();
    },
    goToEnd,
    isAtEnd: () => isAtEnd,
  };
};
