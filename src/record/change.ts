/** A change of a record as data: what a turn writes is as large as what it changed. */

/** A value that survives JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Where in a record: keys of objects and indexes of lists, from the outside in. */
export type Path = readonly (string | number)[];

/** `[path, value]` puts a value there; `[path]` takes away what is there. */
export type Change = readonly [path: Path, value: Json] | readonly [path: Path];

/** @returns the change that does the same in what stands below `path` */
export const changeBelow = (path: Path, change: Change): Change =>
  change.length === 1 ? [[...path, ...change[0]]] : [[...path, ...change[0]], change[1]];
