/** Reads tables: rows, cells by the grid, merged cells, and the paragraphs in them. */

import type { Element } from '@xmldom/xmldom';

import type { Where } from './read-paragraph.ts';
import { isDrawn, type Styles } from './styles.ts';
import { mmOfTwips } from './units.ts';
import type { CellPlace, Row, Table } from './word.ts';
import { attributeOf, childOf, childrenOf, elementsIn, isWord, numberOf, toggleOf } from './xml.ts';

/** Reads a table; what stands in its cells is handed on in order. */
export type TableReader = (
  element: Element,
  where: Where,
  walk: (container: Element, where: Where) => void,
) => void;

/**
 * Creates a reader of tables.
 *
 * @param styles - of the file
 * @param tables - where each table is kept, in the order in which they begin
 */
export function createTableReader(styles: Styles, tables: Table[]): TableReader {
  return (element, where, walk) => {
    const index = tables.length;
    const properties = childOf(element, 'tblPr');
    const styleId = attributeOf(childOf(properties, 'tblStyle'));
    const rows: Row[] = [];
    const borders = childOf(properties, 'tblBorders');
    const table: Table = {
      index,
      element,
      rows,
      depth: where.depth,
      hasBorders: borders === null ? styles.hasBorders(styleId) : elementsIn(borders).some(isDrawn),
    };
    tables.push(table);
    const grid = childrenOf(childOf(element, 'tblGrid'), 'gridCol').map((column) =>
      numberOf(column, 'w'),
    );
    for (const row of rowsIn(element)) {
      const cells = readCells(row, index, rows.length, grid);
      rows.push(readRow(row, cells.length));
      for (const [cell, place] of cells)
        walk(cell, { ...where, cell: place, tableStyle: styleId, depth: where.depth + 1 });
    }
  };
}

/** Rows and cells may stand in controls and in marks of changes. */
const within = (parent: Element, name: string): Element[] =>
  elementsIn(parent).flatMap((element) => {
    if (isWord(element, name)) return [element];
    return /^(?:sdt|sdtContent|customXml|ins)$/.test(element.localName ?? '')
      ? within(element, name)
      : [];
  });

const rowsIn = (table: Element): Element[] => within(table, 'tr');

function readRow(element: Element, cells: number): Row {
  const properties = childOf(element, 'trPr');
  const height = childOf(properties, 'trHeight');
  const rule = attributeOf(height, 'hRule');
  const twips = numberOf(height);
  return {
    element,
    cells,
    isHeader: properties !== null && (toggleOf(properties, 'tblHeader') ?? false),
    cantSplit: properties !== null && (toggleOf(properties, 'cantSplit') ?? false),
    height:
      twips === null
        ? null
        : { rule: rule === 'exact' || rule === 'auto' ? rule : 'atLeast', mm: mmOfTwips(twips) },
  };
}

function readCells(
  element: Element,
  table: number,
  row: number,
  grid: readonly (number | null)[],
): [Element, CellPlace][] {
  const before = numberOf(childOf(childOf(element, 'trPr'), 'gridBefore')) ?? 0;
  let column = before;
  return within(element, 'tc').map((cell): [Element, CellPlace] => {
    const properties = childOf(cell, 'tcPr');
    const columnSpan = Math.max(1, numberOf(childOf(properties, 'gridSpan')) ?? 1);
    const merged = childOf(properties, 'vMerge');
    const merge = merged === null ? 'none' : attributeOf(merged) === 'restart' ? 'first' : 'more';
    const width = widthOf(properties, grid.slice(column, column + columnSpan));
    const place: CellPlace = { table, row, column, columnSpan, merge, widthMm: width };
    column += columnSpan;
    return [cell, place];
  });
}

function widthOf(properties: Element | null, columns: readonly (number | null)[]): number | null {
  const own = childOf(properties, 'tcW');
  const twips = attributeOf(own, 'type') === 'dxa' ? numberOf(own, 'w') : null;
  if (twips !== null && twips > 0) return mmOfTwips(twips);
  const total = columns.reduce<number>((sum, column) => sum + (column ?? 0), 0);
  return total > 0 ? mmOfTwips(total) : null;
}
