/** The use cases, wired to what they need: what a channel's messages are handed to. */

import type { Channel, Incoming, Outgoing } from '../channels/channel.ts';
import type { Clock } from '../clock.ts';
import type { PlaceInDocument } from '../document/find-place.ts';
import type { Flow } from '../flow/compile-flow.ts';
import type { Locale } from '../locale/locale.ts';
import type { Log } from '../log.ts';
import type { Agency } from '../plan/agency.ts';
import type { DocumentFacts, FactsSchema } from '../plan/document-facts.ts';
import type { PreparedPhoto, PreparedPhotos } from '../plan/photos.ts';
import type { LapsedFile } from '../plan/lapsed-file.ts';
import type { Occasion } from '../plan/occasion.ts';
import type { ReformFile } from '../plan/reform-file.ts';
import type { FileSheet } from '../reading/file-sheet.ts';
import type { Json } from '../record/change.ts';
import type { Store } from '../stores/store.ts';
import type { Command } from '../flow/event.ts';
import type { ReminderRules } from '../reminders/reminder.ts';
import type { Deadline } from '../duty/deadlines.ts';
import type { TimelinePage } from '../duty/timeline.ts';
import type { WorkCalendar } from '../calendar/working-days.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { Button } from './button.ts';
import type { Expectation } from './expectation.ts';
import type { Turns } from './turns.ts';

/** A form in which a document can be had. */
export type DocumentFormat = 'docx' | 'png' | 'md';

/** Makes documents from facts; handed in, so that use cases know no file format. */
export interface DocumentMaker {
  /** Reads the facts of a document of any kind. */
  readonly factsSchema: FactsSchema;
  /** Makes a document; `photos` are those of its annex that could be had, by their names. */
  readonly make: (
    facts: DocumentFacts,
    format: DocumentFormat,
    photos?: PreparedPhotos,
  ) => Promise<Uint8Array>;
  /** Makes a photo as small as a page needs it; null where it cannot be shown. */
  readonly preparePhoto: PreparePhoto;
  /** True for a kind whose text people paste elsewhere: it is sent as words and as Markdown too. */
  readonly isPasted: (kind: string) => boolean;
  /** True for a kind that somebody signs. */
  readonly isSigned: (kind: string) => boolean;
  /** Writes a document in plain words. */
  readonly write: (facts: DocumentFacts) => Promise<string>;
  /** Finds where a document says something; null where no numbered section does. */
  readonly locate: (
    facts: DocumentFacts,
    words: readonly string[],
  ) => Promise<readonly (PlaceInDocument | null)[]>;
  /** ASCII stem of a document's file name, for example `Ke-hoach`. */
  readonly stemOf: (kind: string) => string;
}

/** What reminders are decided and written with. */
export interface Reminding {
  readonly rules: ReminderRules;
  readonly calendar: WorkCalendar;
  /** Makes a calendar file (.ics); handed in, so that use cases know no file format. */
  readonly writeCalendar: (name: string, entries: readonly Deadline[], atMs: number) => Uint8Array;
  /** Draws a timeline as PNG. */
  readonly drawTimeline: (page: TimelinePage) => Promise<Uint8Array>;
  readonly expectation: Expectation;
  readonly clockWatch: ClockWatch;
}

/** Where a job was asked for. */
export interface JobPlace {
  readonly channel: string;
  readonly chat: string;
}

/** Where turns ask for work that takes longer than a turn. */
export interface JobRequests {
  /** Tells whether there is such a job, and it takes such a payload. */
  readonly accepts: (name: string, payload: Json) => boolean;
  /** Tells that jobs were asked for or ended in a turn of a chat. */
  readonly tell: (place: JobPlace) => void;
}

/** Reads a file that somebody sent, apart from everything else. @throws ReaderError when it cannot be read */
export type ReadFile = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  call: {
    readonly signal: AbortSignal;
    readonly progress?: (page: number, pages: number) => void;
  },
) => Promise<FileSheet>;

/** What is wrong with a document, told short. */
export interface CheckSummary {
  readonly counts: string;
  /** The gravest faults, a line each: where, what, and what to do. */
  readonly gravest: readonly string[];
  /** How many faults the mended copy mends. */
  readonly mends: number;
  /** What must be said of copies, or null. */
  readonly hindrance: string | null;
  readonly hasCopies: boolean;
}

/** Checks documents that people send; handed in, so that use cases know no file format. */
export interface DocumentChecker {
  /** @throws ReaderError when the file cannot be read */
  readonly check: (
    file: { readonly name: string; readonly bytes: Uint8Array },
    locale: Locale,
    today: string,
  ) => Promise<CheckSummary>;
  /** Null where no copy may be written. @throws ReaderError when the file cannot be read */
  readonly copy: (
    file: { readonly name: string; readonly bytes: Uint8Array },
    as: 'comments' | 'mended',
    call: { readonly locale: Locale; readonly today: string; readonly at: number },
  ) => Promise<Uint8Array | null>;
}

/** What became of names and acts, by which a document of another year is rolled on. */
export interface RollingFacts {
  readonly reforms: ReformFile;
  readonly lapsed: LapsedFile;
}

/** What the use cases need. */
export interface Assistance {
  readonly store: Store;
  readonly turns: Turns;
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
  readonly readFile: ReadFile;
  readonly checker: DocumentChecker;
  readonly rolling: RollingFacts;
  readonly reminding: Reminding;
  readonly jobs: JobRequests;
  /** Tells whether somebody (`channel:user`) may create an agency. */
  readonly mayCreateAgency: (user: string) => boolean;
  /** Gives 128 random bits as letters, digits, `-` and `_`. */
  readonly randomId: () => string;
  /** What invitations are signed with: the same for all programs on a store, known to nobody. */
  readonly secret: string;
  /** Addresses of the web chat for people elsewhere, without a slash at the end; perhaps none. */
  readonly webAddresses: readonly string[];
  readonly log: Log;
}

/** A message on its way in: who sent it over which channel. */
export interface Delivery {
  readonly channel: string;
  readonly incoming: Incoming;
}

/** What a reply depends on of the channel that carries it out. */
export type Sender = Pick<Channel, 'capabilities' | 'linkTo'>;

/** A reply before it is fitted to a channel. */
export type Reply = Pick<Outgoing, 'text' | 'files'> & { readonly options: readonly Button[] };
/** Makes a photo small; null where it cannot be shown. */
export type PreparePhoto = (bytes: Uint8Array) => Promise<PreparedPhoto | null>;
