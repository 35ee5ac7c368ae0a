/** Gathers what was changed and what is left, while a document is rolled on. */

import type { Remark } from '../calendar/atom.ts';
import type { Mention } from './mention.ts';
import type { Change } from './rolling.ts';

/** Something to be asked about, before its line is known. */
export interface Asked {
  readonly text: string;
  readonly why: Remark;
  readonly what: string | null;
  readonly options: readonly string[];
  /** The words of the document that it stands in, and where in them; null where it is in none. */
  readonly within: { readonly text: string; readonly from: number } | null;
}

/** What was changed and what is asked, in the order of the facts. */
export class Notes {
  readonly changes: Change[] = [];
  readonly asked: Asked[] = [];

  /** Notes that something took the place of something else. */
  change(what: string, from: string, to: string | null, why: Remark): void {
    if (from !== to) this.changes.push({ what, from, to, why });
  }

  /** Notes what is to be decided by people. */
  ask(asked: Asked): void {
    this.asked.push(asked);
  }

  /** Notes what was found in a text. */
  take(what: string, text: string, mentions: readonly Mention[]): void {
    for (const { from, to, becomes, why, options } of mentions) {
      const words = text.slice(from, to);
      if (becomes === null) this.ask({ text: words, why, what, options, within: { text, from } });
      else this.change(what, words, becomes, why);
    }
  }
}
