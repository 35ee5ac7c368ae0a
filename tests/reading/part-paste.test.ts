import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { partPaste } from '../../src/reading/part-paste.ts';

const plan = readFileSync('tests/fixtures/pasted/whole-plan.txt', 'utf8');
const known = { today: '2026-04-01', year: 2026, units: [] };
/** What stands between two words of the plan. */
const between = (from: string, to: string): string =>
  plan.slice(plan.indexOf(from), plan.indexOf(to)).trim();

describe('a paste', () => {
  it('of one part alone is the answer as it stands', () => {
    expect(partPaste('Treo băng rôn\nTọa đàm', 'activities', known)).toBeNull();
    expect(partPaste(between('1. Treo', 'IV. KINH'), 'activities', known)).toBeNull();
    expect(partPaste('- Sở Tài chính;\n- Lưu: VT.', 'recipients', known)).toBeNull();
  });

  it('gives each question its own, and none the answer of another', () => {
    const { own, others } = partPaste(between('III. NỘI', 'GIÁM ĐỐC'), 'activities', known) ?? {};
    expect(own).toMatch(/^1\. Treo băng rôn[^]+Phối hợp: Văn phòng Sở\.$/u);
    expect(others).toMatchObject({
      budget: 'Từ nguồn chi thường xuyên năm 2026',
      assignments: [{ unit: 'Văn phòng Sở' }, { unit: 'Phòng Quản lý Khoa học' }],
      recipients: [{ name: 'UBND tỉnh', note: 'b/c' }, { note: 't/h' }],
      archive: 'VT, VP',
    });
    expect(others).not.toHaveProperty('activities');
  });

  it('of a whole document answers with every part of it', () => {
    const { own, others } = partPaste(plan, 'year', known) ?? {};
    expect(own).toBe('2026');
    expect(others).toMatchObject({
      kind: 'plan',
      title: expect.stringContaining('Tổ chức các hoạt động') as string,
      bases: [{ number: '512/BKHCN-VP' }, { number: '88/KH-UBND', date: '2026-03-20' }],
      purposes: [{}, {}],
      requirements: [{}],
      themes: ['Khoa học đồng hành cùng ruộng đồng quê ta'],
      slogans: ['Mỗi sáng kiến là một hạt giống tốt'],
      activities: [{}, {}],
      signature: { title: 'GIÁM ĐỐC', name: 'Đinh Thị Xuân Mai' },
    });
  });

  it('that begins with the bases leaves them out of the activities', () => {
    const text = between('Thực hiện Công văn', 'I. MỤC ĐÍCH') + '\n' + between('III. NỘI', 'IV.');
    const { own, others } = partPaste(text, 'activities', known) ?? {};
    expect(own?.startsWith('1. Treo')).toBe(true);
    expect(others?.['bases']).toHaveLength(2);
  });

  it('answers nothing where it holds nothing for the question', () => {
    expect(partPaste(between('Nơi nhận', 'GIÁM ĐỐC'), 'bases', known)).toMatchObject({
      own: null,
      others: { archive: 'VT, VP' },
    });
  });
});

describe('a whole document', () => {
  const text = `BÁO CÁO
Kết quả các hoạt động hưởng ứng
Ngày Khoa học năm 2026

Thực hiện Công văn số 12/SKHCN-VP ngày 03/4/2026 của Sở Khoa học và Công nghệ; UBND xã báo cáo như sau:
Các đơn vị đã làm theo Công văn số 99/UBND-VX ngày 01/5/2026 của UBND tỉnh.

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Gọn nhẹ.
II. CHỦ ĐỀ VÀ THỰC HIỆN TUYÊN TRUYỀN
1. Phát tờ rơi tới các thôn
d) Tổ chức thực hiện:
- Đơn vị chủ trì: Phòng Kế hoạch - Tài chính.
- Thời gian: 12/5/2026.
2. Tọa đàm
c) Phân công chuẩn bị, báo cáo tham luận:
(1) Phòng A chuẩn bị bài mở đầu.
(2) Phòng B chuẩn bị bài về giống lúa.
(3) Phòng C chuẩn bị bài về máy cày.
III. ĐỐI TƯỢNG
Toàn dân trong xã.
IV. TỔ CHỨC THỰC HIỆN
1. Phòng Kế hoạch - Tài chính lo kinh phí.`;
  const { others: facts = {} } = partPaste(text, null, known) ?? {};

  it('has a title of several lines, and bases that end where it speaks itself', () => {
    expect(facts).toMatchObject({
      title: 'Kết quả các hoạt động hưởng ứng Ngày Khoa học năm 2026',
      bases: [{ number: '12/SKHCN-VP' }],
      purposes: ['Gọn nhẹ.'],
    });
  });

  it('has its activities under a section of any name, each with what stands below it', () => {
    const [first, second, ...others] = facts['activities'] as Record<string, unknown>[];
    expect(first).toMatchObject({
      title: 'Phát tờ rơi tới các thôn',
      leads: ['Phòng Kế hoạch - Tài chính'],
      time: { due: '2026-05-12' },
    });
    expect(second).toMatchObject({ title: 'Tọa đàm', time: null, tasks: [{}, {}, {}] });
    expect(others).toEqual([]);
    expect(facts['assignments']).toMatchObject([{ unit: 'Phòng Kế hoạch - Tài chính' }]);
  });
});
