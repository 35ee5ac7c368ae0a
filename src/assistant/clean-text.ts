/** Makes what people send comparable and safe to keep: one form of letters, no control characters. */

/** Most characters of one message. */
export const maxTextLength = 5_000;

// Everything that is not shown, but for tab and line break; joiners stay, emoji are made of them.
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** @returns the text in NFC, without control characters and half letters, trimmed */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '').normalize('NFC').trim();
}
