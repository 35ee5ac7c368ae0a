/** `renames`: other names for known things, a line each: "Nội dung thực hiện = Các hoạt động". */

import { z } from 'zod';

import { foldWords } from '../text/fold.ts';
import { splitLines, stripEnd } from '../text/split-lines.ts';
import { defineQuestion } from './define-question.ts';
import { type EntryReading, readEntries } from './read-entries.ts';
import { quote } from './reading.ts';

interface Settings {
  readonly known: readonly string[];
}

const renamesSchema = z.array(z.object({ section: z.string(), name: z.string() }));

/** The kind `renames`. Its answer is a list of `{ section, name }`. */
export const renames = defineQuestion<Settings>({
  settings: z.strictObject({
    /** Names that may be given another; as they stand in the document. */
    known: z.array(z.string()).min(1),
  }),
  isMultiple: true,
  read: (typed, settings) => {
    const lines = splitLines(typed).flatMap((line) => line.split(';'));
    return readEntries(typed, [], lines, (line) => readOne(line, settings));
  },
  claims: (typed) => typed.includes('='),
  write: (value) => {
    const list = renamesSchema.safeParse(value);
    return list.success
      ? list.data.map(({ section, name }) => `${section} = ${name}`).join('\n')
      : '';
  },
});

function readOne(line: string, { known }: Settings): EntryReading {
  const [before = '', ...after] = line.split(/=|→/);
  const name = stripEnd(after.join('=').trim());
  const section = known.find((one) => foldWords(one) === foldWords(before));
  if (section !== undefined && name !== '') return { ok: true, value: { section, name } };
  const args = { text: quote(line), known: known.join('; '), example: known[0] ?? '' };
  return { ok: false, problem: { id: 'problem-rename', args } };
}
