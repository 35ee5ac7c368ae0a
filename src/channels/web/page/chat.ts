/** The page of the web chat: puts its parts together. */

import { createAttaching } from './attach.ts';
import { createComposer, hasKeyboard } from './composer.ts';
import { Connection, fetchOlder } from './connection.ts';
import { Conversation, type OnPress } from './conversation.ts';
import { element, find } from './element.ts';
import { type Letter, Outbox } from './outbox.ts';
import { Scroller } from './scroll.ts';
import { fillWelcome } from './welcome.ts';
import { changeLanguage, followLanguage, language, words, writeWords } from './words.ts';

const log = find('div', 'log');
const banner = find('p', 'banner');
const newer = find('button', 'newer');
const older = find('button', 'older');
const typing = find('div', 'typing');
const welcome = find('section', 'welcome');

/** Number of the first entry that is shown. */
let first = 1;
let hasEnded = false;

const findNewest = (): HTMLElement | null => {
  const last = log.lastElementChild;
  return last instanceof HTMLElement && last.classList.contains('assistant') ? last : null;
};

const offerRest = (label: string): void => {
  find('span', 'newer-text').textContent = label;
  newer.hidden = false;
};

const scroller = new Scroller(find('main', 'scroller'), {
  findNewest,
  onMoved: (place, isEndInSight) => {
    if (isEndInSight) newer.hidden = true;
    else if (place === 'newest') offerRest(words.more);
  },
});

const takeBack = (letter: Letter): void => {
  conversation.hideLetter(letter.id);
  composer.putBack(letter.text);
};

const press: OnPress = (option, isByTouch, on) => {
  const isTick = option.isChosen !== undefined;
  outbox.send(option.label, option.id, isTick ? { isTick, on } : { on });
  // Who ticks goes on ticking.
  if (isTick) return;
  scroller.goToEnd();
  // A key or a mouse goes on in the composer; a finger would call up the keyboard.
  if (!isByTouch) composer.focus();
};

const conversation = new Conversation(scroller, press, takeBack);

const showBanner = (text: string, button?: HTMLElement): void => {
  banner.replaceChildren(text, ...(button === undefined ? [] : [' ', button]));
  banner.hidden = text === '';
};

const endSession = (): void => {
  if (hasEnded) return;
  hasEnded = true;
  const reload = element('button', { text: words.reload, attributes: { type: 'button' } });
  reload.addEventListener('click', () => {
    location.reload();
  });
  showBanner(words.ended, reload);
};

const outbox = new Outbox({
  onChanged: (letter) => {
    welcome.hidden = true;
    conversation.showLetter(letter);
  },
  onSent: (letter) => {
    conversation.showLetter({ ...letter, isWaiting: false });
  },
  onRefused: (letter) => {
    if (conversation.hasKept(letter.id)) composer.showProblem(letter.problem ?? '');
    else conversation.showLetter(letter);
  },
  onBusy: (isBusy) => {
    scroller.keepPlace(() => {
      typing.hidden = !isBusy;
    }, 'below');
  },
  onSessionEnded: endSession,
});

const send = (text: string): void => {
  outbox.send(text, null);
  scroller.goToEnd();
};

const composer = createComposer(send);
createAttaching({
  onAttached: (file, album) => {
    const together = album === null ? {} : { album };
    outbox.send(`\u{1F4CE} ${file.name}`, null, { file, ...together });
    scroller.goToEnd();
  },
  onProblem: composer.showProblem,
});

const loadOlder = async (): Promise<void> => {
  if (older.disabled || first <= 1) return;
  older.disabled = true;
  try {
    const stretch = await fetchOlder(first);
    if (stretch === null) {
      endSession();
      return;
    }
    log.ariaLive = 'off';
    conversation.addBefore(stretch.entries);
    first = stretch.first;
    older.hidden = first <= 1;
  } finally {
    older.disabled = false;
    log.ariaLive = 'polite';
  }
};

older.addEventListener('click', () => void loadOlder().catch(() => undefined));
new IntersectionObserver(
  (seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) older.click();
  },
  { root: find('main', 'scroller'), rootMargin: '200px 0px 0px' },
).observe(older);

newer.addEventListener('click', () => {
  scroller.goToEnd();
  if (hasKeyboard) composer.focus();
});

const languageButton = find('button', 'language');
languageButton.textContent = words.otherLanguage;
languageButton.lang = language === 'vi' ? 'en' : 'vi';
const speak = async (to: string): Promise<void> => {
  const status = await changeLanguage(to);
  if (status === 401) endSession();
  else if (status === 0) showBanner(words.disconnected);
};

languageButton.addEventListener('click', () => void speak(language === 'vi' ? 'en' : 'vi'));

writeWords();
fillWelcome((text) => {
  send(text);
  composer.focus();
});
const asked = new URLSearchParams(location.search).get('lang');
if (location.search !== '') history.replaceState(null, '', '/');
if (asked !== null && asked !== language) void speak(asked);

let isReady = false;
const connection = new Connection({
  lastNumber: () => conversation.lastNumber(),
  onEntry: (entry) => {
    welcome.hidden = true;
    const wasFollowing = scroller.isFollowing();
    conversation.add(entry);
    if (isReady && !wasFollowing) offerRest(words.newer);
  },
  onAnew: () => {
    isReady = false;
    conversation.clear();
  },
  onReady: (from) => {
    if (!isReady) {
      first = from;
      older.hidden = first <= 1;
      scroller.goToNewest();
    }
    isReady = true;
    // What was there before is no news to a screen reader.
    log.ariaLive = 'polite';
    welcome.hidden = !conversation.isEmpty();
    showBanner('');
    outbox.retry();
  },
  onLanguage: followLanguage,
  onLost: () => {
    if (!hasEnded) showBanner(words.disconnected);
  },
  onSessionEnded: endSession,
});
connection.open();
if (hasKeyboard) composer.focus();

// Safari lays its keyboard over the page instead of making room.
const viewport = window.visualViewport;
viewport?.addEventListener('resize', () => {
  document.documentElement.style.setProperty('--height', `${viewport.height * viewport.scale}px`);
});
