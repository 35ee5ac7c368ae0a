/** What an empty conversation shows: what the assistant can do, to be begun with one press. */

import { element, find, icon } from './element.ts';
import { type Word, words } from './words.ts';

const starts: readonly { icon: string; label: Word; hint: Word; text: string }[] = [
  { icon: 'plan', label: 'plan', hint: 'planHint', text: '/kehoach' },
  { icon: 'slogan', label: 'slogan', hint: 'sloganHint', text: '/khauhieu' },
  { icon: 'agency', label: 'agency', hint: 'agencyHint', text: '/coquan' },
  { icon: 'help', label: 'help', hint: 'helpHint', text: '/trogiup' },
];

/** Fills the welcome; `onStart` is given the command of the chosen start. */
export const fillWelcome = (onStart: (text: string) => void): void => {
  const cards = starts.map((start) => {
    const card = element(
      'button',
      { class: 'start', attributes: { type: 'button' } },
      icon(start.icon),
      element('span', { class: 'title', text: words[start.label] }),
      element('span', { class: 'aside', text: words[start.hint] }),
    );
    card.addEventListener('click', () => {
      onStart(start.text);
    });
    return card;
  });
  find('section', 'welcome').replaceChildren(
    element('h2', { text: words.welcomeTitle }),
    element('p', { text: words.welcomeText }),
    element('p', { class: 'aside', text: words.welcomeEnd }),
    element(
      'div',
      { class: 'starts', attributes: { role: 'group', 'aria-label': words.quickStart } },
      ...cards,
    ),
  );
};
