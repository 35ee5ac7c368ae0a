/** What every channel does: brings messages in, carries replies out, and says what it can show. */

import type { Sweep } from '../stores/store.ts';

/** A file that a message offers; its bytes are made when somebody asks for them. */
export interface FileOffer {
  /** Names the file for good: `<agency>/<document>/<version>/<name>`. */
  readonly id: string;
  /** ASCII file name, with its ending. */
  readonly name: string;
  readonly mediaType: string;
  /** What it shows, in the person's language; the alternative text of a picture. */
  readonly title: string;
  readonly role: 'document' | 'picture';
}

/** An answer that can be chosen. `id` is short, and carries the question it belongs to. */
export interface OfferedOption {
  readonly id: string;
  readonly label: string;
  /**
   * `answer`: one of the listed answers, shown with its number from 1 counted over the answers
   * only; `action`: back, skip, done …, shown without a number.
   */
  readonly role: 'answer' | 'action';
  /** Its number, where those before it stand on another page. */
  readonly number?: number;
  /** True on an answer that is ticked in a question with several answers. */
  readonly isChosen?: boolean;
  /** An address that the button opens; it does not come back as a message then. */
  readonly url?: string;
}

/** Which earlier message a message takes the place of. */
export interface Replacement {
  /** Id of a message to the same chat, or the platform's reference of it. */
  readonly message: string;
  /** What to do where it cannot be replaced (any more): send it as a new one, or leave it out. */
  readonly orElse: 'send' | 'drop';
}

/** Somebody whose name stands in a text. */
export interface Mention {
  /** As the channel knows them. */
  readonly user: string;
  readonly name: string;
}

/** A message to a chat. */
export interface Outgoing {
  /** Never used twice within a chat: a channel that meets it again has sent it already. */
  readonly id: string;
  readonly chat: string;
  /** Plain text; long option labels are listed in it with their numbers. */
  readonly text: string;
  /** Who is to be told that the text names them, where the platform can; the text is the same. */
  readonly mentions?: readonly Mention[];
  readonly options: readonly OfferedOption[];
  readonly files: readonly FileOffer[];
  /** Moment in ms UTC. */
  readonly at: number;
  /** Only given to a channel that can edit. */
  readonly replaces?: Replacement;
  /**
   * Of a question: what else its text says. That alone is left to be said where a newer question
   * of the chat was asked before this one was sent.
   */
  readonly lead?: string;
  /** True where somebody gave a command: it goes before what they wrote besides. */
  readonly isUrgent?: boolean;
  /** True where the chat is a group: platforms are slower to take those. */
  readonly isToGroup?: boolean;
  /**
   * Moment in ms UTC that this was due, for what nobody waits for (reminders, notices): it gives
   * way to answers, and the longest due goes first.
   */
  readonly dueAt?: number;
}

