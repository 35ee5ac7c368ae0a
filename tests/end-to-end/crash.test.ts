/** The program is killed again and again in the middle of conversations; nothing said is lost or doubled. */

import { afterAll, beforeAll, expect, it } from 'vitest';

import { Program } from './program.ts';
import { Visitor } from './visitor.ts';

const visitors = 5;
const kills = 5;
const rounds = 4;
/** A profile; each round names the agency anew, so that a repeated or lost answer shows. */
const round = (chat: number, at: number) => [
  ...['/coquan mới', '1', `Sở ${chat}-${at}`, 'Ủy ban nhân dân tỉnh B', 'SA', 'B', 'Phòng một'],
  ...['xong', 'bỏ qua', `GIÁM ĐỐC / Nguyễn Văn A`, 'xong'],
];

const program = new Program();
beforeAll(() => program.start());
afterAll(() => program.end());

/** Says it until it is acknowledged, as the page does: always with the same id. */
async function insist(visitor: Visitor, id: string, text: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const isTaken = await visitor.say(id, text).then(
      () => true,
      () => false,
    );
    if (isTaken) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never acknowledged: ${id}`);
}

it('keeps every acknowledged answer, once', { timeout: 120_000 }, async () => {
  const present = Array.from({ length: visitors }, () => new Visitor(program.address));
  // Everybody has a session before the first kill: what is tested is what they say, not their arrival.
  await Promise.all(present.map((visitor) => visitor.open()));
  const talks = present.map(async (visitor, chat) => {
    for (let at = 0; at < rounds; at += 1)
      for (const [index, text] of round(chat, at).entries())
        await insist(visitor, `c${chat}r${at}i${index}`, text);
    return visitor;
  });
  const killing = (async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 60 + kill * 45));
      await program.kill();
      await program.start();
    }
  })();
  const done = await Promise.all(talks);
  await killing;

  for (const [chat, visitor] of done.entries()) {
    const wanted = new RegExp(`Đã lưu hồ sơ: Sở ${chat}-${rounds - 1}\\.`);
    const heard = await visitor.hearAll(wanted);
    const replies = heard.filter(
      ({ from, replaces }) => from === 'assistant' && replaces === undefined,
    );
    const said = heard.filter(({ from }) => from === 'person');
    expect(said).toHaveLength(rounds * round(0, 0).length);
    expect(replies).toHaveLength(said.length);
    expect(new Set(replies.map(({ id }) => id)).size).toBe(replies.length);
    const kept = replies.filter(({ text }) => text.startsWith('Đã lưu hồ sơ'));
    expect(kept.map(({ text }) => /Sở \d+-\d+/.exec(text)?.[0])).toEqual(
      Array.from({ length: rounds }, (_, at) => `Sở ${chat}-${at}`),
    );
  }
});
