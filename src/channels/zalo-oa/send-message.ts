/** Sends one message to a person or a group of the OA. */

import { z } from 'zod';

import { splitText } from '../../text/split-text.ts';
import type { OaApi } from './api.ts';
import { neutraliseMentions } from './neutralise-mentions.ts';
import type { Outcome } from './outcome.ts';
import type { Lane } from './pacer.ts';
import { isRefusalOfButtons, remedyOf } from './remedies.ts';

/** Who a message is for; ids are never numbers. */
export type Recipient = { readonly user: string } | { readonly group: string };

/** A button that comes back as a text, unseen by the person. */
export interface AnswerButton {
  readonly title: string;
  readonly payload: string;
}

/** A message. */
export type OaMessage =
  | { readonly kind: 'text'; readonly text: string; readonly quotes?: string }
  /** At most five buttons, with titles of at most 100 characters; in private chats only. */
  | { readonly kind: 'question'; readonly text: string; readonly buttons: readonly AnswerButton[] }
  /** By the token of an upload; a text cannot go with it. */
  | { readonly kind: 'file'; readonly token: string }
  /** By the id of an upload, with or without a text. */
  | { readonly kind: 'image'; readonly attachmentId: string; readonly text?: string };

/** A message that was taken. */
export interface Sent {
  /** By which echoes and receipts name it; null where the platform named none. */
  readonly messageId: string | null;
  /** What it cost; null where it was not said. */
  readonly quota: string | null;
}

/** Most characters of a text, counted in NFC. */
export const maxTextLength = 2_000;

const sentSchema = z
  .looseObject({
    message_id: z.coerce.string().optional(),
    quota: z.looseObject({ quota_type: z.string().optional() }).optional().catch(undefined),
  })
  .transform(({ message_id: messageId, quota }): Sent => ({
    messageId: messageId ?? null,
    quota: quota?.quota_type ?? null,
  }));

/**
 * Sends a message once. When the outcome is unknown it is not sent again: its echo may tell.
 *
 * @param api - of the OA
 * @param to - a person or a group
 * @param message - its text is put into NFC; in groups, nobody can be mentioned through it
 * @param lane - whether a person waits for it
 */
export async function sendMessage(
  api: OaApi,
  to: Recipient,
  message: OaMessage,
  lane: Lane,
): Promise<Outcome<Sent>> {
  const text = writeText(to, 'text' in message ? message.text : '');
  if (text.length > maxTextLength) {
    return { ok: false, failure: { kind: 'refused', code: -210, remedy: remedyOf(-210) } };
  }
  return api.call({
    method: 'POST',
    path: 'group' in to ? '/v3.0/oa/group/message' : '/v3.0/oa/message/cs',
    body: {
      recipient: 'group' in to ? { group_id: to.group } : { user_id: to.user },
      message: composeMessage(message, text),
    },
    data: sentSchema,
    isRepeatable: false,
    lane,
  });
}

/**
 * Sends a question with buttons; where the platform refuses them, as text alone. The text must say
 * by itself how to answer.
 *
 * @returns also whether the buttons were what was refused: then they need not be tried again
 */
export async function sendQuestion(
  api: OaApi,
  user: string,
  question: Extract<OaMessage, { kind: 'question' }>,
  lane: Lane,
): Promise<{ outcome: Outcome<Sent>; areButtonsRefused: boolean }> {
  const outcome = await sendMessage(api, { user }, question, lane);
  const isRefused =
    !outcome.ok && outcome.failure.kind === 'refused' && isRefusalOfButtons(outcome.failure.code);
  if (!isRefused) return { outcome, areButtonsRefused: false };
  const plain = await sendMessage(api, { user }, { kind: 'text', text: question.text }, lane);
  // Where the text is refused alike, something else is wrong.
  return { outcome: plain, areButtonsRefused: plain.ok };
}

/** @returns a text in parts that can be sent one after the other, as people will see them */
export function splitForSending(to: Recipient, text: string): string[] {
  return splitText(writeText(to, text), maxTextLength);
}

function writeText(to: Recipient, text: string): string {
  const content = text.normalize('NFC');
  return 'group' in to ? neutraliseMentions(content) : content;
}

function composeMessage(message: OaMessage, text: string): object {
  switch (message.kind) {
    case 'text':
      return message.quotes === undefined ? { text } : { text, quote_message_id: message.quotes };
    case 'question': {
      const buttons = message.buttons.map(({ title, payload }) => ({
        title,
        type: 'oa.query.hide',
        payload,
      }));
      return { text, attachment: { type: 'template', payload: { buttons } } };
    }
    case 'file':
      return { attachment: { type: 'file', payload: { token: message.token } } };
    case 'image': {
      const elements = [{ media_type: 'image', attachment_id: message.attachmentId }];
      const payload = { template_type: 'media', elements };
      return { ...(text === '' ? {} : { text }), attachment: { type: 'template', payload } };
    }
  }
}
