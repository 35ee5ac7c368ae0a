/** Bases of the new year: old guidance goes, lapsed laws are replaced, what the catalogue has comes. */

import { writeDay } from '../calendar/write.ts';
import type { Remark } from '../calendar/atom.ts';
import { cite } from '../plan/citation.ts';
import type { LapsedFile } from '../plan/lapsed-file.ts';
import type { GuidingDocument } from '../plan/occasion.ts';
import { foldText } from '../text/fold.ts';
import { readCitation } from '../reading/read-citation.ts';
import type { Notes } from './notes.ts';
import type { Rolling } from './rolling.ts';

/** A basis as the facts of a document hold it. */
export interface Basis {
  readonly text: string;
  readonly number: string | null;
  readonly date: string | null;
}

/** Documents that ask for one year's work. */
const yearly =
  /^(?:cong van|ke hoach|huong dan|thong bao|cong dien|giay moi|van ban|chuong trinh|to trinh)/u;

/** @returns the bases of the new year */
export function rollBases(
  old: readonly Basis[],
  where: string,
  rolling: Rolling,
  notes: Notes,
): Basis[] {
  const kept = old.flatMap((basis, at) => rollBasis(basis, `bases.${String(at)}`, rolling, notes));
  const given = (rolling.edition?.guidingDocuments ?? [])
    .filter((document) => concerns(document, where))
    .map((document) => {
      const { text, number, date } = cite(document);
      const args = { source: document.source, year: String(rolling.year) };
      notes.change('bases', '', text, { id: 'roll-why-catalogue', args });
      return { text, number, date };
    });
  if (given.length === 0)
    notes.ask({
      text: '',
      why: { id: 'roll-why-no-basis', args: { year: String(rolling.year) } },
      what: 'bases',
      options: [],
      within: null,
    });
  return [...kept, ...given];
}

/** Those of ministries concern everybody, those of a province its own agencies. */
function concerns({ level, issuer }: GuidingDocument, where: string): boolean {
  if (level === 'ministry') return true;
  if (level === 'other-ministry' || level === 'context') return false;
  const province = /(?:tỉnh|thành phố) ([\p{L} -]+)$/iu.exec(issuer)?.[1];
  return province !== undefined && foldText(where).includes(foldText(province));
}

function rollBasis(basis: Basis, what: string, rolling: Rolling, notes: Notes): Basis[] {
  const { lapsed, asOf, year, oldYear } = rolling;
  const { text, date } = basis;
  const act = lapsed.acts.find(({ number, on }) => text.includes(number) && on <= asOf);
  if (act !== undefined) {
    notes.change(what, text, act.replacedBy, lapsedRemark(act));
    return [citeAct(act.replacedBy)];
  }
  const isOfYear = date !== null && Number(date.slice(0, 4)) <= oldYear;
  const isYearly = yearly.test(foldText(text)) && isOfYear;
  if (!isYearly && !text.includes(`năm ${String(oldYear)}`)) {
    if (isOfYear) notes.ask(stillHolds(basis, what));
    return [basis];
  }
  const args = { old: String(oldYear), year: String(year) };
  notes.change(what, text, null, { id: 'roll-why-old-basis', args });
  return [];
}

function stillHolds({ text }: Basis, what: string) {
  return {
    ...{ text, what, options: [''], within: { text, from: 0 } },
    why: { id: 'roll-why-basis-holds', args: {} },
  };
}

function citeAct(text: string): Basis {
  const cited = readCitation(text);
  return 'id' in cited
    ? { text, number: null, date: null }
    : { text, number: cited.number, date: cited.date };
}

/** Says that an act has lapsed, since when, and what replaced it. */
export const lapsedRemark = ({ text, on, replacedBy }: LapsedFile['acts'][number]): Remark => ({
  id: 'roll-why-lapsed',
  args: { act: text, on: writeDay(on), by: replacedBy },
});
