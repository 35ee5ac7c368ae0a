/** What the webhook of an OA brings, as values of this program; ids are texts. */

/** Where something was said: in a person's own chat, or in a group. */
export type OaChat = { readonly user: string } | { readonly group: string };

/** What every event has. */
interface EventBase {
  /** The same for each delivery of the same event. */
  readonly key: string;
  readonly name: string;
  /** Moment in ms UTC that the platform names. */
  readonly at: number;
}

/** Something that came with a message; its address works for a short while. */
export interface OaAttachment {
  readonly kind: string;
  readonly url: string | null;
  readonly name: string | null;
  readonly bytes: number | null;
}

/** What a group has gone through. */
export type GroupChange =
  | 'created'
  | 'joined'
  | 'left'
  | 'deleted'
  | 'updated'
  | 'asked-to-join'
  | 'answered'
  | 'admin-added'
  | 'admin-removed';

/** One thing that happened, as it was posted. */
export type OaEvent =
  /** A person wrote, pressed a button, or sent something. */
  | (EventBase & {
      readonly kind: 'message';
      readonly user: string;
      readonly chat: OaChat;
      readonly messageId: string;
      readonly text: string;
      readonly quotes: string | null;
      readonly attachments: readonly OaAttachment[];
    })
  | (EventBase & { readonly kind: 'follow' | 'unfollow'; readonly user: string })
  | (EventBase & {
      readonly kind: 'details';
      readonly user: string;
      readonly details: Readonly<Record<string, string>>;
    })
  /** The OA wrote: this program, or a human with the OA's own tools. */
  | (EventBase & {
      readonly kind: 'echo';
      readonly chat: OaChat;
      readonly messageId: string;
      readonly text: string;
      readonly isByHuman: boolean;
    })
  | (EventBase & {
      readonly kind: 'group';
      readonly change: GroupChange;
      readonly group: string;
      readonly users: readonly string[];
    })
  /** The OA took the app's permission back. */
  | (EventBase & { readonly kind: 'revoked' })
  /** Receipts, and what nobody knows. */
  | (EventBase & { readonly kind: 'ignored' });

/** @returns who interacted with the OA, so that it may write to them again; null where nobody did */
export function interactionIn(event: OaEvent): { user: string; at: number } | null {
  switch (event.kind) {
    case 'message':
      // Whether a word in a group counts is not documented.
      return 'user' in event.chat ? { user: event.user, at: event.at } : null;
    case 'follow':
    case 'details':
      return { user: event.user, at: event.at };
    case 'unfollow':
    case 'echo':
    case 'group':
    case 'revoked':
    case 'ignored':
      return null;
  }
}

/** A message whose outcome is not known. */
export interface UnsureMessage {
  readonly chat: OaChat;
  /** As it was sent; empty for a file. */
  readonly text: string;
  /** When it was sent, in ms UTC. */
  readonly at: number;
}

/** Clocks differ by as much as this. */
const skewMs = 30_000;

/** An echo comes at once, or with the repetitions of a webhook that could not be reached. */
const echoWithinMs = 3 * 3_600_000;

/** @returns whether an event tells that a message did arrive */
export function isEchoOf(event: OaEvent, message: UnsureMessage): boolean {
  if (event.kind !== 'echo' || event.isByHuman) return false;
  const isSameChat =
    'user' in message.chat
      ? 'user' in event.chat && event.chat.user === message.chat.user
      : 'group' in event.chat && event.chat.group === message.chat.group;
  const isThen = event.at >= message.at - skewMs && event.at <= message.at + echoWithinMs;
  return isSameChat && isThen && event.text === message.text;
}
