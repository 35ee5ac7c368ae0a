/** Takes one message: understands it, changes what is kept, and prepares the reply, all in one turn. */

import { todayIn } from '../calendar/day.ts';
import type { Locale } from '../locale/locale.ts';
import { resolveLanguage } from '../locale/resolve-language.ts';
import { agenciesOf, ownerKey } from './agency-records.ts';
import type { Assistance, Delivery, Reply, Sender } from './assistant.ts';
import { ChatTurn, chatKey } from './chat.ts';
import { maxTextLength } from './clean-text.ts';
import { composeMessages } from './compose-messages.ts';
import { converse } from './converse.ts';
import { findEdition, writeOccasion } from './look-up-occasion.ts';
import { putInOutbox, type Mail } from './outbox.ts';
import { readMessage, type Wish } from './read-message.ts';
import { startFlow } from './start-flow.ts';
import { Answer, type Talk } from './talk.ts';
import { writeHelp, writeOccasionOptions, writeWelcome } from './write-welcome.ts';

/**
 * Takes one message of a chat.
 *
 * @returns the messages to be carried out, which are kept; none when the message was taken before
 * @throws StoreError when the turn cannot be kept
 */
export function receiveMessage(
  assistance: Assistance,
  delivery: Delivery,
  sender: Pick<Sender, 'capabilities'>,
): Promise<Mail[]> {
  const { channel, incoming } = delivery;
  const key = chatKey(channel, incoming.chat);
  return assistance.store.transact(key, async (transaction) => {
    const turn = await ChatTurn.open(transaction, key);
    if (!turn.see(incoming.id)) return [];
    const user = `${channel}:${incoming.user}`;
    await chooseAgency(turn, user);
    const talk = createTalk(assistance, turn, user);
    const wish = readMessage(incoming, {
      ...assistance,
      today: talk.today,
      nonce: turn.chat.conversation.nonce,
      isIdle: turn.chat.conversation.stack.length === 0,
    });
    const answer = await answerWish(talk, wish, writeRecap(talk));
    turn.set('lastAt', assistance.clock());
    const mail = composeMessages(talk, delivery, answer, sender);
    for (const one of mail) putInOutbox(transaction, one);
    return mail;
  });
}

function createTalk(assistance: Assistance, turn: ChatTurn, user: string): Talk {
  const today = todayIn(assistance.clock(), assistance.zone);
  return { assistance, turn, user, today, locale: localeOf(assistance, turn.chat.language) };
}

function localeOf({ locales }: Assistance, language: string | null): Locale {
  const ids = locales.map(({ id }) => id);
  const id = resolveLanguage(language, ids);
  const locale = locales.find((known) => known.id === id) ?? locales[0];
  if (locale === undefined) throw new RangeError('there are no locales');
  return locale;
}

/** A chat works for its person's agency as soon as there is one. */
async function chooseAgency(turn: ChatTurn, user: string): Promise<void> {
  if (turn.chat.agency !== null) return;
  const [first] = await agenciesOf(turn.transaction, user);
  if (first !== undefined) turn.set('agency', first);
}

/** How long somebody may be silent before being told what they were doing. */
const recapAfterMs = 12 * 3_600_000;

/** @returns one line on the dialogue under way for somebody who was away, else nothing */
function writeRecap({ turn, assistance, locale }: Talk): string {
  const { conversation, lastAt } = turn.chat;
  const frame = conversation.stack.at(-1);
  const isBack = lastAt > 0 && assistance.clock() - lastAt > recapAfterMs;
  if (!isBack || frame === undefined) return '';
  return locale.say('dialogue-recap', {
    what: locale.say(`${frame.flow}-command`),
    count: Object.keys(frame.answers).filter((step) => step !== ownerKey).length,
  });
}

async function answerWish(talk: Talk, wish: Wish, recap: string): Promise<Answer> {
  const answer = new Answer();
  answer.say(recap);
  if (wish.type === 'event') await converse(talk, wish.event, answer);
  else if (wish.type === 'flow') await startFlow(talk, wish.flow, wish.argument, answer);
  else await answerAside(talk, wish, answer);
  return answer;
}

type Aside = Exclude<Wish, { type: 'event' | 'flow' }>;

/** Answers what is no part of a dialogue, and returns to the one under way. */
async function answerAside(talk: Talk, wish: Aside, answer: Answer): Promise<void> {
  const aside = sayAside(talk, wish);
  answer.say(aside.text);
  answer.options = aside.options;
  const isIdle = talk.turn.chat.conversation.stack.length === 0;
  if (!isIdle) await converse(createTalk(talk.assistance, talk.turn, talk.user), resume, answer);
}

const resume = { type: 'resume' } as const;

function sayAside(talk: Talk, wish: Aside): Pick<Reply, 'text' | 'options'> {
  const { locale, assistance } = talk;
  const only = (text: string) => ({ text, options: [] });
  switch (wish.type) {
    case 'welcome':
      return writeWelcome(assistance.flows, locale);
    case 'help':
      return only(writeHelp(locale));
    case 'look-up': {
      const edition = findEdition(assistance.occasions, wish.question);
      if (edition === null) return only(locale.say('slogan-no-years'));
      const options = writeOccasionOptions(assistance.occasions, edition);
      return { text: writeOccasion(edition, locale), options };
    }
    case 'language':
      return only(setLanguage(talk, wish.argument));
    case 'bad-year':
      return only(locale.say('commands-slogan-year', { year: wish.argument }));
    case 'empty':
      return only(locale.say('problem-empty'));
    case 'too-long':
      return only(locale.say('problem-too-long', { length: wish.length, max: maxTextLength }));
    case 'unknown-command':
      return only(locale.say('problem-unknown-command', { command: wish.command }));
  }
}

function setLanguage({ assistance, turn, locale }: Talk, argument: string): string {
  if (argument === '') return locale.say('commands-language');
  const chosen = assistance.locales.find(({ id }) => id === argument.toLowerCase());
  if (chosen === undefined) return locale.say('commands-language-unknown', { language: argument });
  turn.set('language', chosen.id);
  return chosen.say('commands-language-set');
}
