/** Reads JSON in which ids may be written as numbers that no double holds. */

/** Strings first, so that digits within them are left alone; then numbers whole. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** From 16 digits on a double may mean another number. */
const wide = /^-?\d{16,}$/;

/** Quick, and true of some texts without any: numbers stand at the start or behind one of these. */
const mayHoldWide = /(?:^|[[:,])\s*-?\d{16}/;

/** @returns the value, its wide whole numbers as texts; undefined when the text is no JSON */
export function parseWideJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // Only what is sound is looked through: then each quote has its partner, and one pass is enough.
    if (!mayHoldWide.test(text)) return value;
    return JSON.parse(
      text.replaceAll(tokens, (token) => (wide.test(token) ? `"${token}"` : token)),
    );
  } catch {
    return undefined;
  }
}
