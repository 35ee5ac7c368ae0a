/** What reminding one agency at one moment takes. */

import type { Capabilities } from '../../channels/channel.ts';
import type { Assistance } from '../services.ts';
import type { Mail } from '../records/outgoing.ts';
import type { Hold } from '../turns.ts';

/** What carries messages out. */
export interface Lines {
  /** Resolves when each is done or put off; never rejects. */
  readonly carryOut: (mail: readonly Mail[]) => Promise<void>;
  /** @returns what an open channel can show; null where it is not open */
  readonly capabilitiesOf: (channel: string) => Capabilities | null;
}

/** One agency at one moment. */
export interface Round {
  readonly assistance: Assistance;
  readonly lines: Lines;
  readonly transaction: Hold;
  readonly agency: string;
}
