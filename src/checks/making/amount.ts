/** Reads an amount as offices write it. */

/** @returns the amount (`1.250.000`, `12,5`); null for anything else */
export function amountOf(text: string): number | null {
  const plain = text.trim();
  if (!/^\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^\d+(?:,\d+)?$/.test(plain)) return null;
  return Number(plain.replaceAll('.', '').replace(',', '.'));
}
