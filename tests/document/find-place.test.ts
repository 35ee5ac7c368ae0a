/** Where a document says something, as people name the place. */

import { describe, expect, it } from 'vitest';

import { findPlace } from '../../src/document/find-place.ts';
import { draft, readPlan } from './draft.ts';

const plan = readPlan('dak-nong-2024');

describe('a place', () => {
  const document = draft(plan);

  it('is named by the numbers of the headings above it', () => {
    expect(findPlace(document, 'treo băng rôn tại trụ sở cơ quan, đơn vị trực thuộc')).toEqual({
      section: 'III.4',
      row: null,
    });
    expect(findPlace(document, plan.slogans[0] ?? '')?.section).toBe('II.2');
  });

  it('is that of the heading, where other paragraphs have the words too', () => {
    expect(findPlace(document, 'Văn phòng Sở')?.section).toBe('V.1');
  });

  it('is none above the first section, in recipients and signature, or for no words', () => {
    expect(findPlace(document, plan.bases[0]?.text ?? '')).toBeNull();
    expect(findPlace(document, 'Hoàng Văn Thuận')).toBeNull();
    expect(findPlace(document, '–')).toBeNull();
  });

  it('in a table is a row', () => {
    const table = draft({ ...plan, agency: { ...plan.agency, activityLayout: 'table' } });
    expect(findPlace(table, 'Treo băng rôn tại trụ sở cơ quan, đơn vị trực thuộc')).toEqual({
      section: 'III',
      row: '4',
    });
  });
});
