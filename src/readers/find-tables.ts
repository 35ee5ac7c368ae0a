/** Finds the tables of a page by their ruled lines, and puts each word into its cell. */

import type { SheetLine } from '../reading/file-sheet.ts';
import { joinCellRows } from './join-paragraphs.ts';
import { groupRows, type PrintedPage, type PrintedWord, type Ruling } from './printed-page.ts';

/** A table with the words that stand in it. */
export interface FoundTable {
  readonly topMm: number;
  readonly lines: readonly SheetLine[];
  readonly words: ReadonlySet<PrintedWord>;
}

/** Lines nearer than this are one. */
const nearMm = 1.6;

/** @returns the tables, from top to bottom; `first` numbers them */
export function findTables(page: PrintedPage, first: number): FoundTable[] {
  return clusterRulings(page.rulings).flatMap((rulings, index) => {
    const grid = createGrid(rulings);
    return grid === null ? [] : fillTable(page, grid, first + index);
  });
}

/** Rulings that touch one another belong to one table. */
function clusterRulings(rulings: readonly Ruling[]): Ruling[][] {
  const clusters: Ruling[][] = [];
  for (const ruling of rulings) {
    const touched = clusters.filter((cluster) => cluster.some((one) => touches(one, ruling)));
    const merged = [...touched.flat(), ruling];
    for (const cluster of touched) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push(merged);
  }
  return clusters.sort((one, other) => topOf(one) - topOf(other));
}

function touches(one: Ruling, other: Ruling): boolean {
  if (one.isVertical === other.isVertical) return false;
  return (
    one.atMm >= other.fromMm - nearMm &&
    one.atMm <= other.toMm + nearMm &&
    other.atMm >= one.fromMm - nearMm &&
    other.atMm <= one.toMm + nearMm
  );
}

const topOf = (rulings: readonly Ruling[]): number =>
  Math.min(...rulings.map((one) => (one.isVertical ? one.fromMm : one.atMm)));

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rulings: readonly Ruling[];
}

/** @returns null where the rulings make no table of at least two cells */
function createGrid(rulings: readonly Ruling[]): Grid | null {
  const xs = settle(rulings.filter(({ isVertical }) => isVertical).map(({ atMm }) => atMm));
  const ys = settle(rulings.filter(({ isVertical }) => !isVertical).map(({ atMm }) => atMm));
  return xs.length >= 3 && ys.length >= 2 ? { xs, ys, rulings } : null;
}

function settle(places: readonly number[]): number[] {
  const settled: number[] = [];
  for (const place of [...places].sort((one, other) => one - other))
    if (place - (settled.at(-1) ?? -100) > nearMm) settled.push(place);
  return settled;
}

function fillTable(page: PrintedPage, grid: Grid, table: number): FoundTable[] {
  const owner = joinCells(grid);
  const cells = new Map<number, PrintedWord[]>();
  const words = new Set<PrintedWord>();
  for (const word of page.words) {
    const at = placeOf(word, grid);
    if (at === null) continue;
    const cell = owner[at] ?? at;
    cells.set(cell, [...(cells.get(cell) ?? []), word]);
    words.add(word);
  }
  if (cells.size < 2) return [];
  const columns = grid.xs.length - 1;
  const lines = [...cells.entries()]
    .sort(([one], [other]) => one - other)
    .flatMap(([cell, inside]) => {
      const mine = owner.flatMap((one, at) => (one === cell ? [at] : []));
      const place = { table, row: Math.floor(cell / columns), column: cell % columns };
      const rowSpan = new Set(mine.map((at) => Math.floor(at / columns))).size;
      const columnSpan = new Set(mine.map((at) => at % columns)).size;
      return joinCellRows(groupRows(inside), {
        page: page.number,
        cell: { ...place, rowSpan, columnSpan },
      });
    });
  return [{ topMm: grid.ys[0] ?? 0, lines, words }];
}

/** @returns the number of the cell, row by row, or null outside the table */
function placeOf(word: PrintedWord, { xs, ys }: Grid): number | null {
  const column = bandOf((word.leftMm + word.rightMm) / 2, xs);
  const row = bandOf((word.topMm + word.bottomMm) / 2, ys);
  return column === null || row === null ? null : row * (xs.length - 1) + column;
}

function bandOf(place: number, edges: readonly number[]): number | null {
  const at = edges.findLastIndex((edge) => edge <= place);
  return at < 0 || at >= edges.length - 1 ? null : at;
}

/** @returns for each cell the first cell of those it is merged with: no line parts them */
function joinCells({ xs, ys, rulings }: Grid): number[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const owner = Array.from({ length: rows * columns }, (_, at) => at);
  const join = (one: number, other: number): void => {
    const [from, to] = [owner[other] ?? other, owner[one] ?? one];
    for (const [at, cell] of owner.entries()) if (cell === from) owner[at] = Math.min(from, to);
    for (const [at, cell] of owner.entries())
      if (cell === Math.max(from, to)) owner[at] = Math.min(from, to);
  };
  const middle = (edges: readonly number[], at: number): number =>
    ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;
  const isParted = (isVertical: boolean, atMm: number, middleMm: number): boolean =>
    rulings.some(
      (one) =>
        one.isVertical === isVertical &&
        Math.abs(one.atMm - atMm) <= nearMm &&
        one.fromMm <= middleMm &&
        one.toMm >= middleMm,
    );
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (column + 1 < columns && !isParted(true, xs[column + 1] ?? 0, middle(ys, row)))
        join(at, at + 1);
      if (row + 1 < rows && !isParted(false, ys[row + 1] ?? 0, middle(xs, column)))
        join(at, at + columns);
    }
  return owner;
}
