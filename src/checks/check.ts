/** What every check does: looks at a document, and says what is wrong, where, and how it is mended. */

import type { Change } from '../ooxml/change.ts';
import type { DocumentFacts } from '../plan/document-facts.ts';
import type { Sheet } from './sheet/sheet.ts';

/** Where something is wrong. */
export type Spot =
  /** Letters of a paragraph; all of it where start and end are the same. */
  | { readonly paragraph: number; readonly start: number; readonly end: number }
  | { readonly section: number }
  | { readonly table: number; readonly row: number }
  /** A fact by its name, and which of a list from 0. */
  | { readonly fact: string; readonly index: number | null };

/** Something that is wrong. */
export interface Finding {
  readonly at: Spot;
  /** As it stands in the document; empty for what is absent. */
  readonly found: string;
  /** As it should be, where that can be said in signs; the words of the check say the rest. */
  readonly expected?: string;
  /** For the words of the check. */
  readonly args?: Readonly<Record<string, string | number>>;
  /** What mends it; empty where only a person can. */
  readonly mend: readonly Change[];
}

/** What is known beside the document. */
export interface Known {
  /** `YYYY-MM-DD`: the day on which it is checked. */
  readonly today: string;
  readonly isDayOff: (on: string) => boolean;
  /** Acts that have lapsed. */
  readonly lapsed: readonly LapsedAct[];
  /** What the agency writes otherwise than the decree or the habit says. */
  readonly house: HouseStyle;
  /** Of each occasion the names that it had. */
  readonly occasions: readonly (readonly OccasionName[])[];
  readonly provinces: readonly MergedProvinces[];
}

/** An act that no longer holds. */
export interface LapsedAct {
  /** A number that only this act has (`29/2013/QH13`). */
  readonly number: string;
  /** From this day on. */
  readonly since: string;
  readonly replacedBy: string;
}

/** A name of an occasion, and from and until which year it had it. */
export interface OccasionName {
  readonly name: string;
  readonly from: number;
  readonly until: number | null;
}

/** Provinces that became one. */
export interface MergedProvinces {
  /** With their kind: `tỉnh Đắk Nông`. */
  readonly from: readonly string[];
  readonly to: string;
  /** From this day on. */
  readonly on: string;
}

/** What an agency wants otherwise: ids of checks switched off, and of habits switched on. */
export interface HouseStyle {
  readonly off: readonly string[];
  readonly on: readonly string[];
}

/** How grave: an error is sent back, a warning may be, advice is a matter of care. */
export type Gravity = 'error' | 'warning' | 'advice';

/** Whose rule it is. */
export type Standing =
  /** Of the decree. */
  | 'decree'
  /** Of another act. */
  | 'law'
  /** What offices do; an agency may do otherwise. */
  | 'habit'
  /** Of the language. */
  | 'language';

/** One rule. */
export interface Check {
  readonly id: string;
  /** What must be seen for it: how letters and paragraphs look, the words alone, or the facts. */
  readonly looksAt: 'form' | 'words' | 'facts';
  readonly standing: Standing;
  /** Clause (`PL1-II.1a`), or where the habit or rule is from. */
  readonly source: string;
  /** `YYYY-MM-DD`; the rule holds for documents from this day on. */
  readonly from: string;
  /** The last day on which it holds; null while it does. */
  readonly until: string | null;
  readonly gravity: Gravity;
  /** True for a habit that holds only where an agency wants it. */
  readonly isOptional: boolean;
  readonly find: (sheet: Sheet, facts: DocumentFacts | null, known: Known) => readonly Finding[];
}
