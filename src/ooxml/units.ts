/** The lengths of the format, in millimetres and points. */

const twipsPerMm = 1440 / 25.4;
const emuPerMm = 36_000;

/** @returns millimetres of twentieths of a point */
export const mmOfTwips = (twips: number): number => twips / twipsPerMm;

/** @returns millimetres of the units of drawings */
export const mmOfEmu = (emu: number): number => emu / emuPerMm;

/** @returns twentieths of a point, whole */
export const twipsOfMm = (mm: number): number => Math.round(mm * twipsPerMm);

/** @returns millimetres of a length of a style sheet (`65.4pt`, `2cm`, `1in`), or null */
export function mmOfLength(text: string): number | null {
  const [, number, unit = 'px'] = /^(-?[\d.]+)(pt|cm|mm|in|px)?$/.exec(text.trim()) ?? [];
  if (number === undefined) return null;
  const perUnit: Readonly<Record<string, number>> = { pt: 25.4 / 72, cm: 10, mm: 1, in: 25.4 };
  return Number(number) * (perUnit[unit] ?? 25.4 / 96);
}
