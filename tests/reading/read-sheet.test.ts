/** Whole documents as a file has them: head, parts, tables, and what the document itself tells of its units. */

import { describe, expect, it } from 'vitest';

import { plainLine, type FileSheet, type SheetLine } from '../../src/reading/file-sheet.ts';
import { readSheet } from '../../src/reading/read-sheet.ts';
import { readers } from '../../src/reading/reader.ts';

const known = { today: '2026-04-20', year: null, units: [] };
const read = (text: string) => readers.document(text, known).facts;

describe('a document', () => {
  it('that is a dispatch has its subject behind V/v, and whom it is addressed to', () => {
    const text = [
      ...['UBND TỈNH NAM SƠN', 'SỞ NỘI VỤ', 'Số:   /SNV-VP', 'V/v báo cáo kết quả', 'quý I'],
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Nam Sơn, ngày 02 tháng 4 năm 2026'],
      ...['Kính gửi:', '- Các phòng chuyên môn;', '- Các đơn vị trực thuộc.', ''],
      'Sở Nội vụ đề nghị các đơn vị gửi báo cáo trước ngày 10/4/2026./.',
    ].join('\n');
    expect(read(text)).toMatchObject({
      kind: 'dispatch',
      title: 'Báo cáo kết quả quý I',
      addressees: ['Các phòng chuyên môn', 'Các đơn vị trực thuộc'],
      date: { year: 2026, month: 4, day: 2 },
      bases: [],
    });
  });

  it('has the date behind its place, not one that its subject names', () => {
    const text =
      'Số: 12/SNV-VP\nV/v họp ngày 05 tháng 6 năm 2026\nNam Sơn, ngày 28 tháng 5 năm 2026\n\nKính gửi: Các phòng';
    expect(read(text)).toMatchObject({ date: { month: 5, day: 28 } });
  });

  it('has its sign without the blanks that somebody typed into it', () => {
    expect(read('Số: 07 /BC - SCT\n\nBÁO CÁO\nTình hình')).toMatchObject({
      number: '07',
      sign: 'BC-SCT',
      kind: 'report',
    });
  });

  it('has a title of several lines, and bases that end where its own words begin', () => {
    const text =
      'BÁO CÁO\nKết quả tổ chức các hoạt động kỷ niệm\nNgày Khoa học và Công nghệ\n\nThực hiện Công văn số 12/UBND-VX ngày 02/4/2026 của Ủy ban nhân dân tỉnh về tổng kết. Sở báo cáo như sau:\n\nSở đã làm nhiều việc.';
    expect(read(text)).toMatchObject({
      title: 'Kết quả tổ chức các hoạt động kỷ niệm Ngày Khoa học và Công nghệ',
      bases: [{ number: '12/UBND-VX' }],
    });
  });

  it('tells the names of its units by its headings', () => {
    const text =
      'KẾ HOẠCH\nTổ chức\n\nIV. TỔ CHỨC THỰC HIỆN\n1. Phòng Văn hóa - Xã hội\n- Tham mưu nội dung.\n2. Văn phòng HĐND và UBND\n- Chuẩn bị hội trường.';
    expect(read(text)).toMatchObject({
      assignments: [{ unit: 'Phòng Văn hóa - Xã hội' }, { unit: 'Văn phòng HĐND và UBND' }],
    });
  });

  it('goes on with the next activity behind the last line of a list', () => {
    const text =
      'KẾ HOẠCH\nTổ chức\n\nII. NỘI DUNG\n1. Ngày hội\n- Nội dung:\n+ Trao giải;\n+ Trưng bày sản phẩm.\n2. Gặp mặt\n- Chủ trì: Văn phòng Sở';
    expect(read(text)).toMatchObject({
      activities: [{ details: ['Trao giải', 'Trưng bày sản phẩm'] }, { title: 'Gặp mặt' }],
    });
  });
});

const cellLine = (text: string, row: number, column: number, rowSpan = 1): SheetLine => ({
  ...{ ...plainLine, text },
  cell: { table: 0, row, column, rowSpan, columnSpan: 1 },
});
const sheetOf = (lines: readonly SheetLine[]): FileSheet => ({
  ...{ lines, pages: 1, pagesRead: 1, hasWholeLines: true, notes: [] },
});
const bodyLine = (text: string): SheetLine => ({ ...plainLine, text });

describe('a table of a file', () => {
  it('has titles whose cells say more in further lines', () => {
    const { facts } = readSheet(
      sheetOf([
        ...[bodyLine('KẾ HOẠCH'), bodyLine('Tổ chức'), bodyLine('II. NỘI DUNG')],
        ...['STT', 'Nội dung', 'Chủ trì', 'Thời gian'].map((text, at) => cellLine(text, 0, at)),
        ...[cellLine('1', 1, 0), cellLine('Ngày hội', 1, 1), cellLine('- Trao giải.', 1, 1)],
        ...[cellLine('(1) Chuẩn bị giải. Chủ trì: Chi đoàn', 1, 1), cellLine('Văn phòng', 1, 2)],
        ...[cellLine('Trước 10/5/2026', 1, 3, 2), cellLine('2', 2, 0), cellLine('Gặp mặt', 2, 1)],
        cellLine('Chi đoàn', 2, 2),
      ]),
      known,
    );
    expect(facts).toMatchObject({
      activities: [
        {
          ...{ title: 'Ngày hội', details: ['Trao giải'], leads: ['Văn phòng'] },
          tasks: [{ title: 'Chuẩn bị giải', leads: ['Chi đoàn'] }],
          time: { due: '2026-05-10' },
        },
        { title: 'Gặp mặt', leads: ['Chi đoàn'], time: { due: '2026-05-10' } },
      ],
    });
  });

  it('that is a letterhead is read column by column, and its lines count those of the file', () => {
    const { facts, evidence } = readSheet(
      sheetOf([
        ...[
          cellLine('UBND TỈNH NAM SƠN', 0, 0),
          cellLine('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0, 1),
        ],
        ...[cellLine('SỞ NỘI VỤ', 1, 0), cellLine('Độc lập - Tự do - Hạnh phúc', 1, 1)],
        ...[cellLine('Số: 5/KH-SNV', 2, 0), cellLine('Nam Sơn, ngày 02 tháng 4 năm 2026', 2, 1)],
        ...[bodyLine('KẾ HOẠCH'), bodyLine('Cải cách hành chính năm 2026')],
      ]),
      known,
    );
    expect(facts).toMatchObject({
      agency: { name: 'Sở Nội vụ', parent: 'Ủy ban nhân dân tỉnh Nam Sơn' },
      number: '5',
    });
    expect(evidence).toContainEqual(expect.objectContaining({ path: 'number', lines: [5] }));
  });

  it('whose letters are unsure makes its facts doubtful', () => {
    const { evidence } = readSheet(
      sheetOf([{ ...bodyLine('Số: 5/KH-SNV'), certainty: 0.5 }, bodyLine('KẾ HOẠCH')]),
      known,
    );
    expect(evidence).toContainEqual({ path: 'number', lines: [1], sureness: 'doubtful' });
  });
});
