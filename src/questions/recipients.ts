/** `recipients`: who receives a document (nơi nhận), each with a note in brackets if any. */

import { z } from 'zod';

import { type Recipient, recipientSchema } from '../plan/agency.ts';
import { defineQuestion } from './define-question.ts';
import { type EntryReading, readEntries } from './read-entries.ts';
import { quote } from './reading.ts';
import { splitLines, stripBullet, stripEnd } from '../text/split-lines.ts';
import { startsLikeUnit } from '../reading/unit-words.ts';

/** The kind `recipients`. Its answer is a list of `{ name, note }`. */
export const recipients = defineQuestion({
  settings: z.strictObject({}),
  isMultiple: true,
  read: (typed, _, context) => {
    const entries = splitLines(typed).flatMap((line) => splitEntries(line));
    const reading = readEntries(typed, context.options, entries.flatMap(splitNumbers), readOne);
    const stored = entries.find((entry) => isArchive(entry));
    return reading.ok && stored !== undefined
      ? { ...reading, beside: { archive: stripEnd(stored.replace(archive, '')) } }
      : reading;
  },
  claims: (typed) => startsLikeUnit(typed),
  write: (value) => {
    const list = z.array(recipientSchema).safeParse(value);
    return list.success ? list.data.map((one) => writeRecipient(one)).join('\n') : '';
  },
});

function readOne(entry: string): EntryReading {
  if (!isArchive(entry)) return { ok: true, value: { ...readRecipient(entry) } };
  return { ok: true, notes: [{ id: 'note-archive-line', args: { text: quote(entry) } }] };
}

const heading = /^[*_]*nơi nhận[*_]* ?:[*_ ]*/iu;

/** The entries of a line, without the heading that a pasted list begins with. */
function splitEntries(line: string): string[] {
  return line
    .split(';')
    .map((part) => stripHeading(part))
    .filter((part) => part !== '');
}

function stripHeading(part: string): string {
  let entry = part;
  for (let rest: string | null = null; rest !== entry;) {
    rest = entry;
    entry = stripEnd(stripBullet(entry).replace(heading, ''));
  }
  return entry;
}

/** "1, 2, 3, UBND các huyện": numbers of what is offered, then words. */
function splitNumbers(entry: string): string[] {
  const [, numbers, words] = /^((?:\d{1,2}\s*,\s*)+)(?=\D)(.+)$/u.exec(entry) ?? [];
  return numbers === undefined || words === undefined ? [entry] : [stripEnd(numbers), words];
}

const archive = /^(?:lưu|luu) ?: ?/iu;

/** "Lưu: VT, VP" says where the document is kept; it is an answer of its own. */
function isArchive(entry: string): boolean {
  return archive.test(entry);
}

function readRecipient(entry: string): Recipient {
  const open = entry.endsWith(')') ? entry.lastIndexOf('(') : -1;
  const name = stripEnd(entry.slice(0, Math.max(open, 0)));
  const note = entry.slice(open + 1, -1).trim();
  if (open < 1 || name === '' || note === '' || note.includes(')'))
    return { name: entry, note: null };
  return { name, note };
}

function writeRecipient({ name, note }: Recipient): string {
  return note === null ? name : `${name} (${note})`;
}
