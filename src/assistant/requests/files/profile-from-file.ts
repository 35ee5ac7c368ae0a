/** The profile of an agency as one of its documents shows it. */

import { tokenise } from '../../../text/token.ts';
import {
  agencySchema,
  recipientSchema,
  signatureSchema,
  type Agency,
} from '../../../plan/agency.ts';
import { isCollective } from '../../../reading/unit-words.ts';
import type { Facts } from '../../../roll/rolling.ts';
import { z } from 'zod';

const names = z.array(z.string()).catch([]);
const shownSchema = z.object({
  agency: z
    .object({
      name: z.string().nullable().catch(null),
      parent: z.string().nullable().catch(null),
      symbol: z.string().nullable().catch(null),
      place: z.string().nullable().catch(null),
    })
    .catch({ name: null, parent: null, symbol: null, place: null }),
  activities: z.array(z.object({ leads: names, coordinators: names })).catch([]),
  assignments: z.array(z.object({ unit: z.string() })).catch([]),
  recipients: z.array(recipientSchema).catch([]),
  archive: z.string().nullable().catch(null),
  signature: signatureSchema.nullable().catch(null),
});

/** @returns what a document shows of its agency's profile; what it does not show is absent */
export function profileFromFile(facts: Facts): Partial<Agency> {
  const { agency, activities, assignments, recipients, archive, signature } =
    shownSchema.parse(facts);
  const { name, parent, symbol, place } = agency;
  const units = [
    ...activities.flatMap(({ leads, coordinators }) => [...leads, ...coordinators]),
    ...assignments.map(({ unit }) => unit),
  ].filter(isOwnUnit);
  return {
    ...(name === null ? {} : { name, level: levelOf(name) }),
    ...(symbol === null ? {} : { symbol }),
    ...(place === null ? {} : { place }),
    ...{ parent, recipients, archive },
    units: [...new Set(units)].map((unit) => ({ name: unit, shortForms: [] })),
    signers: signature === null ? [] : [signature],
  };
}

/** @returns the profile where all is there that a profile needs, else null */
export const wholeProfile = (profile: Partial<Agency>): Agency | null =>
  agencySchema.safeParse(profile).data ?? null;

const levelOf = (name: string): Agency['level'] => {
  if (/(?:xã|phường|đặc khu)(?: |$)/iu.test(name)) return 'commune';
  return /^sở /iu.test(name) ? 'department' : 'other';
};

/** What an agency has within itself; bodies beside and above it are none of its units. */
const within =
  /^(?:văn phòng|phòng|trung tâm|chi cục|thanh tra|ban|bộ phận|tổ|chi đoàn|đoàn|công đoàn)(?: |$)/iu;
const beyond = /(?:ubnd|ủy ban nhân dân|tỉnh ủy|bộ khoa học|đài phát thanh)/iu;

const isOwnUnit = (name: string): boolean =>
  within.test(name) && !beyond.test(name) && !isCollective(tokenise(name), 0);
