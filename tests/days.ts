/** Days of a conversation: time passes, and what is sent meanwhile is taken message by message. */

import { expect } from 'vitest';

import { readDueKey } from '../src/assistant/records/following.ts';
import { momentIn, msOf } from '../src/calendar/zone.ts';
import type { Outgoing } from '../src/channels/channel.ts';
import type { Play } from './play.ts';

const zone = 'Asia/Ho_Chi_Minh';

/** Something that was sent while time passed. */
interface Sent {
  /** `group` or `office`, and the moment. */
  readonly about: string;
  readonly lines: readonly string[];
}

/** The days of a conversation. */
export class Days {
  readonly #held: Play;
  #sent: Sent[] = [];

  constructor(held: Play) {
    this.#held = held;
  }

  /** Lets time pass until a moment; the timer rings whenever something is due. */
  async live(moment: string): Promise<void> {
    const end = msOf(moment, zone);
    for (let last = -1; ;) {
      const [first] = (await this.#held.keys('due/')).sort();
      const dueAt = first === undefined ? Infinity : readDueKey(first).at;
      if (dueAt > end) break;
      expect(dueAt, 'what was due is due again').not.toBe(last);
      last = dueAt;
      await this.#ringAt(Math.max(dueAt, this.#held.now()));
    }
    this.#held.wait(end - this.#held.now());
  }

  /** Lets time pass while nobody is there, and rings then. */
  async wakeAt(moment: string): Promise<void> {
    await this.#ringAt(msOf(moment, zone));
  }

  async #ringAt(atMs: number): Promise<void> {
    this.#held.wait(atMs - this.#held.now());
    const at = momentIn(atMs, zone);
    for (const message of await this.#held.remind()) {
      const place = message.isToGroup === true ? 'group' : 'office';
      this.#sent.push({ about: `${place} ${at}`, lines: writeMessage(message) });
    }
  }

  /** Gives the lines of the next message that was sent to a place. */
  take(about: string, where: string): string[] {
    const at = this.#sent.findIndex((sent) => sent.about === about);
    const all = this.#sent.map((sent) => `to ${sent.about}: ${sent.lines.join('\n')}`);
    if (at < 0) throw new Error(`${where}: nothing was sent to ${about}, but\n${all.join('\n')}`);
    const [sent] = this.#sent.splice(at, 1);
    return [...(sent?.lines ?? [])];
  }

  /** Fails when something was sent that nobody has read. */
  expectSilence(where: string): void {
    const unread = this.#sent.map((sent) => `to ${sent.about}: ${sent.lines.join('\n     ')}`);
    expect(unread.join('\n'), `${where}: this was sent, too`).toBe('');
  }
}

/** A message as it is read: text, files, answers, buttons. */
export function writeMessage({ text, options, files }: Outgoing): string[] {
  return [
    ...text.split('\n'),
    ...files.map(({ name, role }) => `[${role}] ${name}`),
    ...options
      .filter(({ role }) => role === 'answer')
      .map(({ label, isChosen }, at) => `[${at + 1}] ${label}${isChosen ? ' ✓' : ''}`),
    options
      .filter(({ role }) => role === 'action')
      .map(({ label }) => `[${label}]`)
      .join(' '),
  ];
}
