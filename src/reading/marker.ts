/** What lists and sections are numbered or pointed with. */

/** What stands before a line: `I.`, `1.`, `2.1.`, `a)`, `-`, `+`, `•`. */
export interface Marker {
  readonly kind:
    | 'roman'
    | 'number'
    | 'paren'
    | 'bracket'
    | 'point'
    | 'capital'
    | 'letter'
    | 'dash'
    | 'plus'
    | 'star'
    | 'bullet';
  readonly text: string;
  /** Its number, where it has one. */
  readonly value: number | null;
}

const patterns: readonly (readonly [Marker['kind'], RegExp])[] = [
  ['roman', /^\(?(?:phần |mục )?(?!V\/v)(?:[IVX]{1,6})(?:[.):/]|\s?[-–—](?=\s))\s?(?=\S)/u],
  ['point', /^\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s(?=\D)/u],
  [
    'number',
    /^(?:(?:việc|mục|hoạt động|viec|muc|hoat dong|nội dung|noi dung|bước|nhiệm vụ) ?(?:số |so |thứ )?)\d{1,3}\s?[.):/]\s?(?=\D)/iu,
  ],
  // "3/ 22 thôn, buôn": with a blank behind the slash it is no date.
  ['number', /^\d{1,2}\/\s+(?=\d+\s\p{L})/u],
  ['bracket', /^\(\d{1,3}\)\s?(?=\S)/u],
  ['paren', /^\d{1,3}\)\s?(?=\S)/u],
  ['number', /^\d{1,3}(?:\s?[.:/]|\s?[-–—](?=\s))\s?(?=[^\d\s.])/u],
  [
    'letter',
    /^(?:\([a-zđ]\)|[a-iđ][.)](?=\s)|[a-zđ]\)|[a-eđ]\/(?=\s)|[a-iđ],(?=\s\p{Lu}))\s?(?=\S)/u,
  ],
  ['capital', /^[A-H][.)]\s(?=\S)/u],
  ['dash', /^[-‐‑‒–—−]+>?\s?(?=\S)/u],
  ['plus', /^\++\s?(?=\S)/u],
  ['bullet', /^(?:[•▪●·◦‣◆◇■□▶►➢➤❖✓✔☑☐★☆→>]|\p{Extended_Pictographic})\s?(?=\S)/u],
];

const tabbed =
  /^[\s\p{Cf}]*([-‐‑‒–—−+*]|[•▪●·◦‣◆◇■□▶►➢➤❖✓✔☑☐★☆→>]|[\uf000-\uf0ff]|[o§ØüvÜ](?=\s*\t))[ \t]*\t\s*/u;
const tabbedNumber =
  /^[\s\p{Cf}]*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVX]{1,5}\.)[ \t]*\t\s*/u;

/**
 * A word processor parts a marker from its words by a tab.
 *
 * @param line - as it was pasted
 * @param isTable - true where rows of more cells stand beside it, in which a number is a cell
 * @returns the line with a space there
 */
export function untabMarker(line: string, isTable: boolean): string {
  const found = tabbed.exec(line) ?? (isTable ? null : tabbedNumber.exec(line));
  if (found === null) return isTable ? line : line.replace(/^\s+/u, '');
  const marker = found[0].trim();
  const isFont = /^[\uf000-\uf0ff§ØüvÜ]$/u.test(marker);
  return `${isFont ? '•' : marker === 'o' ? '+' : marker} ${line.slice(found[0].length)}`;
}

/** @returns the marker of a line and the words behind it */
export function takeMarker(line: string): { marker: Marker | null; rest: string } {
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const [text] = found;
    const rest = line.slice(text.length).trimStart();
    if (rest === '') continue;
    const digits = /\d+(?=\D*$)/.exec(text)?.[0];
    const marker = { kind, text: text.trim(), value: digits === undefined ? null : Number(digits) };
    return { marker, rest: isPointer(kind) ? takeBehind(rest) : rest };
  }
  return { marker: null, rest: line };
}

const isPointer = (kind: Marker['kind']): boolean => kind === 'dash' || kind === 'bullet';

/** "- + Lãnh đạo Sở": only the first marker tells the level. */
function takeBehind(rest: string): string {
  return rest.replace(/^[-–—+•]\s(?=\S)/u, '');
}
