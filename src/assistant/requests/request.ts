/** What somebody can ask for beside a dialogue, by a command, a button or free words. */

import type { Incoming } from '../../channels/channel.ts';
import type { Answer, Talk } from '../turn/context.ts';

/** How something was asked for. */
export interface Asked {
  /** What stands behind the command. */
  readonly argument: string;
  /** The message; a group it was written in is in it. */
  readonly incoming: Incoming;
}

/** What is known of a request before it is answered. */
interface Traits {
  /**
   * What becomes of it in a group: it is answered, the way into a private chat is shown, it is said
   * that it has no place there, or it is passed over.
   */
  readonly inGroup: 'answered' | 'led-away' | 'refused' | 'passed-over';
  /** True where its buttons act on an agency, which each of them names. */
  readonly isOfAgency: boolean;
  /** True where it is answered although the record of the agency is damaged. */
  readonly needsNoAgency: boolean;
  /** When a dialogue under way does not ask its question again: what is typed next is for this. */
  readonly keepsFloor: 'always' | 'with-options' | 'with-numbers';
  /** True where it ends that a result is waited for: what is typed next answers this. */
  readonly endsWaiting: boolean;
}

/** Something that can be asked for. */
export interface Request extends Traits {
  /** Message that lists the words of its command, without slash; null where it has none. */
  readonly words: string | null;
  /** How a menu names it, and whether that is work to do or about the bot; null for in no menu. */
  readonly menu: {
    readonly about: string;
    readonly of: 'work' | 'bot';
    /** True where menus of groups leave it out although it is answered there. */
    readonly isPrivate?: true;
  } | null;
  /** Answers it. */
  readonly handle: (talk: Talk, asked: Asked, answer: Answer) => Promise<void> | void;
}

/** Defines a request; what is not said of it is as with most. */
export const defineRequest = (
  request: Pick<Request, 'words' | 'menu' | 'handle'> & Partial<Traits>,
): Request => ({
  inGroup: 'answered',
  isOfAgency: false,
  needsNoAgency: false,
  keepsFloor: 'with-numbers',
  endsWaiting: false,
  ...request,
});
