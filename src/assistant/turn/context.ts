/** One turn of a chat: what it has to work with, and what is being said in reply. */

import { todayIn } from '../../calendar/day.ts';
import type { Channel, FileOffer, Replacement } from '../../channels/channel.ts';
import type { Locale } from '../../locale/locale.ts';
import { resolveLanguage } from '../../locale/resolve-language.ts';
import { readAgency, type AgencyRecord } from '../records/agency.ts';
import type { Assistance, Delivery, Reply, Sender } from '../services.ts';
import type { Button } from '../button.ts';
import type { ChatTurn } from '../records/chat.ts';
import { cleanText } from '../../text/clean-text.ts';
import type { Flow } from '../../flow/compile-flow.ts';
import type { Command } from '../../flow/event.ts';
import type { Occasion } from '../../plan/occasion-file.ts';

/** An agency, and one of its plans or documents, that somebody was shown. */
export interface Meant {
  readonly agency: string;
  readonly record: string | null;
}

/** What one turn has to work with. */
export interface Talk {
  readonly assistance: Assistance;
  readonly turn: ChatTurn;
  readonly locale: Locale;
  readonly today: string;
  /** `channel:user`. */
  readonly user: string;
  /** What who is speaking calls themselves, else what people call them; null for neither. */
  readonly name: string | null;
  /** What was meant where it was offered: by a button, or by a question beside a dialogue. */
  readonly meant: Meant | null;
  readonly channel: string;
  /** Where it is written, as the channel knows it. */
  readonly chat: string;
  /** The platform's reference of the message that is replied to, or null. */
  readonly repliesTo: string | null;
  readonly linkTo: NonNullable<Channel['linkTo']> | null;
  /** True where there are no groups. */
  readonly isPrivateOnly: boolean;
  /** True where nobody says what people are called. */
  readonly isNameless: boolean;
  /** True where a message can be shown anew in its place. */
  readonly canEdit: boolean;
  /** Most characters that the platform carries in one message. */
  readonly messageLength: number;
}

/** @returns what the turn of a message has to work with */
export function createTalk(
  assistance: Assistance,
  turn: ChatTurn,
  { channel, incoming }: Delivery,
  { linkTo, capabilities }: Sender,
): Talk {
  const { chat, user, name, repliesTo = null } = incoming;
  return {
    assistance,
    turn,
    locale: localeOf(assistance, turn.chat.language),
    today: todayIn(assistance.clock(), assistance.zone),
    user: `${channel}:${user}`,
    name: name === undefined ? null : tidyName(name),
    meant: null,
    channel,
    chat,
    repliesTo,
    linkTo: linkTo ?? null,
    isPrivateOnly: capabilities.isPrivateOnly ?? false,
    isNameless: capabilities.isNameless ?? false,
    canEdit: capabilities.canEdit,
    messageLength: capabilities.maxTextLength,
  };
}

/** @returns what understanding a message of the chat needs */
export function readingOf({ assistance, turn, today }: Talk): Reading {
  const { nonce, stack } = turn.chat.conversation;
  return { ...assistance, today, nonce, isIdle: stack.length === 0 };
}

/**
 * @returns the words of a language; of the first where it is not spoken
 * @throws RangeError when there are no locales
 */
export function localeOf(
  { locales }: Pick<Assistance, 'locales'>,
  language: string | null,
): Locale {
  const ids = locales.map(({ id }) => id);
  const id = resolveLanguage(language, ids);
  const locale = locales.find((known) => known.id === id) ?? locales[0];
  if (locale === undefined) throw new RangeError('there are no locales');
  return locale;
}

/** Longest name of a person or a group that is kept. */
const maxNameLength = 80;

/** @returns the name on one line, or null when nothing of it can be shown */
export function tidyName(name: string): string | null {
  const tidy = cleanText(name).replaceAll(/\s+/g, ' ').slice(0, maxNameLength).trim();
  return tidy === '' ? null : tidy;
}

/** Something that is said in another chat than the one that is answered. */
export interface Post {
  /** Name of the channel, where it is another than the one that is answered. */
  readonly channel?: string;
  readonly chat: string;
  readonly isToGroup: boolean;
  readonly text: string;
  readonly files: readonly FileOffer[];
  readonly options?: readonly Button[];
  /** Which message it takes the place of; where messages cannot be edited, it is a new one. */
  readonly replaces?: Replacement;
}

/** What is being said in reply. */
export class Answer {
  readonly parts: string[] = [];
  options: readonly Button[] = [];
  files: readonly FileOffer[] = [];
  /** What is said elsewhere because of it. */
  readonly posts: Post[] = [];
  /** Moment in ms UTC at which reminders are due since this turn; null where none were set. */
  expectedAt: number | null = null;
  /** Words to be copied as they are: messages of their own before the reply; null for none. */
  copied: string | null = null;
  /** Which of the paragraphs asks something; null where none does. */
  question: number | null = null;
  /** The place that is asked about, where a question is. */
  place: string | null = null;
  /** The answer to the question before, in words, where it stands now. */
  settled: string | null = null;

  /** Adds a paragraph, unless it is empty or the last one says the same. */
  say(text: string): void {
    if (text !== '' && text !== this.parts.at(-1)) this.parts.push(text);
  }

  /** Asks something. */
  ask(place: string, text: string, options: readonly Button[]): void {
    this.say(text);
    this.question = this.parts.length - 1;
    this.options = options;
    this.place = place;
  }

  /** @returns the reply, or null when there is nothing to say */
  done(): Reply | null {
    const { options, files } = this;
    if (this.parts.length === 0 && files.length === 0) return null;
    return { text: this.parts.join('\n\n'), options, files };
  }
}

/** @returns the id of the agency that is acted on: what was shown, else what the chat works for */
export const agencyIn = ({ meant, turn }: Pick<Talk, 'meant' | 'turn'>): string | null =>
  meant?.agency ?? turn.chat.agency;

/** @returns the agency that is acted on; null where there is none, or somebody is no member of it */
export const currentAgency = (talk: Talk): Promise<AgencyRecord | null> =>
  readAgency(talk.turn.transaction, agencyIn(talk), talk.user);

/** @returns what the one who speaks is called: by themselves, else by the agency; null for neither */
export const nameSpeaker = ({ name, user }: Talk, record: AgencyRecord | null): string | null =>
  name ?? record?.seats?.[user]?.name ?? null;

/** @returns a line on whose this is, where that is not the agency that the chat works for */
export async function nameOther(talk: Talk): Promise<string> {
  const { meant, turn, locale } = talk;
  if (meant === null || meant.agency === turn.chat.agency) return '';
  const name = (await currentAgency(talk))?.profile.name ?? '';
  return locale.say('note-of-agency', { name });
}

/** What understanding a message needs. */
export interface Reading {
  readonly flows: ReadonlyMap<string, Flow>;
  readonly occasions: readonly Occasion[];
  readonly locales: readonly Locale[];
  readonly readCommand: (text: string) => Command | null;
  readonly today: string;
  /** Number of the question asked last. */
  readonly nonce: number;
  /** True when no dialogue waits for an answer. */
  readonly isIdle: boolean;
}
