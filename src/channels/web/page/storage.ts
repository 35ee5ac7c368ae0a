/** What the browser remembers for the page and its person; a browser that refuses only forgets. */

const own = `${document.body.dataset['person'] ?? ''}:`;
const mark = 'vanthu-';

/** What was kept for nobody by name is this person's; what others left here is none of theirs. */
const takeOver = (): void => {
  for (const key of Object.keys(localStorage)) {
    const value = localStorage.getItem(key) ?? '';
    if (key.startsWith(mark)) localStorage.setItem(own + key, value);
    if (key.includes(mark) && !key.startsWith(own)) localStorage.removeItem(key);
  }
};

try {
  takeOver();
} catch {
  // There is nothing to take over.
}

/** The storage of this browser; its keys begin with `vanthu-`; never throws. */
export const storage = {
  read: (key: string): string | null => {
    try {
      return localStorage.getItem(own + key);
    } catch {
      return null;
    }
  },
  /** Keeps a value; null removes it. */
  keep: (key: string, value: string | null): void => {
    try {
      if (value === null) localStorage.removeItem(own + key);
      else localStorage.setItem(own + key, value);
    } catch {
      // Nothing is lost that a reload would not lose anyway.
    }
  },
  keys: (prefix: string): string[] => {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(own + prefix))
        .map((key) => key.slice(own.length));
    } catch {
      return [];
    }
  },
};
