/** The box to write in: always usable, and what is in it survives a reload. */

import { find } from './element.ts';
import { createForesight } from './foresight.ts';
import { storage } from './storage.ts';
import { words } from './words.ts';

const draftKey = 'vanthu-draft';
const mostCharacters = 100_000;

/** With fingers, Enter is the only way to another line, and focus would call up a keyboard. */
export const hasKeyboard = matchMedia('(hover: hover) and (pointer: fine)').matches;

/** The box to write in. */
export interface Composer {
  readonly focus: () => void;
  /** Puts a text back, before what is being written. */
  readonly putBack: (text: string) => void;
  /** Shows what went wrong until something else is written. */
  readonly showProblem: (text: string) => void;
}

const showProblem = (text: string): void => {
  const problem = find('p', 'problem');
  problem.hidden = text === '';
  problem.textContent = text;
};

/** Vietnamese keyboards compose letters: Enter may belong to one of them. */
const isToSend = ({ key, shiftKey, isComposing }: KeyboardEvent): boolean =>
  hasKeyboard && key === 'Enter' && !shiftKey && !isComposing;

/** Another tab may have written over what is in this box. */
const keepOnLeaving = (box: HTMLTextAreaElement): void => {
  window.addEventListener('pagehide', () => {
    if (box.value !== '') storage.keep(draftKey, box.value);
  });
};

/** `onSend` is given each text that is sent, never an empty one. */
export const createComposer = (onSend: (text: string) => void): Composer => {
  const box = find('textarea', 'text');
  const foresight = createForesight();

  const update = (): void => {
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
    showProblem(box.value.length > mostCharacters ? words.tooLong : '');
    storage.keep(draftKey, box.value);
    foresight.follow(box.value.trim());
  };

  const write = (text: string): void => {
    box.value = text;
    update();
  };

  const send = (): void => {
    const text = box.value.trim();
    if (text === '' || text.length > mostCharacters) return;
    write('');
    onSend(text);
  };

  box.enterKeyHint = hasKeyboard ? 'send' : 'enter';
  box.addEventListener('input', update);
  box.addEventListener('keydown', (event) => {
    if (!isToSend(event)) return;
    event.preventDefault();
    send();
  });
  keepOnLeaving(box);
  find('form', 'composer').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
    box.focus();
  });
  write(storage.read(draftKey) ?? '');
  return {
    focus: () => {
      box.focus();
    },
    putBack: (text) => {
      write(box.value === '' ? text : `${text}\n${box.value}`);
      box.focus();
    },
    showProblem,
  };
};
