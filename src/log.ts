/** Where operators read what happens; it is never given what people type, nor a token. */

/** A pino logger will do. */
export interface Log {
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
  readonly error: (details: object, message: string) => void;
}
