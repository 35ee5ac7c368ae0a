/** A province's dispatch is no basis for a plan of another province. */

import { expect, it } from 'vitest';

import { documentsWithin } from '../../src/flow/documents-within.ts';

const issuers = [
  'Bộ Khoa học và Công nghệ',
  'UBND tỉnh Thanh Hóa',
  'Sở Khoa học và Công nghệ tỉnh Thanh Hóa',
  'Văn phòng UBND tỉnh Lạng Sơn',
];
const documents = issuers.map((issuer) => ({ issuer }));
const within = (parent: string | null) =>
  documentsWithin(documents, parent).map((document) => (document as { issuer: string }).issuer);

it('offers a department what ministries and its own province issued', () => {
  expect(within('Ủy ban nhân dân tỉnh Thanh Hóa')).toEqual(issuers.slice(0, 3));
  expect(within('UBND tỉnh Đắk Nông')).toEqual(issuers.slice(0, 1));
  expect(within('Ủy ban nhân dân thành phố Đà Nẵng')).toEqual(issuers.slice(0, 1));
});

it('offers all where the agency does not tell its province', () => {
  expect(within(null)).toEqual(issuers);
  expect(within('Bộ Tài chính')).toEqual(issuers);
  expect(documentsWithin(null, 'UBND tỉnh Đắk Nông')).toEqual([]);
});
