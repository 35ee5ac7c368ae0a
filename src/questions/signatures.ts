/** `signatures`: those who may sign for an agency. */

import { z } from 'zod';

import { signatureSchema } from '../plan/agency.ts';
import { defineQuestion } from './define-question.ts';
import { type EntryReading, readEntries } from './read-entries.ts';
import { readSignature } from '../reading/read-signature.ts';
import { splitLines } from '../text/split-lines.ts';
import { writeSignature } from './write-signature.ts';

/** The kind `signatures`. Its answer is a list of `{ authority, title, name }`. */
export const signatures = defineQuestion({
  settings: z.strictObject({}),
  isMultiple: true,
  read: (typed, _, { options }) => readEntries(typed, options, splitSignatures(typed), readOne),
  claims: () => false,
  write: (value) => {
    const list = z.array(signatureSchema).safeParse(value);
    return list.success ? writeLines(list.data.map((one) => writeSignature(one))) : '';
  },
});

/** A title alone ends in a slash among others, or the next line would be read as its own. */
function writeLines(lines: readonly string[]): string {
  if (lines.length === 1) return lines.join('');
  return lines.map((line) => (line.includes('/') ? line : `${line} /`)).join('\n');
}

function readOne(block: string): EntryReading {
  const reading = readSignature(block);
  if (!reading.ok) return reading;
  const { signature, doubts, notes } = reading;
  return { ok: true, value: { ...signature }, doubts, notes };
}

/** Blocks between empty lines; else a line each where every line is whole; else one signature. */
function splitSignatures(typed: string): string[] {
  const blocks = typed.split(/\n\s*\n|;/).filter((block) => block.trim() !== '');
  if (blocks.length > 1) return blocks;
  const lines = splitLines(typed);
  const areWhole = lines.length > 1 && lines.every((line) => isWhole(line));
  return areWhole ? lines : blocks;
}

/** True for "GIÁM ĐỐC / Nguyễn Văn A": a title and a name on one line. */
function isWhole(line: string): boolean {
  const reading = readSignature(line);
  return line.includes('/') || (reading.ok && reading.signature.name !== null);
}
