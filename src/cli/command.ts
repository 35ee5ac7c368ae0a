/** What every command of the command line does: declares itself, and runs. */

import type { Command as Declaration } from 'commander';

import type { Locale } from '../locale/locale.ts';

/** What a command has to work with. */
export interface Console {
  readonly locale: Locale;
  /** Prints a line on stdout. */
  readonly print: (text: string) => void;
  /** Prints a line on stderr. */
  readonly warn: (text: string) => void;
  /** Folder of the project: `flows/`, `locales/` and `data/` are in it. */
  readonly root: string;
  /** The day that `--today` set, or null. */
  readonly today: () => string | null;
  /** Sets the exit code of the program. */
  readonly exit: (code: ExitCode) => void;
}

/** 0 done; 1 the input is wrong; 2 usage or settings; 3 the store or a platform failed. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A command of the command line. */
export interface Command {
  /** Declares the command with its arguments and options, and what it does. */
  readonly declare: (program: Declaration, console: Console) => void;
}
