/** A figure where it stands in its sentence, as the rules see it that tell what was done. */

import type { Token } from '../text/token.ts';
import type { Figure } from './result.ts';
import type { UnitKind } from './unit-kinds.ts';

/** A figure and the tokens it was read from, from `first` up to, not including, `end`. */
export interface FoundFigure {
  readonly figure: Figure;
  readonly first: number;
  readonly end: number;
}

/** A figure where it stands in its sentence. */
export interface PlacedFigure extends FoundFigure {
  readonly tokens: readonly Token[];
  readonly kind: UnitKind;
  /** Where its clause begins. */
  readonly clause: number;
  /** Where the part of the clause behind the last comma begins. */
  readonly part: number;
  /** The last token before it that says more than "about" or "all". */
  readonly lead: number;
  /** Those before it that tell of what was done. */
  readonly done: readonly FoundFigure[];
  readonly before: Judged | null;
}

/** A figure and what was made of it. */
export interface Judged extends FoundFigure {
  readonly kind: UnitKind;
  /** Which rule says that it tells of nothing done; null for none. */
  readonly rule: Rule | null;
}

/** Tells whether a figure is none of what was done. */
export type Rule = (figure: PlacedFigure) => boolean;
