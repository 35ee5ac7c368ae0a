/** `vanthu reminders`: which reminders of a plan would be sent, and when. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { makeFolder, run, runProgram } from './run.ts';

const plan = 'tests/fixtures/plans/dak-nong-2024.json';
const days = (from: string, to: string): string[] => ['--from', from, '--to', to];
const may = days('2024-05-01', '2024-05-31');

interface Entry {
  readonly at: string;
  readonly rule: string;
  readonly activity: number;
  readonly task: number | null;
  readonly text: string;
}

const list = async (...words: string[]): Promise<Entry[]> =>
  JSON.parse((await run(['reminders', ...words, '--json'])).stdout) as Entry[];

describe('vanthu reminders --json', () => {
  it('has the promised shape', async () => {
    const found = await list(plan, ...days('2024-05-14', '2024-05-14'));
    expect(found).toEqual([
      {
        at: '2024-05-14T08:00',
        rule: 'overdue',
        activity: 2,
        task: null,
        text: expect.any(String) as string,
      },
      {
        at: '2024-05-14T08:00',
        rule: 'overdue',
        activity: 3,
        task: null,
        text: expect.any(String) as string,
      },
      {
        at: '2024-05-14T08:00',
        rule: 'before-deadline',
        activity: 4,
        task: null,
        text: expect.any(String) as string,
      },
      {
        at: '2024-05-14T08:00',
        rule: 'before-deadline',
        activity: 5,
        task: null,
        text: expect.any(String) as string,
      },
    ]);
    expect(found[2]?.text).toBe(
      'Treo băng rôn tại trụ sở cơ quan, đơn vị trực thuộc · chủ trì: Văn phòng Sở, Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN · hạn thứ Tư 15/5/2024, còn 1 ngày làm việc',
    );
    expect(found[3]?.text).toContain('diễn ra 08h00 thứ Sáu 17/5/2024, còn 3 ngày làm việc');
  });

  it('takes both days into the range', async () => {
    const of = async (from: string, to: string) => (await list(plan, ...days(from, to))).length;
    expect(await of('2024-05-14', '2024-05-14')).toBe(4);
    expect(await of('2024-05-11', '2024-05-12')).toBe(0);
    const [whole, first, second] = await Promise.all([
      of('2024-05-01', '2024-05-31'),
      of('2024-05-01', '2024-05-14'),
      of('2024-05-15', '2024-05-31'),
    ]);
    expect(first + second).toBe(whole);
  });

  it('names a task by its number', async () => {
    const found = await list(
      'tests/fixtures/plans/quang-ngai-2021.json',
      ...days('2021-05-17', '2021-05-17'),
    );
    expect(found.filter(({ activity }) => activity === 3).map(({ task }) => task)).toEqual([
      ...[null, 1, 2, 3, 4, 5, 6, 7],
    ]);
  });
});

describe('vanthu reminders of the plan of 2021, counted by hand on a wall calendar', () => {
  // 15/5 is a Saturday; no day off comes between the first of these days and the last of May.
  const byHand: Record<string, string> = {
    '1': '21/6 25/6 29/6 30/6 · 1/7 2/7 5/7 6/7 7/7 8/7 9/7 12/7 13/7 14/7',
    '2': '11/5 17/5 19/5 20/5 · 21/5 24/5 25/5 26/5 27/5 28/5 31/5 1/6 2/6 3/6',
    '3': '7/5 13/5 17/5 18/5 · 19/5 20/5 21/5 24/5 25/5 26/5 27/5 28/5 31/5 1/6',
    '3.1': '5/5 11/5 13/5 14/5 · 17/5 18/5 19/5 20/5 21/5 24/5 25/5 26/5 27/5 28/5',
    '4': '20/5 26/5 28/5 31/5 · 1/6 2/6 3/6 4/6 7/6 8/6 9/6 10/6 11/6 14/6',
    '5': '7/5 13/5 17/5 18/5 · 19/5 20/5 21/5 24/5 25/5 26/5 27/5 28/5 31/5 1/6',
  };
  const seminar = 'tests/fixtures/plans/quang-ngai-2021.json';
  const year = days('2021-04-01', '2021-12-31');

  it('has the days before each deadline, the day itself, and those after it', async () => {
    const found = await list(seminar, ...year);
    expect(found.every(({ at }) => at.endsWith('T08:00'))).toBe(true);
    for (const [number, written] of Object.entries(byHand)) {
      const [activity, task = null] = number.split('.').map(Number);
      const own = found.filter((one) => one.activity === activity && one.task === task);
      const said = own.map(({ at }) => `${Number(at.slice(8, 10))}/${Number(at.slice(5, 7))}`);
      expect(said, number).toEqual(written.replace(' ·', '').split(' '));
    }
    // Each of the seven papers is due when the first is.
    expect(found).toHaveLength(14 * (5 + 7));
  });

  it('prints them day by day', async () => {
    const { stdout } = await run(['reminders', seminar, ...days('2021-05-01', '2021-05-11')]);
    const heads = stdout.split('\n').filter((line) => line.startsWith('08h00'));
    expect(heads).toEqual([
      '08h00 thứ Tư 05/5/2021',
      '08h00 thứ Sáu 07/5/2021',
      '08h00 thứ Ba 11/5/2021',
    ]);
    expect(stdout).toContain('hạn thứ Bảy 15/5/2021, còn 7 ngày làm việc');
  });
});

describe('vanthu reminders', () => {
  it('prints the days, what is said, and what has no reminders', async () => {
    const { code, stdout, stderr } = await run(['reminders', plan, ...may]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('08h00 thứ Năm 02/5/2024\n  2. Gửi văn bản');
    expect(stdout).toContain('Không có lịch nhắc (1):\n  1. Đăng tin, bài');
    expect(stdout).toContain('chỉ là mốc, văn phòng sẽ được hỏi ngày cụ thể');
  });

  it('says why a time gives no reminders', async () => {
    const folder = makeFolder();
    const file = path.join(folder, 'plan.json');
    const facts = JSON.parse(readFileSync(plan, 'utf8')) as { activities: object[] };
    const titled = (time: object | null) => ({ title: 'Việc', time });
    writeFileSync(
      file,
      JSON.stringify({
        ...facts,
        activities: [
          titled(null),
          titled({ text: 'thường xuyên' }),
          titled({ text: 'từ ngày 13/5/2024', start: '2024-05-13' }),
          titled({ text: 'hai tuần một lần', recurrence: 'hai tuần một lần' }),
          titled({ text: 'trước 31/02', due: '2024-02-31' }),
          titled({ text: 'hằng tuần', recurrence: 'hằng tuần' }),
        ],
      }),
    );
    const { stdout } = await run(['reminders', file, ...days('2024-02-01', '2024-02-02')]);
    expect(stdout).toBe(
      [
        'Từ 01/02/2024 đến 02/02/2024 không có mục nào cần nhắc.',
        '',
        'Không có lịch nhắc (5):',
        '  1. Việc · chưa ghi thời gian',
        '  2. Việc · “thường xuyên” không có ngày cụ thể',
        '  3. Việc · “từ ngày 13/5/2024” không có hạn cuối',
        '  4. Việc · chưa hiểu “hai tuần một lần” lặp lại vào ngày nào',
        '  5. Việc · “trước 31/02” không có ngày cụ thể',
      ].join('\n'),
    );
  });

  it('speaks English', async () => {
    const { stdout } = await run(['reminders', plan, ...days('2024-05-10', '2024-05-10')], {
      lang: 'en',
    });
    expect(stdout).toContain('08h00 Friday 10/5/2024\n  2. ');
    expect(stdout).toContain('due Saturday 11/5/2024, a day off; today is the last working day');
  });

  it('writes the deadlines for phones, and keeps --json to itself', async () => {
    const file = path.join(makeFolder(), 'plan.ics');
    const { code, stdout } = await run(['reminders', plan, ...may, '--json', '--ics', file]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(57);
    expect(readFileSync(file, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect((await run(['reminders', plan, ...may, '--ics', file])).stdout).toMatch(/plan\.ics$/);
  });
});

describe('vanthu reminders of what is wrong', () => {
  it.each([
    [days('2024-02-30', '2024-05-31'), '--from “2024-02-30” chưa đúng: cần một ngày có trong lịch'],
    [days('2024-05-01', '31/5/2024'), '--to “31/5/2024” chưa đúng: cần một ngày có trong lịch'],
    [days('2024-05-01T00', '2024-05-02'), '--from “2024-05-01T00” chưa đúng'],
    [days('2024-05-02', '2024-05-01'), 'Ngày cuối 2024-05-01 ở trước ngày đầu 2024-05-02'],
  ])('days ends with 2: %j', async (words, expected) => {
    const { code, stdout, stderr } = await run(['reminders', plan, ...words]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });

  it('facts ends with 1 and names the place', async () => {
    const file = path.join(makeFolder(), 'facts.json');
    writeFileSync(file, '{ "kind": "plan", "year": "2024" }');
    const { code, stdout, stderr } = await run(['reminders', file, ...may]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${file}: year: chưa đúng kiểu, cần một số`);
    writeFileSync(file, '{');
    expect((await run(['reminders', file, ...may])).stderr).toContain('không phải JSON hợp lệ');
    expect(await run(['reminders', '/nowhere.json', ...may])).toMatchObject({
      code: 1,
      stderr: 'Không đọc được tệp /nowhere.json. Kiểm tra lại đường dẫn.',
    });
  });

  it('calendar file ends with 1', async () => {
    const file = path.join(makeFolder(), 'nowhere', 'plan.ics');
    const { code, stdout, stderr } = await run(['reminders', plan, ...may, '--ics', file]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Không ghi được tệp');
    expect(existsSync(file)).toBe(false);
  });

  it('usage ends with 2, and a plan from its input with 0, as a program', async () => {
    expect((await runProgram(['reminders', plan, '--from', '2024-05-01'])).code).toBe(2);
    const facts = readFileSync(plan, 'utf8');
    const read = await runProgram(
      ['reminders', '-', ...may, '--json'],
      { TZ: 'America/New_York' },
      facts,
    );
    expect(read.code).toBe(0);
    expect(JSON.parse(read.stdout)).toEqual(await list(plan, ...may));
  });
});
