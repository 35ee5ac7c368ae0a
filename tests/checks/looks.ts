/** For each check of form one change that breaks its rule and no other. */

import type { RunFormat } from '../../src/ooxml/word.ts';
import { has, letters, row, section, stands, without, type Mutation } from './mutate.ts';
import { dispatch } from './right.ts';

const other = (slot: keyof RunFormat['fonts']): Partial<RunFormat> => {
  const name = 'Times New Roman';
  return { fonts: { ascii: name, hAnsi: name, eastAsia: name, cs: name, [slot]: 'Calibri' } };
};

const small = { sizePt: 10 };
const upright = { bold: false };
const left = { align: 'left' } as const;

/** Mutations of how a document looks. */
export const looks: readonly Mutation[] = [
  section('paper-size', { widthMm: 216, heightMm: 279 }),
  section('margin-top', { topMm: 12 }),
  section('margin-bottom', { bottomMm: 32 }),
  section('margin-left', { leftMm: 20 }),
  section('margin-right', { rightMm: 28 }),
  section('page-number-first', { hasTitlePage: false }),
  section('page-number-arabic', { pageNumberFormat: 'upperRoman' }),
  has('page-number-missing', null, 'page-number', { fields: [] }),
  stands('page-number-centred', 'page-number', { align: 'right' }),
  letters('page-number-look', 'page-number', small),
  letters('font-ascii', 'point', other('ascii')),
  letters('font-vietnamese', 'point', other('hAnsi')),
  letters('font-complex', 'point', other('cs')),
  letters('font-east-asian', 'point', other('eastAsia')),
  letters('colour-black', 'prose', { colour: 'FF0000' }),
  letters('language-vietnamese', 'prose', { language: 'nl-NL' }),
  letters('highlight-left', 'prose', { highlight: 'yellow' }),
  letters('hidden-left', 'prose', { hidden: true }),
  letters('struck-left', 'prose', { strike: true }),
  has('changes-left', 'prose', 'prose', { hasChange: true }),
  has('comments-left', 'prose', 'prose', { hasComment: true }),
  ...(
    [
      ['country', 'country'],
      ['motto', 'motto'],
      ['parent', 'parent'],
      ['agency', 'agency'],
      ['number', 'number'],
      ['date', 'date'],
      ['title', 'title'],
      ['abstract', 'abstract'],
      ['body', 'prose'],
      ['recipients-title', 'recipients-title'],
      ['recipients', 'recipient'],
      ['authority', 'authority'],
      ['signer', 'signer'],
      ['annex', 'annex'],
    ] as const
  ).map(([part, at]) => letters(`size-${part}`, at, small)),
  letters('size-subject', 'subject', small, dispatch),
  letters('size-addressees', 'addressee', small, dispatch),
  ...['country', 'motto', 'agency', 'title', 'authority', 'signer', 'annex'].map((part) =>
    letters(`${part}-bold`, part, upright),
  ),
  letters('abstract-bold', 'abstract', upright),
  letters('heading-bold', 'heading', upright),
  letters('parent-plain', 'parent', { bold: true }),
  letters('number-plain', 'number', { bold: true }),
  letters('date-italic', 'date', { italic: false }),
  letters('subject-plain', 'subject', { bold: true }, dispatch),
  letters('addressees-plain', 'addressee', { bold: true }, dispatch),
  letters('bases-italic', 'basis', { italic: false }),
  letters('recipients-title-look', 'recipients-title', { italic: false }),
  letters('recipients-plain', 'recipient', { bold: true }),
  letters('table-head-bold', 'cell-0-1', upright),
  ...[
    'country',
    'motto',
    'parent',
    'agency',
    'number',
    'date',
    'title',
    'authority',
    'signer',
    'annex',
  ].map((part) => stands(`${part}-centred`, part, left)),
  stands('abstract-centred', 'abstract', left),
  stands('subject-centred', 'subject', left, dispatch),
  stands('body-justified', 'prose', left),
  stands('body-first-line', 'prose', { firstLineMm: 0 }),
  stands('body-spacing', 'filler-3', { afterPt: 2 }),
  stands('body-line-spacing', 'prose', { line: { rule: 'auto', value: 2 } }),
  row('table-header-row', 2, { isHeader: false }),
  row('table-row-height', 2, { height: { rule: 'exact', mm: 10 } }),
  row('signature-together', 1, { cantSplit: false }),
  without('motto-line', ['motto-line']),
  without('agency-line', ['agency-line']),
  without('abstract-line', ['abstract-line']),
  has('page-number-top', null, 'page-number', { story: 'footer' }),
];
