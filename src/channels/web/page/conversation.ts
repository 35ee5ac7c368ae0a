/** Shows the transcript in order: kept messages, days between them, and what is still on its way. */

import type { NumberedEntry } from '../entry.ts';
import { dayOf, showDay } from './days.ts';
import { element, find } from './element.ts';
import { type OnChoose, showMessage } from './message.ts';
import type { Scroller } from './scroll.ts';
import type { Letter } from './outbox.ts';
import { words } from './words.ts';

const log = find('div', 'log');
const unsent = find('div', 'unsent');

const lettersShown = (): HTMLElement[] => [...unsent.querySelectorAll<HTMLElement>('[data-id]')];

/**
 * Only the newest question can be answered, and only while nothing was said after it. What says by
 * itself what it acts on can be pressed at any time.
 */
const updateOptions = (): void => {
  const messages = [...log.querySelectorAll<HTMLElement>('.message')];
  const lastOwn = messages.findLastIndex((message) => message.classList.contains('person'));
  const last = messages.findLastIndex((message) => message.querySelector('.options') !== null);
  messages.forEach((message, index) => {
    const isActive = index === last && index > lastOwn && lettersShown().length === 0;
    message.querySelectorAll<HTMLButtonElement>('.options button').forEach((button) => {
      button.disabled = !isActive && !('lasts' in button.dataset);
    });
  });
};

const showKept = ({ number, entry }: NumberedEntry, onChoose: OnChoose): HTMLElement => {
  const message = showMessage(entry, onChoose);
  message.dataset['number'] = String(number);
  message.dataset['id'] = entry.id;
  return message;
};

/** Puts a line before the first message of each day. */
const updateDays = (): void => {
  log.querySelectorAll('.day').forEach((line) => {
    line.remove();
  });
  let day = '';
  log.querySelectorAll<HTMLElement>('.message').forEach((message) => {
    const at = Date.parse(message.querySelector('time')?.dateTime ?? '');
    if (dayOf(at) !== day) message.before(showDay(at));
    day = dayOf(at);
  });
};

const describeLetter = (letter: Letter): string => {
  if (letter.problem !== null) return letter.problem;
  return letter.isWaiting ? words.waiting : words.sending;
};

/** Called when a person wants a message back that could not be sent. */
export type OnTakeBack = (letter: Letter) => void;

const showUnsent = (letter: Letter, onTakeBack: OnTakeBack): HTMLElement => {
  const message = showMessage({ from: 'person', ...letter }, () => undefined);
  message.dataset['id'] = letter.id;
  const state = element('p', { class: 'state', text: describeLetter(letter) });
  if (letter.problem !== null) {
    message.classList.add('failed');
    const button = element('button', { text: words.takeBack, attributes: { type: 'button' } });
    button.addEventListener('click', () => {
      onTakeBack(letter);
    });
    state.append(' ', button);
  }
  message.append(state);
  return message;
};

/** The conversation as it is shown. */
export class Conversation {
  readonly #scroller: Scroller;
  readonly #onChoose: OnChoose;
  readonly #onTakeBack: OnTakeBack;
  readonly #numbers = new Set<number>();
  #last: number | null = null;

  constructor(scroller: Scroller, onChoose: OnChoose, onTakeBack: OnTakeBack) {
    this.#scroller = scroller;
    this.#onChoose = onChoose;
    this.#onTakeBack = onTakeBack;
  }

  isEmpty(): boolean {
    return this.#numbers.size === 0 && lettersShown().length === 0;
  }

  /** @returns the number of the newest entry shown, or null */
  lastNumber(): number | null {
    return this.#last;
  }

  /** @returns true when the server has this message of one's own, and it is shown */
  hasKept(id: string): boolean {
    const own = [...log.querySelectorAll<HTMLElement>('.person')];
    return own.some((shown) => shown.dataset['id'] === id);
  }

  /** Shows an entry at the end; one that is shown already changes nothing. */
  add(numbered: NumberedEntry): void {
    const { number, entry } = numbered;
    if (this.#numbers.has(number)) return;
    this.#numbers.add(number);
    this.#last = Math.max(this.#last ?? 0, number);
    this.#scroller.keepPlace(() => {
      if (entry.from === 'person') this.hideLetter(entry.id);
      const lastDay = [...log.querySelectorAll<HTMLElement>('.day')].at(-1)?.dataset['day'];
      if (lastDay !== dayOf(entry.at)) log.append(showDay(entry.at));
      log.append(showKept(numbered, this.#onChoose));
      updateOptions();
    }, 'below');
  }

  /** Shows older entries at the beginning. */
  addBefore(entries: readonly NumberedEntry[]): void {
    const fresh = entries.filter(({ number }) => !this.#numbers.has(number));
    fresh.forEach(({ number }) => this.#numbers.add(number));
    this.#scroller.keepPlace(() => {
      log.prepend(...fresh.map((entry) => showKept(entry, this.#onChoose)));
      updateDays();
      updateOptions();
    }, 'above');
  }

  /** Shows a message of one's own before the server has it, or what became of it. */
  showLetter(letter: Letter): void {
    if (this.hasKept(letter.id)) return;
    const old = lettersShown().find((shown) => shown.dataset['id'] === letter.id);
    this.#scroller.keepPlace(() => {
      const shown = showUnsent(letter, this.#onTakeBack);
      if (old === undefined) unsent.append(shown);
      else old.replaceWith(shown);
      updateOptions();
    }, 'below');
  }

  hideLetter(id: string): void {
    lettersShown()
      .filter((shown) => shown.dataset['id'] === id)
      .forEach((shown) => {
        shown.remove();
      });
    updateOptions();
  }

  clear(): void {
    this.#numbers.clear();
    this.#last = null;
    log.replaceChildren();
  }
}
