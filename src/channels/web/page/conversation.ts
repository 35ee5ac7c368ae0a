/** Shows the transcript in order: kept messages, days between them, and what is still on its way. */

import type { Entry, NumberedEntry } from '../entry.ts';
import { dayOf, showDay } from './days.ts';
import { Edits } from './edits.ts';
import { element, find } from './element.ts';
import { type OnChoose, showMessage } from './message.ts';
import type { Scroller } from './scroll.ts';
import type { Letter } from './outbox.ts';
import { words } from './words.ts';

const log = find('div', 'log');
const unsent = find('div', 'unsent');

const lettersShown = (): HTMLElement[] => [...unsent.querySelectorAll<HTMLElement>('[data-id]')];

/** Called when an option is pressed, with the id of its message. */
export type OnPress = (
  option: Parameters<OnChoose>[0],
  isByTouch: boolean,
  message: string,
) => void;

/** One answer was pressed: the others wait for what comes of it. A tick may be followed by another. */
const holdOptions = (message: HTMLElement): void => {
  message.querySelectorAll<HTMLButtonElement>('.options button').forEach((button) => {
    button.disabled = !('lasts' in button.dataset) && !button.hasAttribute('aria-pressed');
  });
};

const releaseOptions = (): void => {
  log.querySelectorAll<HTMLButtonElement>('.options button:disabled').forEach((button) => {
    button.disabled = false;
  });
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

/** A tick is seen where it was set: it is no message of its own, unless it cannot be sent. */
const isSilent = ({ isTick, isWaiting, problem }: Letter): boolean =>
  isTick === true && !isWaiting && problem === null;

const isHidden = (entry: Entry): boolean => entry.from === 'person' && entry.isTick === true;

/** The conversation as it is shown. */
export class Conversation {
  readonly #scroller: Scroller;
  readonly #onPress: OnPress;
  readonly #onTakeBack: OnTakeBack;
  readonly #numbers = new Set<number>();
  readonly #edits = new Edits();
  #last: number | null = null;

  constructor(scroller: Scroller, onPress: OnPress, onTakeBack: OnTakeBack) {
    this.#scroller = scroller;
    this.#onPress = onPress;
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

  /** Shows an entry at the end, or in the place of the one it replaces; one shown already changes nothing. */
  add(numbered: NumberedEntry): void {
    const { number, entry } = numbered;
    if (this.#numbers.has(number)) return;
    this.#numbers.add(number);
    this.#last = Math.max(this.#last ?? 0, number);
    const stands = this.#edits.take(numbered);
    this.#scroller.keepPlace(() => {
      if (entry.from === 'person') this.hideLetter(entry.id);
      else releaseOptions();
      const shown = stands === null ? undefined : this.#find(stands.id);
      if (shown !== undefined && stands !== null) this.#redraw(shown, stands);
      else if (stands !== null && !isHidden(entry)) this.#append(number, stands);
    }, 'below');
  }

  #append(number: number, entry: Entry): void {
    const lastDay = [...log.querySelectorAll<HTMLElement>('.day')].at(-1)?.dataset['day'];
    if (lastDay !== dayOf(entry.at)) log.append(showDay(entry.at));
    log.append(this.#show(number, entry));
  }

  /** Shows older entries at the beginning. */
  addBefore(entries: readonly NumberedEntry[]): void {
    const fresh = entries.filter(({ number }) => !this.#numbers.has(number));
    fresh.forEach(({ number }) => this.#numbers.add(number));
    const older = this.#edits
      .takeOlder(fresh)
      .filter(({ entry }) => !isHidden(entry) && this.#find(entry.id) === undefined)
      .map(({ number, entry }) => this.#show(number, entry));
    this.#scroller.keepPlace(() => {
      log.prepend(...older);
      updateDays();
    }, 'above');
  }

  #find(id: string): HTMLElement | undefined {
    const shown = [...log.querySelectorAll<HTMLElement>('.assistant')];
    return shown.find((message) => message.dataset['id'] === id);
  }

  #show(number: number, entry: Entry): HTMLElement {
    const message = this.#draw(entry);
    message.dataset['number'] = String(number);
    message.dataset['id'] = entry.id;
    return message;
  }

  #draw(entry: Entry): HTMLElement {
    const message = showMessage(entry, (option, isByTouch) => {
      const shown = this.#find(entry.id);
      if (shown !== undefined && option.isChosen === undefined) holdOptions(shown);
      this.#onPress(option, isByTouch, entry.id);
    });
    return message;
  }

  /** The element stays, and so does the focus in it: who ticks with keys goes on where they are. */
  #redraw(shown: HTMLElement, entry: Entry): void {
    const buttons = () => [...shown.querySelectorAll<HTMLElement>('.options button')];
    const at = buttons().findIndex((button) => button === document.activeElement);
    shown.replaceChildren(...this.#draw(entry).childNodes);
    if (at >= 0) buttons()[at]?.focus();
  }

  /** Shows a message of one's own before the server has it, or what became of it. */
  showLetter(letter: Letter): void {
    if (this.hasKept(letter.id) || isSilent(letter)) return;
    const old = lettersShown().find((shown) => shown.dataset['id'] === letter.id);
    this.#scroller.keepPlace(() => {
      const shown = showUnsent(letter, this.#onTakeBack);
      if (old === undefined) unsent.append(shown);
      else old.replaceWith(shown);
      if (letter.problem !== null) releaseOptions();
    }, 'below');
  }

  hideLetter(id: string): void {
    lettersShown()
      .filter((shown) => shown.dataset['id'] === id)
      .forEach((shown) => {
        shown.remove();
      });
  }

  clear(): void {
    this.#numbers.clear();
    this.#edits.clear();
    this.#last = null;
    log.replaceChildren();
  }
}
