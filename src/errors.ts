/** The errors that say somebody other than the person chatting must act. */

/** A setting is missing or wrong; the operator mends it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'config';
  readonly setting: string;
  /**
   * @param setting - name of the setting, as in `.env`
   * @param message - what is wrong and what to do, never the value
   */
  constructor(setting: string, message: string) {
    super(message);
    this.setting = setting;
  }
}

/** A file of flows, locales or data is wrong; its author mends it. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly code = 'content';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  /**
   * @param file - path below the project
   * @param line - from 1
   * @param column - from 1
   * @param expected - what was found wrong and what was expected
   */
  constructor(file: string, line: number, column: number, expected: string) {
    super(`${file}:${line}:${column}: ${expected}`);
    this.file = file;
    this.line = line;
    this.column = column;
    this.expected = expected;
  }
}

/** What is known of a message that a platform did not take as it should. */
export type Fate =
  /** It did not arrive. */
  | 'refused'
  /** Whether it arrived is not known: an answer was waited for in vain. */
  | 'unknown'
  /** It was not sent: the platform takes it as soon as the person has written again. */
  | 'held'
  /** The chat is gone, or the assistant is not let in: nothing arrives there any more. */
  | 'gone';

/** A platform refused or did not answer. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
  readonly code = 'channel';
  readonly channel: string;
  readonly retryAfterMs: number | null;
  readonly fate: Fate;
  /** True where nothing is taken from anybody until the channel itself is well again. */
  readonly isOfChannel: boolean;
  /**
   * @param channel - id of the channel
   * @param message - what failed and what to do
   * @param retryAfterMs - when to try again, or null when trying again is useless
   * @param options - what is known of the message that was sent, and the cause
   */
  constructor(
    channel: string,
    message: string,
    retryAfterMs: number | null,
    options: ErrorOptions & { fate?: Fate; isOfChannel?: boolean } = {},
  ) {
    super(message, options);
    this.channel = channel;
    this.retryAfterMs = retryAfterMs;
    this.fate = options.fate ?? 'refused';
    this.isOfChannel = options.isOfChannel ?? false;
  }
}

/** The store could not read or keep something. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code = 'store';
  readonly store: string;
  readonly isConflict: boolean;
  /**
   * @param store - id of the store
   * @param message - what failed and what to do
   * @param isConflict - true when somebody else holds what was asked for
   */
  constructor(store: string, message: string, isConflict = false, options?: ErrorOptions) {
    super(message, options);
    this.store = store;
    this.isConflict = isConflict;
  }
}

/** A document cannot be made from the facts at hand. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code = 'document';
  readonly document: string;
  readonly missing: readonly string[];
  /**
   * @param document - kind of the document
   * @param message - what failed and what to do
   * @param missing - names of the facts that are missing
   */
  constructor(
    document: string,
    message: string,
    missing: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.document = document;
    this.missing = missing;
  }
}

/** Why a file cannot be read. */
export type ReaderReason =
  /** More bytes, parts or pages than are taken. */
  | 'too-big'
  /** Elements within elements beyond reason. */
  | 'too-deep'
  /** It took longer, or more memory, than a document may. */
  | 'too-slow'
  /** Damaged, or not what its name says. */
  | 'broken'
  /** A password protects it. */
  | 'encrypted'
  /** The binary format before 2007. */
  | 'old-format'
  /** An office file, but no text document. */
  | 'not-word'
  /** A picture as iPhones take it. */
  | 'heic'
  /** Of a format that is not read. */
  | 'unknown-format'
  /** Nothing in it can be read as words. */
  | 'no-words';

/** A file cannot be read; the person sends another one. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
  readonly code = 'reader';
  readonly file: string;
  readonly reason: ReaderReason;
  /**
   * @param file - name of the file as the person knows it
   * @param reason - why it cannot be read
   */
  constructor(file: string, reason: ReaderReason, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options);
    this.file = file;
    this.reason = reason;
  }
}
