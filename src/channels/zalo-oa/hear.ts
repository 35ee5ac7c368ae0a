/** Hears what the webhook brings: what is known at once, and what is handed over to the program. */

import type { Port } from '../channel.ts';
import type { TypedOptions } from '../typed-options.ts';
import { type Name, readAddressed } from './addressed.ts';
import type { Doubts } from './doubts.ts';
import { type OaChat, type OaEvent, interactionIn } from './event.ts';
import type { Log } from '../../log.ts';
import type { Names } from './names.ts';
import type { People } from './people.ts';
import { chatOf } from './place.ts';
import { readIncoming } from './read-incoming.ts';

/** What listening takes. */
export interface Listener {
  readonly port: Port;
  readonly people: People;
  readonly names: Names;
  readonly doubts: Doubts;
  readonly typedOptions: TypedOptions;
  readonly me: () => Name;
  readonly log: Log;
}

/** Hears events. */
export interface Ear {
  /** Takes note of what an event says of people and messages, whatever becomes of it. */
  readonly notice: (event: OaEvent) => void;
  /** Hands an event over; resolves when it is kept. */
  readonly hear: (event: OaEvent) => Promise<void>;
}

/** With which words somebody who follows the OA is greeted. */
const greeting = '/batdau';

/** Messages of the OA in groups, by which an answer to one of them is known. */
const rememberedPosts = 2_000;

/** @returns an ear that understands what is said to this OA */
export function createEar(listener: Listener): Ear {
  const { people, doubts, log } = listener;
  const posts = new Set<string>();

  const notePost = (event: OaEvent): void => {
    if (event.kind !== 'echo' || 'user' in event.chat) return;
    posts.add(event.messageId);
    const [oldest] = posts;
    if (posts.size > rememberedPosts && oldest !== undefined) posts.delete(oldest);
  };

  return {
    notice: (event) => {
      const interaction = isOwn(listener, event) ? null : interactionIn(event);
      if (interaction !== null) void people.note(interaction.user, { lastAt: interaction.at });
      notePost(event);
      doubts.hear(event);
      if (event.kind === 'revoked')
        log.error({}, 'the OA took its permission back: run npx vanthu zalo login');
    },
    hear: async (event) => {
      if (!isOwn(listener, event)) await hearIn(listener, event, posts);
    },
  };
}

/** What the OA says itself is no message to it, whatever it is called. */
const isOwn = ({ me }: Listener, event: OaEvent): boolean =>
  event.kind === 'message' && event.user === me().id;

/** @returns the chat that an event is about, or null where nobody needs to hear of it */
export function placeOf(event: OaEvent): OaChat | null {
  switch (event.kind) {
    case 'message':
      return event.chat;
    case 'follow':
    case 'unfollow':
      return { user: event.user };
    case 'group':
      return { group: event.group };
    case 'details':
    case 'echo':
    case 'revoked':
    case 'ignored':
      return null;
  }
}

async function hearIn(
  listener: Listener,
  event: OaEvent,
  posts: ReadonlySet<string>,
): Promise<void> {
  const { port } = listener;
  if (event.kind === 'message') await hearMessage(listener, event, posts);
  else if (event.kind === 'group') await hearGroup(listener, event);
  else if (event.kind === 'unfollow')
    await port.follow({ type: 'left', id: event.key, chat: event.user });
  else if (event.kind === 'follow')
    await port.receive({
      id: event.key,
      chat: event.user,
      user: event.user,
      text: greeting,
      option: null,
    });
}

async function hearMessage(
  { port, names, typedOptions, me }: Listener,
  event: Extract<OaEvent, { kind: 'message' }>,
  posts: ReadonlySet<string>,
): Promise<void> {
  const { user, chat, text, quotes } = event;
  const typed = (words: string) => typedOptions.read(chatOf(chat), words);
  if ('user' in chat) {
    const name = await names.ofPerson(user);
    await port.receive(readIncoming(event, { name, group: null, typed }));
    return;
  }
  // A number of the list that the OA has just shown is an answer to it: "1 xong".
  const isAnswer = /^\s*\d/.test(text) && typed(text) !== null;
  const isReply = isAnswer || (quotes !== null && posts.has(quotes));
  const words = readAddressed(text, isReply, me());
  if (words === null) return;
  const [name, title] = await Promise.all([names.ofPerson(user), names.ofGroup(chat.group)]);
  await port.receive(readIncoming(event, { name, group: { title, words }, typed }));
}

async function hearGroup(
  { port, names, me }: Listener,
  { change, group, users, key }: Extract<OaEvent, { kind: 'group' }>,
): Promise<void> {
  const chat = chatOf({ group });
  const isLeft = change === 'left' && users.includes(me().id);
  if (change === 'deleted' || isLeft) await port.follow({ type: 'left', id: key, chat });
  if (change === 'updated') names.forgetGroups();
  if (change !== 'created') return;
  names.forgetGroups();
  const title = await names.ofGroup(group);
  await port.follow({ type: 'joined', id: key, chat, group: { title } });
}
