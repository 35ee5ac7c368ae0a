/** One turn of a chat: what it has to work with, and what is being said in reply. */

import type { FileOffer, OfferedOption } from '../channels/channel.ts';
import type { Locale } from '../locale/locale.ts';
import { readAgency, type AgencyRecord } from './agency-records.ts';
import type { Assistance, Reply } from './assistant.ts';
import type { ChatTurn } from './chat.ts';

/** What one turn has to work with. */
export interface Talk {
  readonly assistance: Assistance;
  readonly turn: ChatTurn;
  readonly locale: Locale;
  readonly today: string;
  /** `channel:user`. */
  readonly user: string;
}

/** What is being said in reply. */
export class Answer {
  readonly parts: string[] = [];
  options: readonly OfferedOption[] = [];
  files: readonly FileOffer[] = [];
  /** The place that is asked about, where a question is. */
  place: string | null = null;
  /** The answer to the question before, in words, where it stands now. */
  settled: string | null = null;

  /** Adds a paragraph, unless it is empty. */
  say(text: string): void {
    if (text !== '') this.parts.push(text);
  }

  /** @returns the reply, or null when there is nothing to say */
  done(): Reply | null {
    const { options, files } = this;
    if (this.parts.length === 0 && files.length === 0) return null;
    return { text: this.parts.join('\n\n'), options, files };
  }
}

/** @returns the agency that the chat works for, or null */
export const currentAgency = ({ turn, user }: Talk): Promise<AgencyRecord | null> =>
  readAgency(turn.transaction, turn.chat.agency, user);
