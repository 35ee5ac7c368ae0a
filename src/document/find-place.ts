/** Finds where a document says something, as people name the place: "III.2", a row of a table. */

import { foldWords } from '../text/fold.ts';
import type { Block, OfficialDocument, Table } from './block.ts';
import { linesOf } from './write-text.ts';

/** A place in the body of a document. */
export interface PlaceInDocument {
  /** Numbers of the headings above, joined by full stops. */
  readonly section: string;
  /** What stands in the first cell of the row; null outside a table. */
  readonly row: string | null;
}

/**
 * @param document - as it is printed
 * @param words - of a heading, an item or a cell, or within them; marks and capitals do not count
 * @returns the first place that says just these words, else the first that has them; null where no
 *   numbered section does
 */
export function findPlace({ blocks }: OfficialDocument, words: string): PlaceInDocument | null {
  const wanted = foldWords(words);
  if (wanted === '') return null;
  const places = listPlaces(blocks);
  const found =
    places.find(({ said }) => said === wanted) ??
    places.find(({ said }) => ` ${said} `.includes(` ${wanted} `));
  return found?.place ?? null;
}

interface Said {
  readonly said: string;
  readonly place: PlaceInDocument;
}

function listPlaces(blocks: readonly Block[]): Said[] {
  let numbers: string[] = [];
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' && block.role === 'heading')
      numbers = [...numbers.slice(0, block.depth - 1), (block.number ?? '').replace(/[.)]$/, '')];
    const section = numbers.join('.');
    if (section === '' || block.type === 'rule') return [];
    if (block.type === 'table') return listRows(block, section);
    const said = foldWords(block.runs.map(({ text }) => text).join(''));
    return [{ said, place: { section, row: null } }];
  });
}

/** A table without borders sets recipients and signature side by side: that is no section. */
function listRows({ hasBorders, headerRows, rows }: Table, section: string): Said[] {
  if (!hasBorders) return [];
  return rows.slice(headerRows).flatMap(({ cells }) => {
    const texts = cells.map(linesOf);
    const place = { section, row: texts[0]?.[0] ?? null };
    return texts.flat().map((line) => ({ said: foldWords(line), place }));
  });
}
