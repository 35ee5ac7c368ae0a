/** What `vanthu doctor` finds: one thing that was looked at, in words. */

import type { ExitCode } from './command.ts';

/** One thing that was looked at. */
export interface Finding {
  /** The exit code that it asks for; 0 where all is well. */
  readonly code: ExitCode;
  readonly text: string;
}

/** Says a message in the operator's language. */
export type Say = (id: string, args?: Record<string, string | number>) => string;
