/** Results: recorded, understood, corrected, taken back, by members of the agency and nobody else. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readResults, type KeptResult } from '../../../src/assistant/records/result.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play, type Writer } from '../../play.ts';
import { keepPlan } from '../records/keep-plan.ts';

let held: Play;
let ha: Writer;
const agency = 'lang-son';

beforeEach(async () => {
  held = await play({ today: '2022-05-20', agency });
  ha = held.as({ name: 'Nguyễn Thị Hà' });
  await keepPlan(held.store(), agency, [
    { title: 'Tổ chức hội thảo khoa học', leads: ['Văn phòng Sở'] },
    { title: 'Đăng tin trên trang thông tin điện tử', leads: ['Văn phòng Sở'] },
    { title: 'Treo băng rôn, khẩu hiệu', leads: ['Các phòng, đơn vị trực thuộc Sở'] },
  ]);
});
afterEach(() => held.close());

const text = (replies: readonly Outgoing[]): string => replies.map((reply) => reply.text).join('|');
const kept = (document = 'plan1'): Promise<KeptResult[]> =>
  readResults({ read: (key) => held.kept(key) }, agency, document);

describe('a result', () => {
  it('is recorded in one line, and what was understood is shown', async () => {
    const said = text(await ha.say('/ketqua 2 11 tin, bài, 02 phóng sự ngày 17/5'));
    expect(said).toContain('Đã ghi KQ1 cho việc 2. Đăng tin trên trang thông tin điện tử');
    expect(said).toContain('“11 tin, bài, 02 phóng sự ngày 17/5”');
    expect(said).toContain('Hiểu là: 11 tin, bài; 02 phóng sự · ngày 17/5/2022.');
    const [result] = await kept();
    expect(result).toMatchObject({
      activity: 2,
      text: '11 tin, bài, 02 phóng sự ngày 17/5',
      on: '2022-05-17',
      by: 'test:thu',
      name: 'Nguyễn Thị Hà',
    });
  });

  it('is asked for step by step: the list, the activity, the words', async () => {
    const list = text(await ha.say('/ketqua'));
    expect(list).toContain('1. Tổ chức hội thảo khoa học (Văn phòng Sở): chưa có số liệu');
    expect(text(await ha.say('3'))).toContain('3. Treo băng rôn, khẩu hiệu: kết quả?');
    expect(text(await ha.say('20 băng rôn'))).toContain('Hiểu là: 20 băng rôn.');
    expect(await kept()).toMatchObject([{ activity: 3, count: 20, unit: 'băng rôn' }]);
  });

  it('is recorded for an activity that is named in words', async () => {
    await ha.say('/ketqua hoi thao: 60 đại biểu');
    expect(await kept()).toMatchObject([{ activity: 1, text: '60 đại biểu' }]);
  });

  it('keeps the number and day of a decision', async () => {
    const said = text(
      await ha.say('/ketqua 1 trao 03 kỷ niệm chương theo QĐ 731/QĐ-BKHCN ngày 09/5/2022'),
    );
    expect(said).toContain('03 kỷ niệm chương');
    expect(said).toContain('văn bản 731/QĐ-BKHCN ngày 09/5/2022');
  });

  it('without a number is kept as it was written, and that is said', async () => {
    const said = text(await ha.say('/ketqua 1 **đã** xong'));
    expect(said).toContain('Không thấy số liệu nào');
    expect(await kept()).toMatchObject([{ text: '**đã** xong' }]);
  });

  it('may be an obstacle', async () => {
    await ha.say('/ketqua 3 vướng mắc: mưa lớn');
    await ha.say('/ketqua 2 chưa làm vì thiếu người');
    expect(await kept()).toMatchObject([
      { kind: 'obstacle', text: 'mưa lớn' },
      { kind: 'obstacle', text: 'chưa làm vì thiếu người' },
    ]);
  });

  it('is added to what was recorded before', async () => {
    await ha.say('/ketqua 2 11 tin, bài');
    expect(text(await ha.say('/ketqua 2 02 tin, bài'))).toContain(
      'Cộng các lần ghi của việc này: 13 tin, bài.',
    );
  });

  it('is corrected; its author stays', async () => {
    await ha.say('/ketqua 2 12 tin');
    await ha.press('Sửa');
    expect(text(await ha.say('11 tin'))).toContain('Hiểu là: 11 tin.');
    await ha.say('/ketqua sửa 1 10 tin');
    expect(await kept()).toMatchObject([{ id: '1', text: '10 tin', count: 10, by: 'test:thu' }]);
  });

  it('is taken back, and put back', async () => {
    await ha.say('/ketqua 2 12 tin');
    await ha.press('Rút lại');
    expect(await kept()).toEqual([]);
    await ha.press('Hoàn tác');
    expect(await kept()).toHaveLength(1);
  });

  it('takes photos that follow it, and no more than twenty', async () => {
    await ha.say('/ketqua 3 20 băng rôn');
    const file = { name: 'a.jpg', mediaType: 'image/jpeg', bytes: 1000, role: 'picture' as const };
    for (let at = 0; at < 22; at += 1)
      await ha.send({ file: { ...file, id: `f${at}` }, album: 'one' });
    const [result] = await kept();
    expect(result?.files).toHaveLength(20);
    expect(result?.files[0]).toEqual({
      channel: 'test',
      id: 'f0',
      name: 'a.jpg',
      mediaType: 'image/jpeg',
    });
    const huge = { ...file, id: 'h', bytes: 30 * 1024 * 1024 };
    expect(text(await ha.send({ file: huge }))).toContain('lớn hơn 20 MB');
  });

  it('of two people that count differently shows both, and one is chosen', async () => {
    await held.seat('lan', agency, 'member');
    const lan = held.as({ user: 'lan', name: 'Trần Lan' });
    await lan.say('/ketqua 2 12 tin');
    const said = text(await ha.say('/ketqua 2 11 tin'));
    expect(said).toContain('KQ1: 12 tin (Trần Lan, 20/5/2022)');
    expect(said).toContain('KQ2: 11 tin (Nguyễn Thị Hà, 20/5/2022)');
    await ha.press('Giữ: 11 tin');
    expect(await kept()).toMatchObject([{ id: '2', count: 11 }]);
  });

  it('of somebody else is no member’s to take back', async () => {
    await ha.say('/ketqua 2 12 tin');
    await held.seat('lan', agency, 'member');
    const lan = held.as({ user: 'lan' });
    expect(text(await lan.say('/ketqua rút 1'))).toContain('do người khác ghi');
    expect(text(await lan.say('/ketqua sửa 1 1 tin'))).toContain('do người khác ghi');
    expect(await kept()).toMatchObject([{ count: 12 }]);
  });

  it('recorded by several at the same moment is not lost', async () => {
    const people = Array.from({ length: 8 }, (_, at) => `p${at}`);
    for (const person of people) await held.seat(person, agency, 'member');
    await Promise.all(people.map((user, at) => held.as({ user }).say(`/ketqua 2 ${at + 1} tin`)));
    const counts = (await kept()).map(({ count }) => count).sort();
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('of an activity that was dropped stays in the list, apart', async () => {
    await ha.say('/ketqua 2 12 tin');
    await ha.say('/ketqua 3 20 băng rôn');
    await keepPlan(held.store(), agency, [
      { title: 'Tổ chức hội thảo khoa học' },
      { title: 'Treo băng rôn, khẩu hiệu tại trụ sở' },
    ]);
    const list = text(await ha.say('/ketqua'));
    expect(list).toMatch(/2\. Treo băng rôn, khẩu hiệu tại trụ sở\n\s+KQ2: 20 băng rôn/);
    expect(list).toMatch(/không còn trong kế hoạch.*\n\s+Đăng tin.*: KQ1: 12 tin/);
  });
});

describe('what cannot be recorded', () => {
  it.each([
    ['/ketqua 9 11 tin', 'Không có việc 9; kế hoạch có 3 việc.'],
    ['/ketqua 1.2 11 tin', 'Không có việc 1.2'],
    ['/ketqua chuyện khác', 'Chưa rõ là việc nào trong 3 việc.'],
    ['/ketqua rút 7', 'Không có KQ7.'],
    ['/ketqua kh 4', 'Không có kế hoạch 4; cơ quan có 1 kế hoạch.'],
  ])('%s is answered: %s', async (said, answered) => {
    expect(text(await ha.say(said))).toContain(answered);
    expect(await kept()).toEqual([]);
  });

  it('without a plan is refused, with what to do first', async () => {
    await held.seat('lan', 'so-khcn', 'owner');
    const lan = held.as({ user: 'lan' });
    expect(text(await lan.say('/ketqua 1 11 tin'))).toContain('Gửi /kehoach để soạn');
  });

  it('without an agency is refused', async () => {
    const stranger = held.as({ user: 'la' });
    expect(text(await stranger.say('/ketqua'))).toContain('Anh/chị chưa thuộc cơ quan nào');
  });
});

describe('beside a dialogue', () => {
  it('the question comes back when the result is recorded', async () => {
    await ha.say('/kehoach');
    expect(text(await ha.say('/ketqua'))).not.toContain('Kế hoạch của năm nào?');
    expect(text(await ha.say('2 11 tin'))).toContain('Kế hoạch của năm nào?');
    expect(text(await ha.say('2022'))).toContain('Câu 2');
  });

  it('“dừng” leaves the result, not the dialogue', async () => {
    await ha.say('/kehoach');
    await ha.say('/ketqua');
    const said = text(await ha.say('dừng'));
    expect(said).toContain('Đã thôi ghi kết quả.');
    expect(said).toContain('Kế hoạch của năm nào?');
  });
});

describe('in a group', () => {
  const bind = async (): Promise<Writer> => {
    const group = held.as({ name: 'Nguyễn Thị Hà', group: 'tổ khoa học' });
    const [given] = await ha.say('/nhom');
    await group.say(`/nhom ${/Mã gắn nhóm: (\S+)/.exec(given?.text ?? '')?.[1] ?? ''}`);
    return group;
  };

  it('one line records a result, and is answered there', async () => {
    const group = await bind();
    const [reply] = await group.say('/ketqua 2 11 tin, 2 phóng sự');
    expect(reply).toMatchObject({ chat: 'tổ khoa học', isToGroup: true });
    expect(reply?.text).toContain('Hiểu là: 11 tin; 02 phóng sự.');
    expect(await kept()).toMatchObject([{ activity: 2 }]);
  });

  it('strangers record nothing and see nothing', async () => {
    await bind();
    const stranger = held.as({ user: 'la', group: 'tổ khoa học' });
    const said = text(await stranger.say('/ketqua'));
    expect(said).toContain('Chỉ người của cơ quan');
    expect(said).not.toContain('hội thảo');
    await stranger.say('/ketqua 2 11 tin');
    expect(await kept()).toEqual([]);
  });

  it('the units are asked for what nothing is known of', async () => {
    await bind();
    await ha.say('/ketqua 2 11 tin');
    const replies = await ha.say('/ketqua hỏi');
    const asked = replies.find(({ chat }) => chat === 'tổ khoa học')?.text ?? '';
    expect(asked).toContain('1. Tổ chức hội thảo khoa học (Văn phòng Sở)');
    expect(asked).not.toContain('2. Đăng tin');
    expect(replies.find(({ chat }) => chat === 'thu')?.text).toContain('“Tổ khoa học”');
  });
});
