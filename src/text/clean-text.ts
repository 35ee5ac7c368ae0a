/** Makes what people send comparable and safe to keep: one form of letters, no control characters. */

/** Most characters of one message. */
export const maxTextLength = 100_000;
/** Most characters of an answer that is no list. */
export const maxAnswerLength = 5_000;

// Controls, and what is not shown or turns the order of letters around, but for tab and line break.
// A joiner stays between two signs that it joins: emoji are made of them.
const unseen =
  /(?![\t\n\u200c\u200d\ufe0e\ufe0f])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;
const looseJoiner =
  /(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)[\u200c\u200d]|[\u200c\u200d](?!\p{Extended_Pictographic})/gu;
const looseSelector = /(?<![\p{Emoji}])[\ufe0e\ufe0f]/gu;

/** @returns the text in NFC, without control characters and half letters, trimmed */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unseen, '')
    .replaceAll(looseJoiner, '')
    .replaceAll(looseSelector, '')
    .normalize('NFC')
    .trim();
}
