/** Learns the names of units from a document itself, where no profile tells them. */

import type { KnownUnit } from '../plan/agency.ts';
import { stripEnd } from '../text/split-lines.ts';
import { tokenise } from '../text/token.ts';
import type { Part } from './document-parts.ts';
import { readLabels } from './labels.ts';
import type { Line } from './sheet.ts';
import { beginsUnit } from './unit-words.ts';

/**
 * Offices whose names hold an "và", a comma or a dash.
 *
 * @see Decree 150/2025/NĐ-CP for the offices of communes
 */
const offices = [
  'Văn phòng HĐND và UBND',
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Phòng Văn hóa - Xã hội',
  'Phòng Kế hoạch - Tài chính',
  'Trung tâm Phục vụ hành chính công',
];

/** @returns the known units, and those that stand alone in a heading of the assignments or behind a label */
export function learnUnits(
  parts: ReadonlyMap<Part, readonly Line[]>,
  lines: readonly Line[],
  known: readonly KnownUnit[],
): KnownUnit[] {
  const whole = lines.map(({ text }) => text).join('\n');
  const headed = (parts.get('assignments') ?? []).slice(0, mostLines).flatMap(nameOfHeading);
  const labelled = (parts.get('activities') ?? []).slice(0, mostLines).flatMap(namesOfLabels);
  const names = new Set([
    ...offices.filter((office) => whole.includes(office)),
    ...headed,
    ...labelled,
  ]);
  const has = new Set(known.map(({ name }) => name.toLowerCase()));
  const fresh = [...names].filter((name) => !has.has(name.toLowerCase())).slice(0, mostNames);
  return [...known, ...fresh.map((name) => ({ name, shortForms: [] }))];
}

/** No agency has more units, and no section names them later. */
const mostNames = 40;
const mostLines = 300;

/** "1. Phòng Kinh tế" above what it is to do. */
function nameOfHeading({ text, marker, cells }: Line): string[] {
  const isHeaded = marker !== null && ['number', 'letter', 'point', 'paren'].includes(marker.kind);
  if (!isHeaded || cells !== null || /[.;,]$/u.test(text) || text.length > 90) return [];
  const name = stripEnd(text, ' :');
  return !name.includes(':') && isName(name) ? [name] : [];
}

/** "Chủ trì: Trung tâm Thông tin, Kỹ thuật và Ứng dụng": a name only where it holds one head. */
const namesOfLabels = ({ text, cells }: Line): string[] =>
  (cells ?? [text])
    .flatMap((words) => readLabels(words)?.values ?? [])
    .flatMap(({ role, value }) => {
      const name = stripEnd(value);
      const isOne =
        !/[;]|(?:,|và)\s+(?:các|phòng|ban|trung tâm|văn phòng|chi|sở|ubnd|đơn vị|công|thanh|đoàn|hội)/iu.test(
          name,
        );
      return (role === 'lead' || role === 'coordinator') && isOne && isName(name) ? [name] : [];
    });

const isName = (name: string): boolean =>
  name.length <= 90 && /^\p{Lu}/u.test(name) && beginsUnit(tokenise(name), 0);
