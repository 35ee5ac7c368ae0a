/** Text as it stands in XML. */

/** Characters that mean something in XML, or that XML 1.0 does not know. */
const special = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const everySpecial = new RegExp(special, 'g');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The line that each part begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @returns the text, fit to stand in an element or an attribute; what XML does not know is left out */
export function escapeXml(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (letter) => entities[letter] ?? '') : text;
}
