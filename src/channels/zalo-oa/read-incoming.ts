/** Makes of what a person wrote to the OA what the core takes. */

import type { Incoming, IncomingFile } from '../channel.ts';
import type { OaAttachment, OaEvent } from './event.ts';
import { chatOf } from './place.ts';
import { readPress } from './buttons.ts';

type Message = Extract<OaEvent, { kind: 'message' }>;

/** What is known besides the message. */
export interface Surroundings {
  /** What people call the person; empty where it is not known. */
  readonly name: string;
  /** In a group, what it is called, and the words without the mention of the OA. */
  readonly group: { readonly title: string; readonly words: string } | null;
  /** The option whose words were typed, or null. */
  readonly typed: (text: string) => string | null;
}

const maxNameLength = 255;

/** Platforms give each kind of file a name of their own. */
const mediaTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

/** @returns the message as the core takes it */
export function readIncoming(
  { key, user, chat, text, attachments, quotes }: Message,
  { name, group, typed }: Surroundings,
): Incoming {
  const words = (group?.words ?? text).normalize('NFC');
  const base = {
    id: key,
    chat: chatOf(chat),
    user,
    text: words,
    option: null,
    ...(name === '' ? {} : { name }),
    ...(quotes === null ? {} : { repliesTo: quotes }),
    ...(group === null ? {} : { group: { title: group.title } }),
  };
  const [attachment] = attachments;
  if (attachment !== undefined) return withAttachment(base, attachment);
  const option = readPress(words) ?? typed(words);
  // What the button posted is nothing that anybody said.
  return option === null ? base : { ...base, text: '', option };
}

function withAttachment(base: Incoming, attachment: OaAttachment): Incoming {
  const { kind, url } = attachment;
  const role = kind === 'file' ? 'document' : kind === 'image' ? 'picture' : null;
  if (role === null || url === null) return { ...base, oddity: 'other-content' };
  return { ...base, file: fileOf(attachment, url, role) };
}

function fileOf(
  { name, bytes }: OaAttachment,
  url: string,
  role: IncomingFile['role'],
): IncomingFile {
  const given = (name ?? (role === 'picture' ? 'anh.jpg' : 'tep')).slice(0, maxNameLength);
  const ending = /\.(\w+)$/.exec(given)?.[1]?.toLowerCase() ?? '';
  const mediaType =
    role === 'picture' ? 'image/jpeg' : (mediaTypes[ending] ?? 'application/octet-stream');
  return { id: url, name: given, mediaType, bytes: bytes ?? 0, role };
}
