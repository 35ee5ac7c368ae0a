/** The examples that a question shows, to be typed as they stand there. */

/** What stands for something else: "Công văn số … ngày …". */
const isForm = (text: string): boolean => text.includes('…');

/** @returns what stands between quotation marks, and behind "Ví dụ:" or "For example:" */
export function examplesIn(text: string): string[] {
  const given = text.split('\n').flatMap((line) => {
    const behind = /(?:Ví dụ|ví dụ|Example|For example|for example|e\.g\.)[:,]? ([^]*)$/.exec(line);
    const list = (behind?.[1] ?? '').split(/[.)](?= |$)/)[0] ?? '';
    return [...quotedIn(line), ...(list.includes('“') ? [] : list.split(';'))];
  });
  const found = given.map((one) => one.trim()).filter((one) => one !== '' && !isForm(one));
  return [...new Set(found)];
}

const quotedIn = (line: string): string[] =>
  [...line.matchAll(/“([^”]+)”/g)].map(([, quoted = '']) => quoted);
