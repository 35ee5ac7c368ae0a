import { describe, expect, it } from 'vitest';

import { questions } from '../../src/questions/index.ts';
import { answer, claims, takesAnyText, remarks, write } from './asking.ts';

const dispatch = {
  text: 'Công văn số 7834/UBND-CNXXDKH ngày 04/5/2026 của UBND tỉnh Thanh Hóa về việc hưởng ứng Ngày 18/5',
  number: '7834/UBND-CNXXDKH',
  date: '2026-05-04',
  issuer: 'UBND tỉnh Thanh Hóa',
  title: 'hưởng ứng Ngày 18/5',
};
const plan = {
  text: 'Kế hoạch số 202/KH-SKHCN ngày 07/5/2026 của Sở Khoa học và Công nghệ',
  number: '202/KH-SKHCN',
  date: '2026-05-07',
  issuer: 'Sở Khoa học và Công nghệ',
  title: null,
};

describe('citations', () => {
  it('hold kind, number, date, issuer and subject', () => {
    expect(answer('citations', dispatch.text)).toEqual([dispatch]);
  });
  it.each([
    `Căn cứ ${dispatch.text};`,
    `- Thực hiện ${dispatch.text}.`,
    dispatch.text.replace('04/5', '4/5'),
    dispatch.text.replace('04/5', '04/05'),
  ])('are tidied: “%s”', (text) => {
    expect(answer('citations', text)).toEqual([dispatch]);
  });
  it('are several on several lines, or at a semicolon that another document follows', () => {
    const both = [dispatch, plan];
    expect(answer('citations', `${dispatch.text}\n${plan.text}`)).toEqual(both);
    expect(answer('citations', `Thực hiện ${dispatch.text}; ${plan.text}.`)).toEqual(both);
    expect(answer('citations', `${dispatch.text}; và các hoạt động khác`)).toMatchObject([
      { title: 'hưởng ứng Ngày 18/5; và các hoạt động khác' },
    ]);
  });
  it.each([
    [
      'Quyết định số 731/QĐ-BKH&CN ngày 09/5/2022 của Bộ trưởng Bộ KH&CN',
      { number: '731/QĐ-BKH&CN', date: '2022-05-09', issuer: 'Bộ trưởng Bộ KH&CN', title: null },
    ],
    [
      'Luật Khoa học và Công nghệ số 29/2013/QH13 (18/6/2013)',
      { number: '29/2013/QH13', date: '2013-06-18', issuer: null, title: null },
    ],
    [
      'Công văn 799/BKHCN-VP ngày 14 tháng 4 năm 2022 của Bộ KH&CN',
      { number: '799/BKHCN-VP', date: '2022-04-14', issuer: 'Bộ KH&CN', title: null },
    ],
    [
      'Công văn số 925/BKHCN-VP của Bộ KH&CN ngày 22/4/2021 v/v hướng dẫn tổ chức',
      {
        number: '925/BKHCN-VP',
        date: '2021-04-22',
        issuer: 'Bộ KH&CN',
        title: 'hướng dẫn tổ chức',
      },
    ],
  ])('are read from “%s”', (text, parts) => {
    expect(answer('citations', text)).toEqual([{ text, ...parts }]);
  });
  it('leave out what is missing, and say so', () => {
    expect(answer('citations', 'Chỉ đạo của UBND tỉnh')).toEqual([
      { text: 'Chỉ đạo của UBND tỉnh', number: null, date: null, issuer: 'UBND tỉnh', title: null },
    ]);
    expect(remarks('citations', 'Chỉ đạo của UBND tỉnh')).toEqual(['note-citation-without-number']);
    expect(remarks('citations', 'Công văn số 12/UBND-VX')).toEqual(['note-citation-without-date']);
    expect(remarks('citations', dispatch.text)).toEqual([]);
  });
  it('end where the new document speaks, and say what names none', () => {
    const tail = '; Sở Khoa học và Công nghệ xây dựng kế hoạch như sau:';
    expect(answer('citations', `Thực hiện ${dispatch.text}${tail}`)).toEqual([dispatch]);
    expect(remarks('citations', `${dispatch.text};\nHỏi lại anh Tư giúp em`)).toEqual([
      'note-left-out',
    ]);
  });
  it('refuse a date that the calendar does not have', () => {
    expect(answer('citations', 'Công văn số 12/UBND-VX ngày 31/02/2026 của UBND tỉnh')).toEqual({
      id: 'problem-day-not-in-calendar',
      args: { day: '31/02/2026' },
    });
  });
  it('are picked by number with their values untouched', () => {
    const value = { ...dispatch, title: null, source: 'x' };
    const options = [{ value, label: dispatch.text }];
    expect(answer('citations', '1', { options })).toEqual([value]);
    expect(answer('citations', `1\n${plan.text}`, { options })).toEqual([value, plan]);
    expect(answer('citations', dispatch.text, { options })).toEqual([value]);
    expect(answer('citations', '2', { options })).toMatchObject({
      id: 'problem-option-out-of-range',
    });
  });
  it('claim what begins like a document and has a number', () => {
    expect(claims('citations', dispatch.text)).toBe(true);
    expect(claims('citations', 'Kế hoạch truyền thông')).toBe(false);
  });
  it('are written by their text', () => {
    expect(write('citations', [dispatch, plan])).toBe(`${dispatch.text}\n${plan.text}`);
  });
  takesAnyText('citations');
});

it('takes neither a bare number nor any words for a document', () => {
  for (const typed of ['1', '1,2', '7834', 'không rõ', 'như năm ngoái', 'treo băng rôn tại trụ sở'])
    expect(
      questions.citations.read(
        typed,
        {},
        { today: '2026-04-20', year: 2026, units: [], options: [] },
      ),
    ).toMatchObject({
      ok: false,
      problem: { id: 'problem-citation' },
    });
});
