/** Carries one message of the core out: its text with buttons where they are taken, and its file. */

import type { Clock } from '../../clock.ts';
import type { FileOffer, Outgoing, Port } from '../channel.ts';
import type { FileLinks } from '../file-links.ts';
import type { OaApi } from './api.ts';
import { writeButtons } from './buttons.ts';
import type { Doubts } from './doubts.ts';
import { explainFailure, say } from './explain-failure.ts';
import type { Failure, Outcome } from './outcome.ts';
import type { Lane } from './pacer.ts';
import type { People } from './people.ts';
import { recipientOf } from './place.ts';
import {
  type OaMessage,
  type Recipient,
  type Sent,
  sendMessage,
  sendQuestion,
  splitForSending,
} from './send-message.ts';
import { type UploadFile, uploadFile, uploadImage } from './upload.ts';

/** What sending takes. */
export interface Desk {
  readonly api: OaApi;
  readonly people: People;
  readonly doubts: Doubts;
  readonly links: FileLinks;
  readonly clock: Clock;
  readonly openFile: Port['openFile'];
  /** Throws where a person may not be written to. */
  readonly checkWindow: (user: string) => Promise<void>;
  /** How many parts of a message were sent, where the next one was not taken. */
  readonly progress: Map<string, number>;
}

/** Buttons that were refused are tried again after so long: the platform may have changed. */
const refusalStandsMs = 7 * 24 * 3_600_000;

/** One message of the platform. */
interface Part {
  /** As it is written; empty for a file. */
  text: string;
  readonly send: () => Promise<Outcome<Sent>>;
}

interface Letter {
  readonly outgoing: Outgoing;
  readonly to: Recipient;
  readonly lane: Lane;
}

/**
 * Sends a message; the parts of it that arrived are not sent again.
 *
 * @returns the platform's id of its last part, or null
 * @throws ChannelError saying what became of it
 */
export async function sendOutgoing(desk: Desk, outgoing: Outgoing): Promise<string | null> {
  const to = recipientOf(outgoing.chat);
  if ('user' in to) await desk.checkWindow(to.user);
  const lane = outgoing.dueAt === undefined ? 'reply' : 'notice';
  const name = `${outgoing.chat}\n${outgoing.id}`;
  const parts = listParts(desk, { outgoing, to, lane });
  let reference: string | null = null;
  const first = await skipArrived(desk, name);
  for (const [at, part] of parts.entries()) {
    if (at < first) continue;
    noteProgress(desk, name, at);
    const sentAt = desk.clock();
    const outcome = await part.send();
    if (!outcome.ok) {
      const isUnknown = outcome.failure.kind === 'unknown';
      if (isUnknown) desk.doubts.add(name, { chat: to, text: part.text, at: sentAt });
      throw explainFailure(outcome.failure);
    }
    reference = outcome.value.messageId;
  }
  desk.progress.delete(name);
  return reference;
}

/** So many messages that were begun are remembered. */
const remembered = 1_000;

function noteProgress({ progress }: Desk, name: string, at: number): void {
  progress.set(name, at);
  const [oldest] = progress.keys();
  if (progress.size > remembered && oldest !== undefined) progress.delete(oldest);
}

/** @returns number of the first part that is to be sent, from 0 */
async function skipArrived({ doubts, progress }: Desk, name: string): Promise<number> {
  const at = progress.get(name) ?? 0;
  const finding = await doubts.resolve(name);
  if (finding === 'unknown') throw explainFailure({ kind: 'unknown', reason: 'no-echo' });
  return finding === 'arrived' ? at + 1 : at;
}

function listParts(desk: Desk, letter: Letter): Part[] {
  const { text, files } = letter.outgoing;
  const [file] = files;
  if (file === undefined) return listTexts(desk, letter, text);
  const isPicture = file.role === 'picture';
  // The name of a document stands in its message; a picture has none.
  const isOnlyTitle = text === file.title;
  const before = isOnlyTitle ? [] : listTexts(desk, letter, text);
  const caption = isPicture && isOnlyTitle ? text : '';
  return [...before, filePart(desk, letter, file, caption)];
}

/** Long texts in several parts, the buttons at the last of them. */
function listTexts(desk: Desk, letter: Letter, text: string): Part[] {
  const { to, lane, outgoing } = letter;
  const parts = splitForSending(to, text);
  return parts.map((part, at) => {
    const buttons = at === parts.length - 1 && 'user' in to ? writeButtons(outgoing.options) : [];
    const plain: OaMessage = { kind: 'text', text: part };
    const send =
      'user' in to && buttons.length > 0
        ? () => ask(desk, letter, to.user, { kind: 'question', text: part, buttons })
        : () => sendMessage(desk.api, to, plain, lane);
    return { text: part, send };
  });
}

async function ask(
  { api, people, clock }: Desk,
  { lane }: Letter,
  user: string,
  question: Extract<OaMessage, { kind: 'question' }>,
): Promise<Outcome<Sent>> {
  const refusedAt = (await people.find(user))?.buttonsRefusedAt ?? null;
  if (refusedAt !== null && clock() < refusedAt + refusalStandsMs)
    return sendMessage(api, { user }, { kind: 'text', text: question.text }, lane);
  const { outcome, areButtonsRefused } = await sendQuestion(api, user, question, lane);
  if (areButtonsRefused) await people.note(user, { buttonsRefusedAt: clock() });
  return outcome;
}

function filePart(desk: Desk, letter: Letter, file: FileOffer, caption: string): Part {
  const { to, lane, outgoing } = letter;
  const part: Part = {
    text: caption,
    send: async () => {
      const bytes = await desk.openFile(outgoing.chat, file.id);
      if (bytes === null) throw say('tệp cần gửi không còn, hoặc không thuộc nơi này.', null);
      const message = await uploadAs(desk, { name: file.name, bytes }, { file, caption, lane });
      const sent = message.ok
        ? message.value && (await sendMessage(desk.api, to, message.value, lane))
        : message;
      if (sent !== null && (sent.ok || !isOfFile(sent.failure))) return sent;
      part.text = writeLink(desk, letter, file);
      return sendMessage(desk.api, to, { kind: 'text', text: part.text }, lane);
    },
  };
  return part;
}

/** @returns the message that shows what was uploaded, or null where the platform takes no such file */
async function uploadAs(
  { api }: Desk,
  upload: UploadFile,
  { file, caption, lane }: { file: FileOffer; caption: string; lane: Lane },
): Promise<Outcome<OaMessage | null>> {
  const isPicture = file.role === 'picture';
  const outcome = await (isPicture ? uploadImage : uploadFile)(api, upload, lane);
  if (!outcome.ok) return outcome;
  if ('unfit' in outcome.value) return { ok: true, value: null };
  const { key } = outcome.value;
  const value: OaMessage = isPicture
    ? { kind: 'image', attachmentId: key, text: caption }
    : { kind: 'file', token: key };
  return { ok: true, value };
}

/** Where the file is what was refused, a link may still be taken. */
const isOfFile = (failure: Failure): boolean =>
  failure.kind === 'refused' && ['drop', 'send-text', 'shorten'].includes(failure.remedy);

function writeLink({ links }: Desk, { outgoing }: Letter, file: FileOffer): string {
  const link = links.write(outgoing.chat, file);
  if (link === null)
    throw say('tệp này phải gửi bằng đường dẫn. Hãy đặt PUBLIC_URL, rồi khởi động lại.', null);
  return `${file.title}\n${link}`;
}
