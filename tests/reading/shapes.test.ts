import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { openContent } from '../../src/cli/open-content.ts';
import type { Activity } from '../../src/plan/activity.ts';
import { type ReaderName, readers } from '../../src/reading/reader.ts';

const { occasions } = openContent(path.join(import.meta.dirname, '../..'), () => undefined);
const units = [
  { name: 'Văn phòng Sở', shortForms: ['VP', 'Văn phòng'] },
  { name: 'Phòng Quản lý Khoa học', shortForms: ['QLKH', 'P.QLKH'] },
  { name: 'Đoàn Thanh niên Sở', shortForms: ['ĐTN', 'Đoàn Thanh niên'] },
];
const known = { today: '2026-04-22', year: null, units, occasions };

const read = (kind: ReaderName, text: string): unknown => readers[kind](text, known).facts;

/** An activity in one line: its name, who leads and helps, from when until when, where. */
function brief({ title, leads, coordinators, time, place }: Activity): string {
  const when = time === null ? '' : `${time.start ?? ''}>${time.due ?? ''}`;
  const who = [leads, coordinators].map((names) => names.map(short).join('+')).join('/');
  return [title, who, when, place ?? ''].join(' | ');
}

const short = (name: string): string =>
  units.find((unit) => unit.name === name)?.shortForms[0] ?? name;

const activities = (text: string): string[] =>
  (read('activities', text) as { activities: Activity[] }).activities.map(brief);

