/** The use cases, wired to what they need: what a channel's messages are handed to. */

import type { Capabilities, Channel, Incoming, Outgoing } from '../channels/channel.ts';
import type { Clock } from '../clock.ts';
import type { Flow } from '../flow/compile-flow.ts';
import type { Locale } from '../locale/locale.ts';
import type { Agency } from '../plan/agency.ts';
import type { DocumentFacts } from '../plan/document-facts.ts';
import type { Occasion } from '../plan/occasion.ts';
import type { Store } from '../stores/store.ts';
import type { Command } from '../flow/event.ts';

/** A form in which a document can be had. */
export type DocumentFormat = 'docx' | 'png';

/** Makes documents from facts; handed in, so that use cases know no file format. */
export interface DocumentMaker {
  readonly make: (facts: DocumentFacts, format: DocumentFormat) => Promise<Uint8Array>;
  /** ASCII stem of a document's file name, for example `Ke-hoach`. */
  readonly stemOf: (kind: string) => string;
}

/** Where operators read what happened; never given what people typed. */
export interface Log {
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
  readonly error: (details: object, message: string) => void;
}

/** What the use cases need. */
export interface Assistance {
  readonly store: Store;
  readonly clock: Clock;
  /** IANA name of the zone of days and hours. */
  readonly zone: string;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly occasions: readonly Occasion[];
  /** The first is the one spoken with somebody of whom nothing is known. */
  readonly locales: readonly Locale[];
  readonly gatherFacts: (agency: Agency | null, today: string) => Record<string, unknown>;
  readonly readCommand: (text: string) => Command | null;
  readonly documents: DocumentMaker;
  /** Tells whether somebody (`channel:user`) may create an agency. */
  readonly mayCreateAgency: (user: string) => boolean;
  readonly randomId: () => string;
  readonly log: Log;
}

/** A message on its way in: who sent it over which channel. */
export interface Delivery {
  readonly channel: string;
  readonly incoming: Incoming;
}

/** A channel that replies are carried out by. */
export type Sender = Pick<Channel, 'send'> & { readonly capabilities: Capabilities };

/** A reply before it is fitted to a channel. */
export type Reply = Pick<Outgoing, 'text' | 'options' | 'files'>;
