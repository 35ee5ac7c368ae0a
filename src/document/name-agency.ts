/** How an agency is named at the head of its documents. */

import type { DocumentFacts } from '../plan/document-facts.ts';

/** The lines of a name, as typed; capitals come with the style. */
export interface AgencyName {
  readonly parent: string | null;
  readonly issuer: readonly string[];
}

/** What a People's Committee is called, in the spellings that people type. */
const committee = /^(?:ubnd|[uủ][yỷ] ban nhân dân)(?=\s|$)/iu;

/**
 * Names an agency: in full, a People's Committee on two lines and with nobody above it.
 *
 * @param fits - whether the parent's name fits on a line; if not, "Ủy ban nhân dân" is shortened
 * @see PL1-II.2 of Decree 30/2020/NĐ-CP
 */
export function nameAgency(
  { name, parent }: DocumentFacts['agency'],
  fits: (text: string) => boolean,
): AgencyName {
  if (isCommittee(name)) {
    const place = name.normalize('NFC').replace(committee, '').trim();
    return { parent: null, issuer: ['Ủy ban nhân dân', ...(place === '' ? [] : [place])] };
  }
  if (parent === null || parent === '') return { parent: null, issuer: [name] };
  return { parent: fits(parent) ? parent : parent.replace(committee, 'UBND'), issuer: [name] };
}

/**
 * What an agency is, where its profile does not say.
 *
 * @returns its level: the templates choose their words by it
 */
export function levelOf({
  level,
  name,
}: DocumentFacts['agency']): 'department' | 'commune' | 'other' {
  if (level !== undefined) return level;
  if (isCommittee(name) && /\s(?:xã|phường|thị trấn|đặc khu)\s/iu.test(`${name} `)) {
    return 'commune';
  }
  return /^sở\s/iu.test(name) ? 'department' : 'other';
}

function isCommittee(name: string): boolean {
  return committee.test(name.normalize('NFC'));
}
