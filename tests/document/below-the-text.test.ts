/** Recipients and signature: what stands below the text of every kind of document. */

import { describe, expect, it } from 'vitest';

import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { allKinds, draft, linesOf, minimalPlan, templateOf } from './draft.ts';

const signed = allKinds.filter((kind) => templateOf(kind).head.form !== 'article');
const linesIn = (kind: string, facts: Partial<DocumentFacts>) => {
  const whole = {
    kind,
    event: 'Tọa đàm',
    guests: ['Báo chí'],
    addressees: ['Bộ Tư pháp'],
    ...facts,
  };
  return linesOf(draft(minimalPlan(whole), templateOf(kind)));
};
const recipients = (...notes: (string | null)[]) =>
  notes.map((note, at) => ({ name: `Nơi ${at + 1}`, note }));

describe.each(signed)('below a document of the kind %s', (kind) => {
  it('there is a place to sign where nobody is known to', () => {
    expect(linesIn(kind, {}).slice(-2)).toEqual(['……………………', '']);
  });

  it('a note is written one way', () => {
    const given = recipients('báo cáo', 'Báo cáo', 'b/c', 'để biết', 'Để biết', 'HĐND');
    const lines = linesIn(kind, { recipients: given }).filter((line) => line.startsWith('- Nơi'));
    expect(lines.map((line) => /\((.*)\)/.exec(line)?.[1])).toEqual([
      ...['báo cáo', 'báo cáo', 'báo cáo', 'để biết', 'để biết', 'HĐND'],
    ]);
  });
});

describe('a report', () => {
  const given = recipients('b/c', 'thực hiện', 'T/h', null);

  it('asks nobody who receives it to carry it out', () => {
    const lines = linesIn('report', { recipients: given, addressees: null });
    expect(lines).toContain('Kính gửi: Nơi 1.');
    expect(lines.slice(lines.indexOf('Nơi nhận:') + 1, -2)).toEqual([
      ...['- Như trên;', '- Nơi 2;', '- Nơi 3;', '- Nơi 4.'],
    ]);
  });

  it('that somebody addresses to nobody goes to all recipients, as a note', () => {
    const lines = linesIn('report', { recipients: given, addressees: [] });
    expect(lines.join('\n')).not.toMatch(/Kính gửi|Như trên/);
    expect(lines).toContain('- Nơi 1 (b/c);');
  });
});
