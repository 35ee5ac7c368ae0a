/** The agency, its signer and the head of the document in the new year. */

import type { Signature } from '../plan/agency.ts';
import { bareName, reformsOf } from './reforms-of.ts';
import { reformRemark } from './find-reformed.ts';
import type { Notes } from './notes.ts';
import type { Rolling } from './rolling.ts';

/** An agency as it stands on paper; what was not read is null. */
export type PrintedAgency = Readonly<Record<string, unknown>> & {
  readonly name: string | null;
  readonly parent: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
};

const fields = ['name', 'parent', 'symbol', 'place'] as const;

/** @returns the agency by its profile; without one as it was, under the names of today */
export function rollAgency(old: PrintedAgency, rolling: Rolling, notes: Notes): PrintedAgency {
  const { agency } = rolling;
  if (agency === null) return renamePlace(old, rolling, notes);
  for (const field of fields)
    if (old[field] !== null && agency[field] !== null)
      notes.change(`agency.${field}`, old[field], agency[field], {
        id: 'roll-why-profile',
        args: {},
      });
  const { name, parent, symbol, place, level, activityLayout } = agency;
  return { name, parent, symbol, place, level, activityLayout };
}

/** The place in a letterhead is a province by its name alone. */
function renamePlace(old: PrintedAgency, { reforms, asOf }: Rolling, notes: Notes): PrintedAgency {
  const reformed =
    old.place === null ? undefined : reformsOf(reforms, asOf).bareNames.get(old.place);
  if (old.place === null || reformed === undefined) return old;
  const place = bareName(reformed.to[0] ?? old.place);
  notes.change('agency.place', old.place, place, reformRemark('roll-why-renamed', reformed.act));
  return { ...old, place };
}

/** @returns who signs by the profile, where it says who; else as it was, to be looked at */
export function rollSignature(
  old: Signature | null,
  { agency, oldYear }: Rolling,
  notes: Notes,
): Signature | null {
  const signers = agency?.signers ?? [];
  const same = signers.find(({ name }) => name !== null && name === old?.name);
  if (same !== undefined) return same;
  const [first] = signers;
  if (first !== undefined) {
    const why = { id: 'roll-why-profile', args: {} };
    if (old !== null) notes.change('signature', writeSigner(old), writeSigner(first), why);
    return first;
  }
  if (old?.name) {
    const why = { id: 'roll-why-signer', args: { year: String(oldYear) } };
    const within = { text: old.name, from: 0 };
    notes.ask({ text: old.name, why, what: 'signature.name', options: [], within });
  }
  return old;
}

const writeSigner = ({ title, name }: Signature): string =>
  name === null ? title : `${title} ${name}`;
