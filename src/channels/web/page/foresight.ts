/** Shows beside what was pasted how it will be understood, before it is sent. */

import { element, find } from './element.ts';
import { words } from './words.ts';

/** A shorter text of one line is typed rather than pasted, and answered at once anyway. */
const leastLength = 160;
/** What is typed on is looked at when the hands rest. */
const restMs = 700;

/** What is shown beside the box. */
export interface Foresight {
  /** The text of the box has changed. */
  readonly follow: (text: string) => void;
}

const isPaste = (text: string): boolean => text.includes('\n') || text.length >= leastLength;

const foresee = async (text: string): Promise<string> => {
  const response = await fetch('/foresee', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  }).catch(() => null);
  if (response?.ok !== true) return '';
  return ((await response.json()) as { text: string }).text;
};

/** @returns what shows how a text will be understood, as long as it is in the box */
export const createForesight = (): Foresight => {
  const panel = find('div', 'foreseen');
  const form = find('form', 'composer');
  let latest = '';
  let timer = 0;

  const show = (said: string): void => {
    panel.hidden = said === '';
    form.classList.toggle('foreseeing', said !== '');
    panel.replaceChildren(element('b', { text: words.foreseen }), said);
  };

  const look = async (text: string): Promise<void> => {
    const said = await foresee(text);
    if (text === latest) show(said);
  };

  return {
    follow: (text) => {
      if (text === latest) return;
      clearTimeout(timer);
      latest = text;
      if (isPaste(text)) timer = window.setTimeout(() => void look(text), restMs);
      else show('');
    },
  };
};
