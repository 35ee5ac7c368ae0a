/** The units that a PDF counts in. */

/** Points in a mm. */
export const ptPerMm = 72 / 25.4;
