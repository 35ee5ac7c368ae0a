/** Takes the beginning of a document, so that a picture of page 1 need not lay out all pages. */

import type { Block, Cell } from '../document/block.ts';

/** No page holds more lines, and no line more letters: what is taken is always enough. */
const maxLinesOnPage = 70;
const maxLettersOnLine = 110;

/** @returns the blocks that fill the first pages, and some that do not */
export function takePages(blocks: readonly Block[], pages: number): Block[] {
  let room = pages * maxLinesOnPage;
  const taken: Block[] = [];
  for (const block of blocks) {
    if (room <= 0) break;
    if (block.type === 'table') {
      const rows = block.rows.filter(({ cells }) => {
        const isInside = room > 0;
        room -= Math.max(...cells.map(leastLines));
        return isInside;
      });
      taken.push({ ...block, rows });
    } else {
      taken.push(block);
      room -= leastLines([block]);
    }
  }
  return taken;
}

/** @returns how many lines a cell takes at least */
function leastLines(cell: Cell): number {
  let lines = 0;
  for (const block of cell) {
    if (block.type !== 'paragraph') continue;
    const letters = block.runs.reduce((sum, { text }) => sum + text.length, 0);
    lines += Math.max(1, Math.floor(letters / maxLettersOnLine));
  }
  return lines;
}
