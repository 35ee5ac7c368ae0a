/** Shows one message: its bubble, its files, its options. */

import type { Entry, EntryFile, EntryOption } from '../entry.ts';
import { element, icon } from './element.ts';
import { language, words } from './words.ts';

/** Called when an option is pressed. */
export type OnChoose = (option: EntryOption, isByTouch: boolean) => void;

const link = /https?:\/\/[^\s<>"”’]+[^\s<>"”’.,;:!?)\]]/g;

const writeText = (text: string): Node[] => {
  const nodes: Node[] = [];
  let end = 0;
  for (const match of text.matchAll(link)) {
    nodes.push(document.createTextNode(text.slice(end, match.index)));
    const attributes = { href: match[0], target: '_blank', rel: 'noopener noreferrer' };
    nodes.push(element('a', { text: match[0], attributes }));
    end = match.index + match[0].length;
  }
  return [...nodes, document.createTextNode(text.slice(end))];
};

const timeFormat = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });

/** @returns the hour of a moment, as it stands under a message */
export const writeTime = (at: number): string => timeFormat.format(at);

const addressOf = (file: EntryFile): string =>
  `/files/${file.id.split('/').map(encodeURIComponent).join('/')}`;

const showPicture = (file: EntryFile): HTMLElement => {
  const picture = element('img', {
    // A page of A4: its place is kept before the bytes arrive.
    attributes: { src: addressOf(file), alt: file.title, width: '210', height: '297' },
  });
  const label = `${words.openPicture}: ${file.title}`;
  const attributes = {
    href: addressOf(file),
    target: '_blank',
    rel: 'noopener',
    'aria-label': label,
  };
  return element('a', { class: 'picture', attributes }, picture);
};

const showDocument = (file: EntryFile): HTMLElement => {
  const ending = file.name.split('.').pop() ?? '';
  const attributes = {
    href: addressOf(file),
    download: file.name,
    'aria-label': `${words.save}: ${file.title} (${file.name})`,
  };
  return element(
    'a',
    { class: 'file', attributes },
    element('span', { class: 'ending', text: ending.toUpperCase() }),
    element(
      'span',
      { class: 'about' },
      element('span', { class: 'title', text: file.title }),
      element('span', { class: 'aside', text: file.name }),
    ),
    icon('save'),
  );
};

const showOption = (option: EntryOption, number: number, onChoose: OnChoose): HTMLElement => {
  const button = element('button', { class: option.role, attributes: { type: 'button' } });
  if (option.id.startsWith('/')) button.dataset['lasts'] = '';
  // The button of a line is its number.
  const isLine = /^\d{1,3}$/.test(option.label);
  if (isLine) button.classList.add('line-number');
  else if (option.role === 'answer')
    button.append(element('span', { class: 'number', text: `${option.number ?? number}.` }));
  button.append(element('span', { text: option.label }));
  if (option.isChosen !== undefined) {
    button.setAttribute('aria-pressed', String(option.isChosen));
    button.prepend(element('span', { class: 'box' }, icon('tick')));
  }
  // A press must not take the focus, and with it the keyboard of a phone, from where it is.
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  let isByTouch = false;
  button.addEventListener('pointerdown', (event) => {
    isByTouch = event.pointerType === 'touch';
  });
  button.addEventListener('click', (event) => {
    // A click without a position was made with a key.
    onChoose(option, isByTouch && event.detail > 0);
  });
  return button;
};

const showOptions = (options: readonly EntryOption[], onChoose: OnChoose): HTMLElement => {
  const attributes = { role: 'group', 'aria-label': words.answers };
  const group = element('div', { class: 'options', attributes });
  const ofRole = (role: EntryOption['role']) => options.filter((option) => option.role === role);
  for (const list of [ofRole('answer'), ofRole('action')]) {
    if (list.length === 0) continue;
    const shown = list.map((option, index) => showOption(option, index + 1, onChoose));
    group.append(element('div', { class: 'row' }, ...shown));
  }
  return group;
};

/** @returns the message as an element */
export const showMessage = (entry: Entry, onChoose: OnChoose): HTMLElement => {
  const author = entry.from === 'person' ? words.you : words.assistant;
  const bubble = element('div', { class: 'bubble' });
  bubble.append(element('span', { class: 'unseen', text: author }));
  if (entry.text !== '') bubble.append(element('p', {}, ...writeText(entry.text)));
  const message = element('article', { class: `message ${entry.from}` }, bubble);
  if (entry.from === 'assistant') {
    const pictures = entry.files.filter((file) => file.role === 'picture');
    const documents = entry.files.filter((file) => file.role === 'document');
    bubble.append(...pictures.map(showPicture), ...documents.map(showDocument));
    if (entry.options.length > 0) message.append(showOptions(entry.options, onChoose));
  }
  const at = { datetime: new Date(entry.at).toISOString() };
  bubble.append(element('time', { text: writeTime(entry.at), attributes: at }));
  return message;
};
