/** Understands what a message wants: a command, a look-up, or something for the dialogue under way. */

import { readNameTold } from './read-name-told.ts';
import { foldText, foldWords } from '../../text/fold.ts';
import type { Event, Told } from '../../flow/event.ts';
import { foldWord, readWords as readWordsOf } from '../../locale/words.ts';
import type { Incoming } from '../../channels/channel.ts';
import { cleanText, maxTextLength } from '../../text/clean-text.ts';
import { findCommand } from './command-words.ts';
import type { RequestId } from '../requests/index.ts';
import { findFlow } from '../dialogue/start-flow.ts';
import type { FlowWish } from '../dialogue/start-flow.ts';
import { readPageTurn } from '../delivery/fit-message.ts';
import type { OccasionQuestion } from '../requests/slogan/look-up-occasion.ts';
import { readOccasionQuestion } from '../requests/slogan/read-occasion-question.ts';
import type { Reading } from '../turn/context.ts';

/** What a message wants. */
export type Wish =
  | { readonly type: 'event'; readonly event: Event }
  | ({ readonly type: 'flow' } & FlowWish)
  /** Tells in own words what was done. */
  | { readonly type: 'told'; readonly text: string; readonly told: Told }
  /** Says nothing that is understood, while nothing is waited for. */
  | { readonly type: 'unclear' }
  /** Wants something changed, and does not say what or into what. */
  | { readonly type: 'revise-ask' }
  | { readonly type: 'look-up'; readonly question: OccasionQuestion }
  | { readonly type: 'how' | 'empty' }
  | { readonly type: 'request'; readonly request: RequestId; readonly argument: string }
  | { readonly type: 'too-long'; readonly length: number }
  | { readonly type: 'unknown-command'; readonly command: string };

const slash = /^\/(\p{L}[\p{L}\p{N}_]*)(?:@\S+)?(?:\s+([^]*))?$/u;

/** @returns what a message wants */
export function readMessage(incoming: Incoming, reading: Reading): Wish {
  const { option } = incoming;
  if (option !== null && !option.startsWith('/'))
    return { type: 'event', event: readPress(option, reading) };
  const text = cleanText(option ?? incoming.text);
  if (text === '') return { type: 'empty' };
  if (text.length > maxTextLength) return { type: 'too-long', length: text.length };
  const [command, word = '', argument = ''] = slash.exec(text) ?? [];
  if (command === undefined) return readWords(text, reading);
  // A phone that corrects words makes "/kếhoạch" of "/kehoach".
  return readSlash(foldText(word), argument.trim(), reading);
}

/** Turning a page shows the question again, if it is still the one that is asked. */
const readPress = (option: string, { nonce }: Reading): Event =>
  readPageTurn(option)?.nonce === nonce ? { type: 'resume' } : { type: 'option', id: option };

function readWords(text: string, reading: Reading): Wish {
  const command = reading.readCommand(text);
  const said: Wish = { type: 'event', event: { type: 'text', text, command } };
  return command === null ? (readRequest(text, reading) ?? said) : said;
}

/** What is asked for in words, and is no answer to a question; null for anything else. */
function readRequest(text: string, reading: Reading): Wish | null {
  if (isSaid(text, 'words-help', reading)) return ask('help');
  if (isSaid(text, 'words-resume', reading)) return { type: 'event', event: { type: 'resume' } };
  const name = readNameTold(text, reading.locales);
  if (name !== null) return ask('name', name);
  if (isAskedBack(text, reading)) return reading.isIdle ? ask('help') : { type: 'how' };
  const question = text.includes('\n')
    ? null
    : readOccasionQuestion(text, reading.occasions, reading.today, reading.isIdle);
  if (question) return { type: 'look-up', question };
  const flow = reading.isIdle ? flowCalled(text, reading) : null;
  return flow === null ? null : { type: 'flow', flow, argument: '' };
}

function readSlash(word: string, argument: string, reading: Reading): Wish {
  const flow = findFlow(reading.flows, word);
  if (flow) return { type: 'flow', flow: flow.id, argument };
  const means = findCommand(word, reading.locales);
  if (means === null) return { type: 'unknown-command', command: `/${word}` };
  if ('request' in means) return ask(means.request, argument);
  const command = { verb: means.verb, numbers: [] };
  return { type: 'event', event: { type: 'text', text: `/${word}`, command } };
}

/** @returns the wish that a request be answered */
export const ask = (request: RequestId, argument = ''): Wish => ({
  type: 'request',
  ...{ request, argument },
});

/** Longest question about how to do something. */
const maxQuestionLength = 120;

/** "Làm sao để xóa mục?": a question about the dialogue is no answer to it. */
function isAskedBack(text: string, { locales }: Reading): boolean {
  if (text.length > maxQuestionLength || text.includes('\n')) return false;
  const said = ` ${foldWords(text)} `;
  const has = (words: string, holds: (word: string) => boolean): boolean =>
    locales.some((locale) => readWordsOf(locale, words).map(foldWords).some(holds));
  if (!has('dialogue-asks', (word) => said.startsWith(` ${word} `))) return false;
  return /\?\s*$/.test(text) || has('dialogue-asks-about', (word) => said.includes(` ${word} `));
}

const isSaid = (text: string, words: string, { locales }: Reading): boolean =>
  locales.some((locale) => readWordsOf(locale, words).includes(foldWord(text)));

/** A flow called by the words of its button ("soạn kế hoạch"). */
function flowCalled(text: string, { flows, locales }: Reading): string | null {
  const said = foldWord(text);
  for (const { id, commands } of flows.values())
    for (const locale of locales)
      if (commands.length > 0 && foldWord(locale.say(`${id}-command`)) === said) return id;
  return null;
}
