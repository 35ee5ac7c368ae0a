/** A figure that a bench found, told to whoever runs them all. */

import { appendFileSync } from 'node:fs';

/** What was measured, beside a peer in the same run where there is one. */
export interface Figure {
  readonly work: string;
  readonly unit: string;
  readonly ours: number;
  /** Who did the same, and how it fared. */
  readonly peer?: { readonly name: string; readonly value: number };
}

/** Tells a figure; a bench that runs alone only prints what it found. */
export function tellFigure(figure: Figure): void {
  const file = process.env['BENCH_FIGURES'];
  // A run that is void has no figure.
  if (file !== undefined && Number.isFinite(figure.ours))
    appendFileSync(file, `${JSON.stringify(figure)}\n`);
}
