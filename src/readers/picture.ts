/** A picture in memory. */

/** Pixels row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** 1: grey; 3: red, green, blue; 4: blue, green, red and nothing, as PDF pages are drawn. */
  readonly channels: 1 | 3 | 4;
  readonly pixelsPerMm: number;
}
