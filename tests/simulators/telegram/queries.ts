/** Presses of buttons and inline look-ups that wait for the bot's answer. */

import type { InlineQueryResult, User } from 'grammy/types';

import type { Clock } from './clock.ts';

/** A press of a button. */
export interface Press {
  readonly id: string;
  readonly by: User;
  readonly at: number;
  /** What the person saw; null while the button still spins. */
  answer: PressAnswer | null;
}

/** What a person sees after a press. */
export interface PressAnswer {
  readonly text: string;
  readonly isAlert: boolean;
  readonly url: string | null;
  readonly at: number;
}

/** An inline look-up. */
export interface LookUp {
  readonly id: string;
  readonly by: User;
  readonly query: string;
  readonly offset: string;
  readonly at: number;
  answer: InlineAnswer | null;
}

/** What a person sees under an inline look-up. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[];
  readonly nextOffset: string;
  readonly cacheTimeS: number;
  readonly isPersonal: boolean;
  readonly button: unknown;
  readonly at: number;
  /** True when Telegram answered from its cache without asking the bot. */
  readonly isFromCache: boolean;
}

/** All queries of a bot. */
export class Queries {
  readonly presses = new Map<string, Press>();
  readonly lookUps = new Map<string, LookUp>();
  private readonly clock: Clock;
  private readonly cache = new Map<string, InlineAnswer>();
  private nextId = 4_382_000_000_000_001;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  addPress(by: User): Press {
    const press = { id: this.newId(), by, at: this.clock.now(), answer: null };
    this.presses.set(press.id, press);
    return press;
  }

  addLookUp(by: User, query: string, offset: string): LookUp {
    const lookUp = { id: this.newId(), by, query, offset, at: this.clock.now(), answer: null };
    this.lookUps.set(lookUp.id, lookUp);
    return lookUp;
  }

  /** Keeps an answer for those who ask the same. */
  remember({ by, query, offset }: LookUp, answer: InlineAnswer): void {
    const key = JSON.stringify([query, offset, answer.isPersonal ? by.id : 0]);
    this.cache.set(key, answer);
  }

  /** @returns an answer that is fresh enough, or null */
  recall(by: User, query: string, offset: string): InlineAnswer | null {
    for (const whose of [by.id, 0]) {
      const answer = this.cache.get(JSON.stringify([query, offset, whose]));
      const isFresh = answer && this.clock.now() < answer.at + answer.cacheTimeS * 1000;
      if (isFresh === true) return { ...answer, isFromCache: true };
    }
    return null;
  }

  private newId(): string {
    this.nextId += 1;
    return `${this.nextId}`;
  }
}
