/** Where the Zalo OA channel tells the operator what happens; never what people write. */

/** A pino logger will do. */
export interface Log {
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
  readonly error: (details: object, message: string) => void;
}
