/** Types of a library whose own do not resolve: they name their files without an ending. */

declare module '@dqcai/vn-lunar' {
  /** All zeros beyond the years that the tables know. */
  export function getLunarDate(
    day: number,
    month: number,
    year: number,
  ): {
    readonly day: number;
    readonly month: number;
    readonly year: number;
    readonly leap: boolean;
  };

  /** All zeros beyond the years that the tables know. */
  export function getSolarDate(
    day: number,
    month: number,
    year: number,
  ): { readonly day: number; readonly month: number; readonly year: number };
}
