/** Reads who leads which activities, by the numbers that were shown: "2 VP, 4 5 TTUD". */

import type { Edit } from '../../reading/edit.ts';
import { unitsAt } from '../../reading/find-units.ts';
import type { Known } from '../../reading/reader.ts';
import { tokenise } from '../../text/token.ts';

const piece =
  /^\s*((?:(?:việc|viec|mục|muc)\s+)?\d{1,3}(?:[\s,&]+(?:và |va )?\d{1,3})*)\s*[:=-]?\s+(\D.*)$/iu;

/** @returns a change for each number; null where the text is anything else */
export function readNumberedUnits(text: string, known: Known): readonly Edit[] | null {
  if (text.length > maxLength) return null;
  const edits: Edit[] = [];
  for (const part of text.split(/[;\n]|,(?=\s*\d[\d\s,]*\s\p{L})/u)) {
    const [, numbers = '', words = ''] = piece.exec(part) ?? [];
    const leads = wholeUnits(words, known);
    if (leads === null) return null;
    for (const [number] of numbers.matchAll(/\d+/gu))
      edits.push({ what: 'activity.lead', activity: Number(number), value: leads });
  }
  return edits;
}

const maxLength = 500;

/** Units that are known and nothing besides: anything else may be a title. */
function wholeUnits(text: string, known: Known): string[] | null {
  const tokens = tokenise(text.trim());
  const { names, end, areKnown } = unitsAt(tokens, 0, known.units, text.trim());
  return names.length > 0 && areKnown && end === tokens.length ? names : null;
}
