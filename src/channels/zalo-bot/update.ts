/** What Zalo Bot brings, as values of this program; ids are texts. */

import { z } from 'zod';

/** One thing that happened to the bot. */
export type BotUpdate =
  | {
      readonly kind: 'message';
      readonly messageId: string;
      readonly chat: string;
      readonly isGroup: boolean;
      readonly user: string;
      readonly userName: string;
      /** What was written, or the words below a picture. */
      readonly text: string;
      readonly content: 'text' | 'image' | 'other';
      /** Where the picture is; null where there is none. */
      readonly photoUrl: string | null;
      /** Moment in ms UTC. */
      readonly at: number;
    }
  /** What nobody knows. */
  | { readonly kind: 'ignored'; readonly name: string };

const idSchema = z.union([z.string().min(1), z.number().transform(String)]);

const textSchema = z.string().optional().catch(undefined);

const messageSchema = z.looseObject({
  message_id: idSchema,
  from: z.looseObject({
    id: idSchema,
    display_name: z.string().catch(''),
    is_bot: z.boolean().catch(false),
  }),
  chat: z.looseObject({ id: idSchema, chat_type: z.string().catch('PRIVATE') }),
  text: textSchema,
  caption: textSchema,
  // Documents say `photo`, servers `photo_url`.
  photo_url: textSchema,
  photo: textSchema,
  date: z.coerce.number().catch(0),
});

const updateSchema = z.looseObject({
  event_name: z.string(),
  message: messageSchema.optional().catch(undefined),
});

const wrapperSchema = z.looseObject({ ok: z.literal(true), result: z.unknown() });

const contents: Readonly<Record<string, 'text' | 'image'>> = {
  'message.text.received': 'text',
  'message.image.received': 'image',
};

/** @returns an update, with or without its envelope; null when it is none */
export function parseUpdate(json: unknown): BotUpdate | null {
  const wrapped = wrapperSchema.safeParse(json);
  const parsed = updateSchema.safeParse(wrapped.success ? wrapped.data.result : json);
  if (!parsed.success) return null;
  const { event_name: name, message } = parsed.data;
  const isMessage = name.startsWith('message.') && message?.from.is_bot === false;
  return isMessage ? messageOf(name, message) : { kind: 'ignored', name };
}

function messageOf(name: string, message: z.infer<typeof messageSchema>): BotUpdate {
  const { from, chat, text, caption, photo_url: photoUrl, photo } = message;
  const content = contents[name] ?? 'other';
  return {
    kind: 'message',
    messageId: message.message_id,
    chat: chat.id,
    isGroup: chat.chat_type.toUpperCase() !== 'PRIVATE',
    user: from.id,
    userName: from.display_name,
    text: text ?? caption ?? '',
    content,
    photoUrl: content === 'image' ? (photoUrl ?? photo ?? null) : null,
    at: message.date,
  };
}
