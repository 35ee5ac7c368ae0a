/** Double taps: two messages of one chat arrive at once, in 200 chats. */

import { afterEach, expect, it } from 'vitest';

import { play, type Play } from '../../play.ts';

const chats = 200;
/** A profile: twelve answers, the sixth a list that is pasted and closed. */
const answers = [
  ...['1', 'Sở A', 'Ủy ban nhân dân tỉnh B', 'SA', 'B', 'Phòng một\nPhòng hai', 'xong'],
  ...['Bộ C (báo cáo)', 'GIÁM ĐỐC / Nguyễn Văn A', '4', 'SB', 'xong'],
];

let held: Play;
afterEach(() => held.close());

it('loses, doubles and leaves unfinished nothing', { timeout: 120_000 }, async () => {
  held = await play({ today: '2026-04-01' });
  const receive = (chat: string, id: string, text: string) =>
    held.receive({ id, chat, user: chat, text, option: null });
  await Promise.all(
    Array.from({ length: chats }, async (_, at) => {
      const chat = `chat-${at}`;
      await receive(chat, 'start', '/coquan');
      for (let pair = 0; pair < answers.length; pair += 2)
        await Promise.all(
          [pair, pair + 1].map((index) => receive(chat, `a${index}`, answers[index] ?? '')),
        );
    }),
  );
  for (let at = 0; at < chats; at += 1) {
    const replies = held.sent.filter(({ chat }) => chat === `chat-${at}`);
    expect(replies).toHaveLength(answers.length + 1);
    expect(new Set(replies.map(({ id }) => id)).size).toBe(replies.length);
    expect(replies.at(-1)?.text).toContain('Đã lưu hồ sơ: Sở A.');
    const review = replies.at(-2)?.text ?? '';
    expect(review).toContain('4. Ký hiệu: SB');
    expect(review).toContain('(2) Phòng một; Phòng hai');
    expect(review).toContain('Người ký: GIÁM ĐỐC / Nguyễn Văn A');
  }
});
