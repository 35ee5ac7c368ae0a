/** What is typed freely: a request is carried out, an answer stays an answer. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { documentFactsSchema } from '../../../src/plan/document-facts.ts';
import { play, type Play } from '../../play.ts';

const sentence =
  'làm giúp kế hoạch 18/5 năm 2026, treo băng rôn do văn phòng làm trước 15/5, toạ đàm sáng 15/5 ở hội trường';

let held: Play;
const say = async (text: string): Promise<string> =>
  (await held.say(text)).map(({ text: said }) => said).join('\n\n');
const lastFile = (): string =>
  held.sent.flatMap(({ files }) => files).findLast(({ role }) => role === 'document')?.id ?? '';
const labels = (): string[] => held.sent.at(-1)?.options.map(({ label }) => label) ?? [];

beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn' });
});
afterEach(() => held.close());

describe('a sentence with everything in it', () => {
  it('is a draft after one message and one press', async () => {
    await held.say(sentence);
    const [reply] = await held.press('Soạn ngay');
    expect(reply?.text.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(12);
    const facts = await held.facts(lastFile());
    expect(facts.activities.map(({ title }) => title)).toEqual(['Treo băng rôn', 'Toạ đàm']);
    expect(facts.signature?.name).toBe('Hoàng Văn Thuận');
  });

  it('invents nothing: what has no default is empty and said to be so', async () => {
    await held.say(sentence);
    const [reply] = await held.press('Soạn ngay');
    expect(reply?.text).toContain('Chưa có: văn bản chỉ đạo, kinh phí, tổ chức thực hiện.');
    const facts = await held.facts(lastFile());
    expect([facts.budget, facts.bases, facts.assignments]).toEqual([null, [], []]);
  });

  it('is taken back by one press, and said again by another', async () => {
    await held.say(sentence);
    expect((await held.press('Hoàn tác'))[0]?.text).toContain('Kế hoạch của năm nào?');
    expect(await say('hoàn tác')).toContain('Treo băng rôn');
  });

  it('grows by what is typed next', async () => {
    await held.say(sentence);
    expect(await say('Đăng tin trên trang thông tin - VP - trước 10/5')).toContain(
      'Tôi hiểu 3 việc',
    );
    expect(labels()).toContain('Soạn ngay');
  });

  it('leads through the other questions on wish', async () => {
    await held.say(sentence);
    expect((await held.press('Xem từng câu'))[0]?.text).toContain('Văn bản chỉ đạo?');
  });

  it('joins what was begun for the same year, and loses nothing of it', async () => {
    for (const text of ['/kehoach', '2026', 'dừng']) await held.say(text);
    await held.say(sentence);
    expect(await say('dừng')).toContain('Đã dừng');
    expect(await say('/kehoach')).toContain('Treo băng rôn');
  });

  it('never takes the place of a plan of another year that is under way', async () => {
    for (const text of ['/kehoach', '2027', 'dừng']) await held.say(text);
    await held.say(sentence);
    await held.press('Soạn ngay');
    await held.say('xong');
    expect((await held.facts(lastFile())).year).toBe(2026);
    expect(await say('/kehoach')).toContain('Bản trước còn dở');
  });
});

describe('words that call for a document', () => {
  it.each([
    ['kế hoạch', 'Kế hoạch của năm nào?'],
    ['soạn báo cáo', 'Báo cáo của năm nào?'],
    ['công văn đôn đốc các phòng nộp kết quả trước 20/5', 'Thời hạn: trước ngày 20/5/2026'],
    ['giấy mời dự tọa đàm 8h ngày 15/5 tại hội trường tầng 3', 'Địa điểm: hội trường tầng 3'],
    ['viết tin bài', 'Cần bài nào?'],
  ])('begin it: %s', async (text, answer) => {
    expect((await say(text)).toLowerCase()).toContain(answer.toLowerCase());
  });

  it('are no request where they cite a document', async () => {
    expect(await say('cv 77/ubnd-vx ngay 5.4.2026 cua ubnd huyen')).toContain('Tôi chưa hiểu');
  });
});

it('answers what is no request with help and buttons', async () => {
  expect(await say('xin chào')).toContain('Tôi chưa hiểu ý anh/chị');
  expect(labels()).toContain('Soạn kế hoạch');
  await held.say('xong');
  expect(labels()).toContain('Soạn kế hoạch');
});

describe('in the middle of a question', () => {
  const atActivities = ['/kehoach', '2026', '1', ...Array.from({ length: 5 }, () => 'bỏ qua')];

  it.each([
    'ai chưa báo cáo?',
    'đơn vị nào chưa báo cáo?',
    'việc nào sắp tới hạn?',
    'cho em hỏi còn mấy việc chưa xong?',
    'tiến độ kế hoạch đến đâu rồi',
    'xem tiến độ',
  ])('a request is answered and the question stands: %s', async (text) => {
    for (const said of atActivities) await held.say(said);
    const reply = await say(text);
    expect(reply).toContain('Chưa có kế hoạch nào đang được nhắc việc');
    expect(reply).toContain('Câu 8/');
  });

  it.each([
    'Báo cáo tiến độ các nhiệm vụ',
    'Nhắc các đơn vị báo cáo kết quả',
    'Xây dựng kế hoạch tuyên truyền',
    'Soạn công văn gửi các xã',
    'Gửi giấy mời đại biểu',
    'Viết tin bài trên cổng thông tin',
    'Kiểm tra tiến độ thực hiện',
    'Tìm hiểu chủ đề, khẩu hiệu năm nay',
    'Hướng dẫn người dân sử dụng dịch vụ công',
    'Đã treo băng rôn thì phải thu dọn',
    'Thi “Ai thông minh hơn?”',
    'Tổng hợp kết quả, báo cáo UBND tỉnh',
    'Giao việc cho phòng chuyên môn',
    'Xóa tin cũ trên bảng điện tử',
    'Đổi mới hình thức tuyên truyền',
    'Thêm cây xanh trước trụ sở',
    'Nhắc việc cho các phòng qua tin nhắn',
    'Việc của phòng nào phòng ấy làm',
  ])('an answer is kept: %s', async (text) => {
    for (const said of atActivities) await held.say(said);
    await held.say(`${text} - VP - trước 15/5`);
    await held.say('soạn ngay');
    const { activities } = documentFactsSchema.parse(await held.facts(lastFile()));
    expect(activities[0]?.title).toBe(text);
  });
});
