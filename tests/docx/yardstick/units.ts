/** The units that a DOCX counts in. */

/** Twips in a point. */
export const twipsPerPt = 20;

/** @returns twips (1/1440 inch), rounded */
export function toTwips(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

/** @returns half points, as sizes of letters are given */
export function toHalfPoints(pt: number): number {
  return Math.round(pt * 2);
}

/**
 * Gives line spacing as DOCX does.
 *
 * @param spacing - 1 is single
 * @returns 240ths of a line
 */
export function lineOf(spacing: number): number {
  return Math.round(spacing * 240);
}

/** @returns the id of a named style, in a space of its own beside Word's built-in styles */
export function styleId(name: string): string {
  return `VanThu-${name}`;
}
