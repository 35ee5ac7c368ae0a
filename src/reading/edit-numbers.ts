/** Finds which activities a change is about: "việc 2 và 4", "6-13", "việc cuối". */

/** What people call an activity. */
export const noun = '(?:viec|muc|hoat dong|noi dung|dau viec|cong viec|task|hd)';
/** One activity by its number. */
export const one = String.raw`(?:(?:${noun}\s*)?(?:so |thu )?\d{1,3}(?![\d/h:.]\d|[/h:]|\s*(?:gio|ngay|tuan|thang|nguoi|dai bieu)))`;
const list = String.raw`(?:${noun}\s*(?:so |thu )?\d{1,3}(?:\s*(?:,|va|voi|-|–|den|toi|&)\s*(?:${noun}\s*)?(?:so )?\d{1,3}(?![\d/h:]))*|${noun} (?:cuoi cung|cuoi|dau tien|dau|tren cung|duoi cung|chot)|\d{1,3}(?:\s*(?:,|va|-|–|den|&)\s*\d{1,3})*(?![\d/h:]))`;
/** Activities by number, with a word for them or without. */
export const about = new RegExp(String.raw`(?<![\p{L}\d])(?:cac |nhung )?${list}`, 'u');
/** Activities by number behind a word for them. */
export const nounAbout = new RegExp(
  String.raw`(?<![\p{L}\d])(?:cac |nhung )?${noun}\s*(?:(?:so |thu )?\d{1,3}(?:\s*(?:,|va|-|–|den|toi|&)\s*(?:${noun}\s*)?(?:so )?\d{1,3}(?![\d/h:]))*|cuoi cung|cuoi|dau tien|dau|tren cung|duoi cung|chot)`,
  'u',
);

/** Takes the activities that a segment is about out of it; those before it where it names none. */
export function takeNumbers(
  text: string,
  folded: string,
  before: readonly number[],
): { numbers: readonly number[]; rest: string } {
  const found = nounAbout.exec(folded) ?? bareStart.exec(folded) ?? bareBehind.exec(folded);
  if (found === null) return { numbers: before, rest: text };
  const said = found[1] ?? found[0];
  const at = found.index + found[0].indexOf(said);
  return {
    numbers: numbersOf(said),
    rest: `${text.slice(0, at)} ${text.slice(at + said.length)}`.trim(),
  };
}

/** "3 giao cho VP", "2 4 VP" */
const bareStart =
  /^((?:so )?\d{1,3}(?:\s*(?:,|va|-|–|&)\s*\d{1,3})*)(?![\d/h:.]|\s*(?:gio|ngay|tuan|thang|tin|dai bieu|nguoi|bang))\s/u;
const bareBehind =
  /(?:doi|sua|chuyen|giao|lui)(?: lai)? (?:so )?(\d{1,3}(?:\s*(?:,|va|&)\s*\d{1,3})*)(?![\d/h:.]|\s*(?:gio|ngay|tuan|thang))(?=\s)/u;

/** Most activities of a plan. */
const most = 500;

/** @returns the numbers that were said; -1 is the last activity */
export function numbersOf(said: string): number[] {
  if (/cuoi|duoi cung|chot/u.test(said)) return [-1];
  if (/dau tien|tren cung|(?:viec|muc|dong) dau/u.test(said)) return [1];
  const numbers: number[] = [];
  for (const found of said.matchAll(/(\d{1,3})(?:\s*(?:-|–|den|toi)\s*(?:\p{L}+ )?(\d{1,3}))?/gu)) {
    const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])];
    for (let number = from; number <= to && numbers.length < most; number += 1)
      numbers.push(number);
  }
  return [...new Set(numbers)];
}