/** A file that a person sent; its bytes are fetched when they are wanted. */
export interface IncomingFile {
  /** The platform's name of the file, by which {@link Channel.fetchFile} finds it. */
  readonly id: string;
  /** As the person's device named it. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly role: 'document' | 'picture';
}

/** A group of people; absent where a person talks with the assistant alone. */
export interface Group {
  readonly title: string;
}

/** A message from a person. */
export interface Incoming {
  /** Given by the platform or its client; the same id delivered twice is one message. */
  readonly id: string;
  /**
   * Where it was written: a person, a group, or `<group>/<topic>`. What platforms count messages
   * by is the part before the slash.
   */
  readonly chat: string;
  readonly user: string;
  readonly text: string;
  /** Id of the option that was pressed, or null when the text was typed. */
  readonly option: string | null;
  /** What people call who wrote it. */
  readonly name?: string;
  /** Only what is addressed to the assistant is handed over from a group. */
  readonly group?: Group;
  readonly file?: IncomingFile;
  /** The same word on each file of several that were sent together. */
  readonly album?: string;
  /** The platform's reference of the message whose option was pressed. */
  readonly pressedOn?: string;
  /** The platform's reference of a message of the assistant that this one replies to. */
  readonly repliesTo?: string;
  /** The words that a link into the chat carries, see {@link Channel.linkTo}. */
  readonly start?: string;
  /** What it is where it is neither text, nor a press, nor a file: a sticker, a voice … */
  readonly oddity?: 'other-content' | 'edited';
}

/** Something that happened to a chat itself. */
export type ChatEvent = {
  readonly id: string;
  readonly chat: string;
} & (
  | { readonly type: 'joined'; readonly group: Group }
  /** The assistant was removed or blocked: nothing can be sent there. */
  | { readonly type: 'left' }
  | { readonly type: 'moved'; readonly to: string }
);

/** How many messages a platform takes; the core keeps to it. */
export interface Pace {
  /** Over all chats. */
  readonly perSecond: number;
  readonly perChatPerSecond: number;
  readonly perGroupPerMinute: number;
}

/** What a channel can show, as data; the core never learns a platform's name. */
export interface Capabilities {
  /** Most answers shown as buttons at once; longer lists are paged. 0 where there are none. */
  readonly maxButtons: number;
  /**
   * True where the text lists all options, so that each can be typed, as buttons may be refused or
   * absent; they are handed over all the same.
   */
  readonly listsOptions?: boolean;
  /** Most characters on a button. */
  readonly maxButtonLength: number;
  /** Most characters of a message. */
  readonly maxTextLength: number;
  /** Most characters of a text that goes with a file. */
  readonly maxCaptionLength: number;
  /** Most files of one message. */
  readonly maxFiles: number;
  readonly canShowPictures: boolean;
  readonly canEdit: boolean;
  /** True where nobody says what people are called. */
  readonly isNameless?: boolean;
  /** True where people talk with the assistant alone: there are no groups. */
  readonly isPrivateOnly?: boolean;
  /** True where a message that is handed over twice is shown once, after a restart too. */
  readonly remembersSent: boolean;
  /** Null where messages may be sent as they come. */
  readonly pace: Pace | null;
}

/** What became of a message that was handed over. */
export interface Receipt {
  /** Resolves when what it led to was carried out, or was put off. */
  readonly answered: Promise<void>;
}

/** A ready message on an occasion, to be sent by a person into a chat of theirs. */
export interface Finding {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

/** A command as a platform's menu lists it. */
export interface MenuEntry {
  /** Without the slash. */
  readonly command: string;
  readonly description: string;
}

/** What the program hands to a channel. */
export interface Port {
  /** Takes a message; resolves when it and its answers are kept. */
  readonly receive: (incoming: Incoming) => Promise<Receipt>;
  /**
   * Tells what a text would be answered in somebody's chat, without taking it.
   *
   * @returns the words; empty where nothing would be said
   */
  readonly foresee: (where: Pick<Incoming, 'chat' | 'user'>, text: string) => Promise<string>;
  /** Takes note of what happened to a chat; resolves when it is kept. */
  readonly follow: (event: ChatEvent) => Promise<Receipt>;
  /** Says that the channel is well again: what it refused everybody is tried at once. */
  readonly wake: () => void;
  /**
   * Makes a file's bytes for a person or a group.
   *
   * @returns null when there is no such file or it is not theirs to see
   */
  readonly openFile: (asker: string, id: string) => Promise<Uint8Array | null>;
  /** Answers a look-up that somebody types in a chat of theirs; quick, and about nobody. */
  readonly lookUp: (query: string) => readonly Finding[];
  /** @returns the commands that a menu lists in a place, by language */
  readonly menu: (place: 'private' | 'group', language: string) => readonly MenuEntry[];
  /** Tells whether an invitation can still be used; uses nothing up. */
  readonly canJoin: (token: string) => Promise<boolean>;
  /**
   * Uses an invitation up and gives somebody the seat that it offers.
   *
   * @returns false when it cannot be used
   */
  readonly join: (user: string, token: string) => Promise<boolean>;
  /** Languages that are spoken, the first is the one for everybody else. */
  readonly languages: readonly string[];
  /** @returns the language that is spoken in a chat */
  readonly languageOf: (chat: string) => Promise<string>;
  /** Speaks another of the languages in somebody's chat: what is asked there is asked again in it. */
  readonly speak: (where: Pick<Incoming, 'chat' | 'user'>, language: string) => Promise<void>;
}

/** Takes what a platform posts to the program. */
export interface Webhook {
  /**
   * @param headers - with lower-case names
   * @param body - the bytes as they came
   * @returns the HTTP status to answer with; 200 only when what came is kept
   */
  readonly take: (
    headers: Readonly<Record<string, string | string[] | undefined>>,
    body: Uint8Array,
  ) => Promise<number>;
}

/** A file that is fetched by a link. */
export interface Download {
  readonly bytes: Uint8Array;
  /** ASCII file name, with its ending. */
  readonly name: string;
  readonly mediaType: string;
}

/** A way for people to talk with the assistant. */
export interface Channel {
  readonly capabilities: Capabilities;
  /**
   * Carries one message out; resolves when it need not be handed over again.
   *
   * @param outgoing - what to send
   * @param reference - the platform's reference of the message that is to be replaced
   * @returns the platform's reference of the message; null where none is needed
   * @throws ChannelError saying whether to try again, or that the chat is gone
   */
  readonly send: (outgoing: Outgoing, reference?: string | null) => Promise<string | null>;
  /** @returns in a few words where people find it, for the operator */
  readonly open: (port: Port) => Promise<string>;
  readonly close: () => Promise<void>;
  /** Where the platform posts what happens; absent where the channel fetches it. */
  readonly webhook?: Webhook;
  /**
   * Gives the file that a link of this channel stands for, `<public address>/file/<name>/<token>`.
   *
   * @returns null when there is no such file, or no longer
   */
  readonly download?: (token: string) => Promise<Download | null>;
  /** What it keeps, and removes when it is too old. */
  readonly sweeps?: readonly Sweep[];
  /** @returns an address that opens a private chat, or adds to a group, with these words */
  readonly linkTo?: (place: 'private' | 'group', start: string) => string;
  /**
   * Fetches a file that a person sent.
   *
   * @throws ChannelError when the platform does not give it, or it is larger than `maxBytes`
   */
  readonly fetchFile?: (id: string, maxBytes: number) => Promise<Uint8Array>;
}
