/** What people send besides words. */

import type { InlineQuery, Message, MessageEntity } from 'grammy/types';

import type { FileContent } from './files.ts';
import { findEntities } from './find-entities.ts';
import type { Writing } from './place-writing.ts';
import { sizes } from './read-photo.ts';
import type { World } from './world.ts';

/** A file may have words under it. */
export type WithCaption = Writing & { readonly caption?: string };

/** Where an inline look-up is typed. */
export type InlineFrom = NonNullable<InlineQuery['chat_type']>;

const under = (
  caption: string | undefined,
): { readonly caption?: string; readonly caption_entities?: MessageEntity[] } => {
  if (caption === undefined) return {};
  const found = findEntities(caption);
  return found.length === 0 ? { caption } : { caption, caption_entities: found };
};

export const asDocument = (
  world: World,
  content: FileContent,
  caption?: string,
): Partial<Message> => {
  const file = world.files.keep(content, 'documents');
  return {
    document: {
      file_id: file.id,
      file_unique_id: file.uniqueId,
      file_name: file.name,
      mime_type: file.mediaType,
      file_size: file.size,
    },
    ...under(caption),
  };
};

export const asPhoto = (world: World, content: FileContent, caption?: string): Partial<Message> => {
  const file = world.files.keep(content, 'photos');
  return { photo: sizes(file, 1280, 960), ...under(caption) };
};

export const asSticker = (world: World): Partial<Message> => {
  const file = world.files.keep({ name: 'sticker.webp', mediaType: 'image/webp' }, 'stickers');
  return {
    sticker: {
      file_id: file.id,
      file_unique_id: file.uniqueId,
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji: '👍',
    },
  };
};

export const asVoice = (world: World): Partial<Message> => {
  const content = { name: 'voice.oga', mediaType: 'audio/ogg', bytes: Buffer.from('OggS') };
  const file = world.files.keep(content, 'voice');
  return {
    voice: {
      file_id: file.id,
      file_unique_id: file.uniqueId,
      duration: 3,
      mime_type: file.mediaType,
      file_size: file.size,
    },
  };
};
