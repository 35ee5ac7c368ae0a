/** Carries one message of the core out: pictures by their address, documents as a link. */

import type { FileOffer, Outgoing } from '../channel.ts';
import type { FileLinks } from '../file-links.ts';
import { splitText } from '../../text/split-text.ts';
import type { BotOutcome, BotSettings } from './bot-api.ts';
import { explainFailure, say } from './explain-failure.ts';
import { maxTextLength, sendMessage, sendPhoto } from './methods.ts';

/** What sending takes. */
export interface Desk {
  readonly bot: BotSettings;
  readonly links: FileLinks;
  /** How many parts of a message were sent, where the next one was not taken. */
  readonly progress: Map<string, number>;
}

type Part = () => Promise<BotOutcome<string>>;

/** So many messages that were begun are remembered. */
const remembered = 1_000;

/**
 * Sends a message; the parts of it that arrived are not sent again.
 *
 * @returns the platform's id of its last part, or null
 * @throws ChannelError saying what became of it
 */
export async function sendOutgoing(desk: Desk, outgoing: Outgoing): Promise<string | null> {
  const { progress } = desk;
  const name = `${outgoing.chat}\n${outgoing.id}`;
  let reference: string | null = null;
  for (const [at, part] of listParts(desk, outgoing).entries()) {
    if (at < (progress.get(name) ?? 0)) continue;
    const outcome = await part();
    if (!outcome.ok) throw explainFailure(outcome.failure);
    reference = outcome.value;
    progress.set(name, at + 1);
    const [oldest] = progress.keys();
    if (progress.size > remembered && oldest !== undefined) progress.delete(oldest);
  }
  progress.delete(name);
  return reference;
}

function listParts(desk: Desk, { chat, text, files }: Outgoing): Part[] {
  const [file] = files;
  if (file === undefined) return listTexts(desk, chat, text);
  const link = desk.links.write(chat, file);
  if (link === null)
    throw say('tệp phải gửi bằng đường dẫn. Hãy đặt PUBLIC_URL, rồi khởi động lại.', null);
  const isPicture = file.role === 'picture';
  const isShort = text.normalize('NFC').length <= maxTextLength;
  if (isPicture && isShort) return [() => showPicture(desk, chat, file, { link, caption: text })];
  return listTexts(desk, chat, writeLinked(file, text, link));
}

const listTexts = ({ bot }: Desk, chat: string, text: string): Part[] =>
  splitText(text, maxTextLength).map((part) => () => sendMessage(bot, chat, part));

/** Where the platform cannot fetch a picture, people still can. */
async function showPicture(
  { bot }: Desk,
  chat: string,
  file: FileOffer,
  { link, caption }: { link: string; caption: string },
): Promise<BotOutcome<string>> {
  const outcome = await sendPhoto(bot, chat, link, caption);
  const isRefused = !outcome.ok && outcome.failure.kind === 'refused';
  const instead = writeLinked(file, caption, link);
  return isRefused && instead.length <= maxTextLength ? sendMessage(bot, chat, instead) : outcome;
}

/** The link last, where it can be pressed; its file is named once. */
const writeLinked = (file: FileOffer, text: string, link: string): string =>
  (text === '' || text === file.title ? [file.title, link] : [text, `${file.title}: ${link}`]).join(
    '\n',
  );