describe('activities in any shape', () => {
  const banner = 'Treo băng rôn | VP/ | >2026-05-10 | ';
  const talk = 'Hội thảo AI | QLKH/ | 2026-05-12T08:00>2026-05-12 | ';

  it.each([
    ['bullets and a tab', '•\tTreo băng rôn - VP - trước 10/5\n•\tHội thảo AI - QLKH - 8h 12/5'],
    [
      'bullets of a second level',
      'o\tTreo băng rôn - VP - trước 10/5\no\tHội thảo AI - QLKH - 8h 12/5',
    ],
    [
      'numbers and labels behind tabs',
      '1.\tTreo băng rôn\n\tChủ trì: VP\n\tThời gian: trước 10/5\n2.\tHội thảo AI\n\tChủ trì: QLKH\n\tThời gian: 8h 12/5',
    ],
    [
      'labels before the name',
      '1. Đơn vị chủ trì: VP\nNội dung: Treo băng rôn\nHạn: 10/5\n2. Đơn vị chủ trì: QLKH\nNội dung: Hội thảo AI\nThời gian: 8h 12/5',
    ],
    [
      'labels before the name, without numbers',
      'Đơn vị: VP\nViệc: Treo băng rôn\nHạn: 10/5\n\nĐơn vị: QLKH\nViệc: Hội thảo AI\nThời gian: 8h 12/5',
    ],
    [
      'labels that only blanks part',
      '- Treo băng rôn\n  Chủ trì: VP     Thời gian: trước 10/5\n- Hội thảo AI\n  Chủ trì: QLKH   Thời gian: 8h 12/5',
    ],
    [
      'values below their labels',
      'Treo băng rôn\nChủ trì:\nVăn phòng Sở\nThời gian:\ntrước 10/5\n\nHội thảo AI\nChủ trì:\nQLKH\nThời gian:\n8h 12/5',
    ],
    [
      'semicolons of a file',
      'STT;Nội dung;Chủ trì;Thời gian\n1;Treo băng rôn;VP;trước 10/5\n2;Hội thảo AI;QLKH;8h 12/5',
    ],
    [
      'commas of a file',
      'Hoạt động,Người/đơn vị phụ trách,Thời gian\nTreo băng rôn,VP,trước 10/5\nHội thảo AI,QLKH,8h 12/5',
    ],
    ['brackets', '1. Treo băng rôn (VP; trước 10/5)\n2. Hội thảo AI (QLKH chủ trì; 8h 12/5)'],
    [
      'orders below the name',
      'II. NHIỆM VỤ\n1. Treo băng rôn\nGiao VP chủ trì, hoàn thành trước ngày 10/5\n2. Hội thảo AI\nGiao QLKH chủ trì, tổ chức lúc 8h ngày 12/5\nIII. KINH PHÍ\nTừ ngân sách.\nNơi nhận:\n- Như trên;\n- Lưu: VT.',
    ],
  ])('are the same two: %s', (_, text) => {
    expect(activities(text)).toEqual([banner, talk]);
  });

  it('take the day above the rows of a schedule', () => {
    const rows = [
      'Khai mạc | / | 2026-05-12T07:30>2026-05-12 | ',
      'Hội thi | / | 2026-05-13T14:00>2026-05-13 | sân trường',
    ];
    expect(
      activities(
        'Thứ Ba, 12/5/2026\n07h30: Khai mạc\nThứ Tư, 13/5/2026\n14h00: Hội thi tại sân trường',
      ),
    ).toEqual(rows);
    expect(
      activities('Ngày 12/5:\n- 7h30: Khai mạc\nNgày 13/5:\n- 14 giờ: Hội thi tại sân trường'),
    ).toEqual(rows);
  });

  it('are counted in a sentence', () => {
    const found = [
      'treo băng rôn | VP/ | >2026-05-10 | ',
      'dọn vệ sinh | ĐTN/ | 2026-05-16>2026-05-16 | ',
    ];
    expect(
      activities(
        'bên em có 2 việc ạ, một là VP treo băng rôn trước 10/5, hai là ĐTN dọn vệ sinh sáng T7 16/5',
      ),
    ).toEqual(found);
    expect(
      activities('thứ nhất là VP treo băng rôn trước 10/5, thứ hai là ĐTN dọn vệ sinh sáng 16/5'),
    ).toEqual(found);
  });

  it('take a house behind who and when for the place', () => {
    expect(activities('1. Ngày hội hiến máu (ĐTN; 7g00 ngày 09/5; Bệnh viện Đa khoa)')).toEqual([
      'Ngày hội hiến máu | ĐTN/ | 2026-05-09T07:00>2026-05-09 | Bệnh viện Đa khoa',
    ]);
    expect(activities('Tọa đàm (QLKH, 14/5, nhà khách tỉnh)')).toEqual([
      'Tọa đàm | QLKH/ | 2026-05-14>2026-05-14 | nhà khách tỉnh',
    ]);
  });

  it('take the day that stands before them, and the hour behind it', () => {
    expect(
      activities('12/5: treo băng rôn (VP)\nSáng 15/5: tọa đàm ở hội trường A (QLKH)'),
    ).toEqual([
      'treo băng rôn | VP/ | 2026-05-12>2026-05-12 | ',
      'tọa đàm | QLKH/ | 2026-05-15>2026-05-15 | hội trường A',
    ]);
  });

  it('all have the time that stands above their list, unless each has its own', () => {
    const above = 'Thời gian: từ 11/5 đến 17/5/2026\nCác hoạt động:\n1. Treo pano\n2. Chiếu phim';
    expect(activities(above)).toEqual([
      'Treo pano | / | 2026-05-11>2026-05-17 | ',
      'Chiếu phim | / | 2026-05-11>2026-05-17 | ',
    ]);
    expect(activities(`${above} - 14/5`)[1]).toBe('Chiếu phim | / | 2026-05-14>2026-05-14 | ');
  });

  it('keep what only orders somebody, below or behind them', () => {
    const known = 'Treo pano | VP/ | >2026-05-10 | ';
    expect(activities('1. Treo pano\n- VP tham mưu.\n- Hoàn thành trước 10/5.')).toEqual([known]);
    expect(activities('1. Treo pano\n(VP; trước 10/5)')).toEqual([known]);
    expect(activities('Treo pano; thời gian: trước 10/5; giao VP tham mưu.')).toEqual([known]);
  });

  it('take the day of the row above where cells were merged', () => {
    const table = 'Ngày\tNội dung\tChủ trì\n12/5\tThi vẽ\tVP\n\tThi hát\tĐTN';
    expect(activities(table)).toEqual([
      'Thi vẽ | VP/ | 2026-05-12>2026-05-12 | ',
      'Thi hát | ĐTN/ | 2026-05-12>2026-05-12 | ',
    ]);
  });

  it('never take words behind the units for one more unit', () => {
    expect(activities('1. Treo pano\nChủ trì: VP; hoàn thành ngày 10/5')).toEqual([
      'Treo pano | VP/ | >2026-05-10 | ',
    ]);
  });

  it('are the lines as they were typed where nothing in them is understood', () => {
    expect(activities('I. KINH PHÍ\nNguồn sự nghiệp')).toHaveLength(2);
  });
});

describe('an answer that is put off', () => {
  it.each([
    'em chưa biết, để chiều em hỏi giám đốc rồi báo lại nha',
    'để mai hỏi sếp rồi nhắn',
    'chưa có gì hết em ơi',
    'cứ như năm ngoái đi em',
  ])('says nothing: %s', (text) => {
    expect(activities(text)).toEqual([]);
    expect(read('recipients', text)).toEqual({ recipients: [], archive: null });
  });

  it('is none where work follows', () => {
    expect(activities('làm như năm ngoái: treo băng rôn')).toHaveLength(1);
    expect(activities('Giao ĐTN bố trí chỗ nghỉ cho đoàn')).toHaveLength(1);
  });
});

