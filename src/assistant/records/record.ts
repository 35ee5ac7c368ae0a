/** What every kept record is: where it stands, what it looks like, whose it is, how old ones become it. */

import { z } from 'zod';

import type { Json } from '../../record/change.ts';
import type { RecordKey, Transaction } from '../../stores/store.ts';

/** Reads records. */
export type Reader = Pick<Transaction, 'read'>;

/**
 * Makes the record of the next version; must bear being done twice. Null takes it away. What moves to
 * another record is changed there, in the same turn.
 */
export type Upgrade = (kept: Json, key: RecordKey, change: Transaction['change']) => Json;

/** A kind of record. */
export interface RecordKind<Parts extends readonly unknown[], T> {
  /** Names the kind for good: what its keys begin with. */
  readonly name: string;
  /** Version of its shape, from 1. */
  readonly version: number;
  /** From version 1 to 2, from 2 to 3 …: one less than the version. */
  readonly upgrades: readonly Upgrade[];
  /** @returns the key of a record */
  readonly key: (...parts: Parts) => RecordKey;
  /**
   * @returns the record, or null where there is none
   * @throws TypeError when what is kept there is none of the kind
   */
  readonly read: (reader: Reader, ...parts: Parts) => Promise<T | null>;
  /**
   * @returns the record at a key that was listed, or null where there is none
   * @throws TypeError when what is kept there is none of the kind
   */
  readonly readAt: (reader: Reader, key: RecordKey) => Promise<T | null>;
  /** @returns the agency that a record is of; null where it is of none, or not there */
  readonly ownerAt: (reader: Reader, key: RecordKey) => Promise<string | null>;
}

/** A kind of record, whatever it is. */
export type AnyRecordKind = Pick<
  RecordKind<never, unknown>,
  'name' | 'version' | 'upgrades' | 'ownerAt'
>;

/** How a kind is defined. */
interface Definition<Parts extends readonly unknown[], T> {
  /** What stands behind the name and a slash. */
  readonly key: (...parts: Parts) => string;
  readonly schema: z.ZodType<T>;
  readonly version: number;
  readonly upgrades?: readonly Upgrade[];
  /** Absent where no record of the kind is of an agency. */
  readonly agencyOf?: (kept: T, key: RecordKey) => string | null;
}

/** Defines a kind of record. */
export function defineRecord<Parts extends readonly unknown[], T extends object>(
  name: string,
  { key, schema, version, upgrades = [], agencyOf }: Definition<Parts, T>,
): RecordKind<Parts, T> {
  // What was looked at once and is still in memory is changed by this program alone.
  const known = new WeakSet();
  const isOne = (kept: unknown): kept is T => {
    if (typeof kept !== 'object' || kept === null) return false;
    if (known.has(kept)) return true;
    if (!schema.safeParse(kept).success) return false;
    known.add(kept);
    return true;
  };
  const readAt = async (reader: Reader, at: RecordKey): Promise<T | null> => {
    const kept: unknown = await reader.read(at);
    if (kept === null || isOne(kept)) return kept;
    const place = schema.safeParse(kept).error?.issues[0]?.path.join('.') ?? '';
    throw new TypeError(`The record ${at} is none of the kind ${name} (at “${place}”).`);
  };
  const keyOf = (...parts: Parts): RecordKey => `${name}/${key(...parts)}`;
  const ownerAt = async (reader: Reader, at: RecordKey): Promise<string | null> => {
    if (agencyOf === undefined) return null;
    const kept = await readAt(reader, at);
    return kept === null ? null : agencyOf(kept, at);
  };
  return {
    ...{ name, version, upgrades, readAt, ownerAt },
    key: keyOf,
    read: (reader, ...parts) => readAt(reader, keyOf(...parts)),
  };
}

/** Something of the trade or the engine, which checks it where it reads it. */
export const part = <T extends object>(): z.ZodType<T> =>
  z.custom<T>((value) => typeof value === 'object' && value !== null);
