/** What every channel does: brings messages in, carries replies out, and says what it can show. */

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
  /** True on an answer that is ticked in a question with several answers. */
  readonly isChosen?: boolean;
}

/** A message to a chat. */
export interface Outgoing {
  /** Never used twice within a chat: a channel that meets it again has sent it already. */
  readonly id: string;
  readonly chat: string;
  /** Plain text; long option labels are listed in it with their numbers. */
  readonly text: string;
  readonly options: readonly OfferedOption[];
  readonly files: readonly FileOffer[];
  /** Moment in ms UTC. */
  readonly at: number;
}

/** A message from a person. */
export interface Incoming {
  /** Given by the platform or its client; the same id delivered twice is one message. */
  readonly id: string;
  readonly chat: string;
  readonly user: string;
  readonly text: string;
  /** Id of the option that was pressed, or null when the text was typed. */
  readonly option: string | null;
}

/** What a channel can show, as data; the core never learns a platform's name. */
export interface Capabilities {
  /** Most options shown as buttons; 0 where there are none. */
  readonly maxButtons: number;
  /** Most characters on a button. */
  readonly maxButtonLength: number;
  /** Most characters of a message. */
  readonly maxTextLength: number;
  readonly canShowPictures: boolean;
}

/** What the program hands to a channel. */
export interface Port {
  /** Takes a message; resolves when its answers are kept and handed to {@link Channel.send}. */
  readonly receive: (incoming: Incoming) => Promise<void>;
  /**
   * Makes a file's bytes for a person.
   *
   * @returns null when there is no such file or it is not that person's to see
   */
  readonly openFile: (user: string, id: string) => Promise<Uint8Array | null>;
}

/** A way for people to talk with the assistant. */
export interface Channel {
  readonly capabilities: Capabilities;
  /** Carries one message out; resolves when it need not be handed over again. */
  readonly send: (outgoing: Outgoing) => Promise<void>;
  /** @returns in a few words where people find it, for the operator */
  readonly open: (port: Port) => Promise<string>;
  readonly close: () => Promise<void>;
}
