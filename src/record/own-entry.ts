/** Looks up what is kept under a name that somebody gave: every object has a `constructor`. */

/** @returns what a record itself has under a name; never what all objects have */
export const ownEntry = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
