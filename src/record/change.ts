/** A change of a record as data: what a turn writes is as large as what it changed. */

/** A value that survives JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Where in a record: keys of objects and indexes of lists, from the outside in. */
export type Path = readonly (string | number)[];

/** `[path, value]` puts a value there; `[path]` takes away what is there. */
export type Change = readonly [path: Path, value: Json] | readonly [path: Path];
