/** Cleans what a person typed or pasted without changing its words. */

const loose = ' .,;:*_';
const bullets = ' -–—+*•_:';

/** @returns one line without bullets, labels, end marks and brackets that have no partner */
export function tidyText(text: string): string {
  let tidied = text;
  for (let rest: string | null = null; rest !== tidied;) {
    rest = tidied;
    tidied = tidyOnce(tidied);
  }
  return tidied;
}

function tidyOnce(text: string): string {
  const line = dropLoneBrackets(text).split(/\s/).filter(Boolean).join(' ');
  let from = 0;
  while (from < line.length && bullets.includes(line.charAt(from))) from += 1;
  const words = line.slice(from).replace(/^thời gian(?: [^:\d]{0,40})?:[ *_]*/iu, '');
  let to = words.length;
  while (to > 0 && loose.includes(words.charAt(to - 1))) to -= 1;
  const tidied = words.slice(0, to);
  return tidied === '' ? line : tidied;
}

function dropLoneBrackets(line: string): string {
  const open: number[] = [];
  const lone = new Set<number>();
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '(') open.push(at);
    if (character === ')' && open.pop() === undefined) lone.add(at);
  }
  for (const at of open) lone.add(at);
  let kept = '';
  let from = 0;
  for (const at of [...lone].toSorted((one, other) => one - other)) {
    kept += line.slice(from, at);
    from = at + 1;
  }
  return kept + line.slice(from);
}