describe('other parts in tables and sentences', () => {
  it('reads who receives by the header of a table, or by its numbers', () => {
    const people = {
      recipients: [
        { name: 'Sở Tài chính', note: 'phối hợp' },
        { name: 'Hội Tin học tỉnh', note: 't/h' },
      ],
    };
    for (const head of ['STT\tNơi nhận\tGhi chú\n', 'TT\tĐơn vị nhận\tMục đích\n', ''])
      expect(
        read('recipients', `${head}1\tSở Tài chính\tphối hợp\n2\tHội Tin học tỉnh\tt/h`),
      ).toMatchObject(people);
  });

  it.each([
    ['Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;', '57-NQ/TW', '2024-12-22'],
    ['Theo Kết luận số 12-KL/TU ngày 03/02/2026 của Tỉnh ủy', '12-KL/TU', '2026-02-03'],
    ['Thông báo số 412-TB/ĐU ngày 07/9/2026 của Đảng ủy', '412-TB/ĐU', '2026-09-07'],
  ])('reads the numbers of the Party: %s', (text, number, date) => {
    expect(read('bases', text)).toMatchObject({ bases: [{ number, date }] });
  });

  it.each([
    'theo quyết định 15/QĐ-UBND ngày 25/4/2026 của UBND tỉnh về dự toán thì sở làm kế hoạch này',
    'Căn cứ Quyết định số 15/QĐ-UBND ngày 25/4/2026 của UBND tỉnh về dự toán; xét nhu cầu thực tế, Sở Tài chính lập kế hoạch như sau:',
    'Thực hiện Quyết định số 15/QĐ-UBND ngày 25/4/2026 của UBND tỉnh về dự toán; trên cơ sở điều kiện thực tế, Sở xây dựng kế hoạch:',
  ])('ends a document where the new one speaks: %s', (text) => {
    const { bases } = read('bases', text) as { bases: { text: string }[] };
    expect(bases).toHaveLength(1);
    expect(bases[0]?.text).toMatch(/về dự toán$/u);
  });

  it('finds each unit of a sentence with its work', () => {
    const text =
      'Nhờ anh chị Văn phòng giúp chuẩn bị nước uống, Phòng Quản lý Khoa học viết tham luận, còn Đoàn Thanh niên huy động 20 đoàn viên';
    expect(read('assignments', text)).toEqual({
      assignments: [
        { unit: 'Văn phòng Sở', tasks: ['chuẩn bị nước uống'] },
        { unit: 'Phòng Quản lý Khoa học', tasks: ['viết tham luận'] },
        { unit: 'Đoàn Thanh niên Sở', tasks: ['huy động 20 đoàn viên'] },
      ],
    });
  });

  it.each([
    ['tôi công tác tại trường đại học Tây Nguyên, ký hiệu ĐHTN', 'trường đại học tây nguyên'],
    ['em làm ở trung tâm khuyến công thuộc sở công thương', 'trung tâm khuyến công'],
    [
      'hiệp hội doanh nghiệp tỉnh Lâm Đồng, chủ tịch K’ Brem',
      'hiệp hội doanh nghiệp tỉnh lâm đồng',
    ],
  ])('finds the body that one works at: %s', (text, name) => {
    const { agency } = read('agency', text) as { agency: { name: string } };
    expect(agency.name.toLowerCase()).toBe(name);
  });
});

describe('messages', () => {
  it.each([
    ['lafm kees hoachj 18/5 cho phuwowngf', 'plan'],
    ['vieets baos caos 18/5 giupx em vowis', 'report'],
    ['làm báo cáo gửi Sở KH&CN giúp em', 'report'],
    ['nhắc các phòng nộp ảnh trước thứ sáu', 'reminders'],
    ['nhắc mấy đơn vị gửi số liệu giúp chị', 'reminders'],
    ['muốn xóa cái vừa gửi thì nhấn vào đâu', 'help'],
    ['tọa đàm dời lại giúp anh', 'edit'],
  ])('wants: %s → %s', (text, intent) => {
    expect(read('message', text)).toMatchObject({ intent });
  });

  it('changes several things of one activity', () => {
    expect(read('message', 'việc 4 hạn 22/5 nha, cho VP với QLKH phối hợp luôn')).toMatchObject({
      edits: [
        { what: 'activity.time', activity: 4, value: { due: '2026-05-22' } },
        {
          what: 'activity.coordinator',
          activity: 4,
          value: ['Văn phòng Sở', 'Phòng Quản lý Khoa học'],
        },
      ],
    });
    expect(read('message', 'đổi chủ đề lại là “Khoa học vì cuộc sống”')).toMatchObject({
      edits: [{ what: 'theme', value: 'Khoa học vì cuộc sống' }],
    });
  });
});
