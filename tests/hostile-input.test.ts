/** What people, their keyboards and their clipboards may send at any question is answered clearly. */

import { describe, expect, it, onTestFinished } from 'vitest';

import { chatKey, type Chat } from '../src/assistant/records/chat.ts';
import type { Outgoing } from '../src/channels/channel.ts';
import { readLocales } from '../src/content/locales.ts';
import type { Frame } from '../src/flow/conversation.ts';
import type { DocumentFacts } from '../src/plan/document-facts.ts';
import { openDocx } from './docx/open-docx.ts';
import { play, type Play } from './play.ts';
import { paragraphsOf } from './read-docx.ts';

const words = (length: number): string => 'Tuyên truyền '.repeat(10_000).slice(0, length - 1) + '.';
const lines = Array.from({ length: 200 }, (_, at) => `Việc số ${at + 1}`);

interface Hostile {
  readonly text: string;
  /** What every question says to it, where all say the same. */
  readonly answer?: RegExp;
  /** How it stands in the document where a free answer is taken. */
  readonly printed?: readonly string[];
}

const hostile: Readonly<Record<string, Hostile>> = {
  nothing: { text: '', answer: /^Tin nhắn / },
  'nothing that is seen': { text: ' \u200b\u2028\t\n', answer: /^Tin nhắn / },
  'half a letter': { text: '\ud83d', answer: /^Tin nhắn / },
  'a command that is not there': { text: '/kehoach2', answer: /^Chưa có lệnh …/ },
  'over 100,000 characters': {
    text: words(100_001),
    answer: /^Tin dài 100001 ký tự, quá 100000 ký tự/,
  },
  '5,000 characters': { text: words(5000), printed: [words(5000)] },
  '50,000 characters on one line': { text: words(50_000), answer: /^Tin dài 50000 ký tự/ },
  emoji: { text: '👩‍🔬 🇻🇳 ✅', printed: ['👩‍🔬 🇻🇳 ✅'] },
  'control characters': { text: 'Tọa\u0000 đàm\u0007\u001b[31m\u202e', printed: ['Tọa đàm[31m'] },
  'letters in pieces': {
    text: 'Tọa đàm khoa học và công nghệ'.normalize('NFD'),
    printed: ['Tọa đàm khoa học và công nghệ'],
  },
  'letters cut in half': { text: 'Tọa\ud800 đàm\udc00', printed: ['Tọa đàm'] },
  'a heading': { text: '# x', printed: ['# x'] },
  'a Liquid sum': { text: '{{ 7*7 }}', printed: ['{{ 7*7 }}'] },
  'a Liquid tag': { text: '{% if %}', printed: ['{% if %}'] },
  'a Fluent argument': { text: 'tuần lễ { $count }', printed: ['tuần lễ { $count }'] },
  'a bar': { text: '|' },
  stars: { text: '**' },
  'a script': {
    text: '<script>alert(1)</script> & "q"',
    printed: ['<script>alert(1)</script> & "q"'],
  },
  'a link': { text: '[x](http://x) ![y](z)', printed: ['[x](http://x) ![y](z)'] },
  '200 pasted lines': { text: lines.join('\n'), printed: [lines[0] ?? '', lines[199] ?? ''] },
  'an option that is not there': { text: '99' },
  // A plain key of that name would be the prototype.
  ['__proto__']: { text: '__proto__', printed: ['__proto__'] },
  constructor: { text: 'constructor', printed: ['constructor'] },
};

/** A right answer to each question; whatever else is asked is skipped. */
const right: Readonly<Record<string, string>> = {
  year: '2026',
  occasion: '1',
  activities: 'thêm',
  'activities/title': 'Treo băng rôn',
  'activities/time': 'trước 15/5',
  'activities/tasks/title': 'Tham luận',
  'assignments/tasks': 'Chuẩn bị hội trường',
};

/** Ways from the review to questions that are not asked by themselves. */
const detours = [
  ['8', 'sửa 1', '4'],
  ['8', 'sửa 1', '5'],
  ['8', 'sửa 1', '6'],
  ['8', 'sửa 1', '7'],
  ['8', 'sửa 1', '8'],
  ['trích yếu'],
  ['lưu'],
];

async function chatOf(held: Play): Promise<Chat> {
  return (await held.kept(chatKey('test', 'thu'))) as unknown as Chat;
}

async function frameOf(held: Play): Promise<Frame> {
  const frame = (await chatOf(held)).conversation.stack.at(-1);
  if (frame === undefined) throw new Error('the dialogue is over');
  return frame;
}

/** `activities/title`; an entry's menu is `activities/-`, the review is empty. */
const questionOf = ({ asked }: Frame): string =>
  (asked ?? [])
    .map((part, at) => (at % 2 === 0 ? part : '-'))
    .join('/')
    .replaceAll('/-/', '/');

const ids = [...(readLocales('.').value?.[0]?.messages.keys() ?? [])];
const idInWords = new RegExp(`(?<![\\w-])(?:${ids.join('|')})(?![\\w-])`);

function expectClear(replies: readonly Outgoing[], { text, answer }: Hostile): void {
  expect(replies).toHaveLength(1);
  const said = replies.flatMap((reply) => [reply.text, ...reply.options.map(({ label }) => label)]);
  const own = text === '' ? said.join('\n') : said.join('\n').replaceAll(text, '…');
  expect(own).not.toBe('');
  expect(own).not.toContain('có lỗi khi xử lý');
  expect(own).not.toMatch(/undefined|\bnull\b|\[object|NaN/);
  expect(own).not.toMatch(idInWords);
  expect(own).not.toMatch(/\p{Surrogate}/u);
  expect(own).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  if (answer !== undefined) expect(own).toMatch(answer);
}

/** Sends the text at the question under way, and sees that no other answer changes. */
async function disturb(held: Play, sent: Hostile): Promise<void> {
  const before = await frameOf(held);
  const replies = await held.say(sent.text);
  expectClear(replies, sent);
  const after = await frameOf(held);
  const [current] = before.asked ?? [];
  for (const [step, answer] of Object.entries(before.answers))
    if (step !== current) expect(after.answers[step], `the answer to ${step}`).toEqual(answer);
  if (sent.answer !== undefined) expect(after.asked).toEqual(before.asked);
}

function rightAnswer({ pending, answers }: Frame, question: string): string {
  if (pending !== null) return 'có';
  if (question.endsWith('/-')) return 'xong';
  const list = answers[question];
  return Array.isArray(list) && list.length > 0 ? 'xong' : (right[question] ?? 'bỏ qua');
}

/** Answers until the review; at each question that was not disturbed yet the text is sent first. */
async function walk(held: Play, sent: Hostile, disturbed: Set<string>): Promise<void> {
  for (let step = 0; step < 100; step += 1) {
    const frame = await frameOf(held);
    const question = questionOf(frame);
    if (!disturbed.has(question)) {
      disturbed.add(question);
      await disturb(held, sent);
    } else if (question === '') return;
    else await held.say(rightAnswer(frame, question));
  }
  throw new Error(`the dialogue does not go on from ${questionOf(await frameOf(held))}`);
}

/** The number of a line of the review. */
function numberOf(held: Play, label: string): string {
  const line = new RegExp(`^(\\d+)\\. ${label}:`, 'im').exec(held.sent.at(-1)?.text ?? '');
  return line?.[1] ?? label;
}

async function finish(held: Play): Promise<{ facts: DocumentFacts; bytes: Uint8Array }> {
  const [reply] = await held.say('xong');
  const id = reply?.files.find(({ role }) => role === 'document')?.id ?? '';
  const bytes = await held.openFile(id);
  if (bytes === null) throw new Error(`no document: ${reply?.text ?? ''}`);
  return { facts: await held.facts(id), bytes };
}

/** Every text of the facts that the document prints as it is. */
const textsOf = ({ themes, slogans, purposes, requirements, activities }: DocumentFacts) => [
  ...themes,
  ...slogans,
  ...purposes,
  ...requirements,
  ...activities.flatMap(({ title, place, details, participants }) => [
    title,
    ...(place === null ? [] : [place]),
    ...details,
    ...participants,
  ]),
];

const open = async (agency = 'so-khcn'): Promise<Play> => {
  const held = await play({ today: '2026-04-20', agency });
  onTestFinished(() => held.close());
  return held;
};

describe('at every question of a plan', () => {
  it.each(Object.entries(hostile))('%s is answered clearly', async (_, sent) => {
    const held = await open();
    await held.say('/kehoach');
    const disturbed = new Set<string>();
    await walk(held, sent, disturbed);
    for (const detour of detours) {
      for (const said of detour) await held.say(numberOf(held, said));
      await walk(held, sent, disturbed);
    }
    expect(disturbed).toContain('activities/participants');
    expect(disturbed).toContain('archive');
    const { facts, bytes } = await finish(held);
    openDocx(bytes);
    const printed = paragraphsOf(bytes).join('\n');
    for (const text of textsOf(facts)) expect(printed).toContain(text.replace(/[.;,]+$/, ''));
    for (const text of sent.printed ?? []) {
      expect(facts.purposes).toContain(text);
      expect(printed).toContain(text.replace(/\.$/, ''));
    }
  });
});

/** A plan whose next question is the time of its first activity. */
async function askTime(): Promise<Play> {
  const held = await open();
  await held.say('/kehoach');
  for (const said of ['2026', '1', ...Array<string>(5).fill('bỏ qua'), 'thêm', 'Tọa đàm', '1'])
    await held.say(said);
  expect(questionOf(await frameOf(held))).toBe('activities/time');
  return held;
}

async function timeOf(held: Play) {
  const [activity] = (await frameOf(held)).answers['activities'] as { time?: object }[];
  return activity?.time;
}

describe('at the time of an activity', () => {
  it.each([
    ['31/2', 'Lịch không có ngày 31/02.'],
    ['trước 31/02', 'Lịch không có ngày 31/02.'],
    ['29/2/2027', 'Lịch không có ngày 29/02/2027.'],
    ['15/13', 'Không có tháng 13.'],
    ['25h ngày 15/5', 'Không có 25h00.'],
    ['từ 20/5 đến 10/5', '10/5/2026 đứng trước 20/5/2026.'],
  ])('%s is refused with the reason and an example', async (said, reason) => {
    const held = await askTime();
    const [reply] = await held.say(said);
    expect(reply?.text).toContain(`${reason} Ví dụ: `);
    expect(questionOf(await frameOf(held))).toBe('activities/time');
    await held.say('trước 15/5');
    expect(await timeOf(held)).toMatchObject({ due: '2026-05-15' });
  });

  it.each([
    ['trước 01/4', ['Ngày 01/4/2026 đã qua.'], '2026-04-01'],
    ['trước 15/5/2027', ['Ngày 15/5/2027 không thuộc năm 2026 của văn bản.'], '2027-05-15'],
    ['thứ Hai, 15/5', ['Ngày 15/5/2026 là thứ Sáu, không phải thứ Hai.'], '2026-05-15'],
    [
      'trước 15/5/2025',
      ['Ngày 15/5/2025 đã qua.', 'Ngày 15/5/2025 không thuộc năm 2026 của văn bản.'],
      '2025-05-15',
    ],
  ])('%s is asked about once, and kept when it is meant', async (said, doubts, due) => {
    const held = await askTime();
    const [reply] = await held.say(said);
    expect(reply?.text.split('\n').slice(0, -1)).toEqual(doubts);
    expect(reply?.options.map(({ label }) => label)).toEqual(['Đúng vậy', 'Để tôi sửa']);
    expect(await timeOf(held)).toBeUndefined();
    const [accepted] = await held.press('Đúng vậy');
    for (const doubt of doubts) expect(accepted?.text).not.toContain(doubt);
    expect(await timeOf(held)).toMatchObject({ due });
    for (const later of ['xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong']) {
      const [next] = await held.say(later);
      for (const doubt of doubts) expect(next?.text).not.toContain(doubt);
    }
    expect((await finish(held)).facts.activities[0]?.time).toMatchObject({ due });
  });

  it('a doubtful day gives way to “Để tôi sửa”, and to another answer', async () => {
    const held = await askTime();
    await held.say('thứ Hai, 15/5');
    const [again] = await held.press('Để tôi sửa');
    expect(again?.text).toContain('Thời gian nào?');
    await held.say('thứ Hai, 15/5');
    await held.say('thứ Sáu, 15/5');
    expect(await timeOf(held)).toMatchObject({ due: '2026-05-15' });
  });

  it('words that are no day are kept as words, and it is said that there is no reminder', async () => {
    const held = await askTime();
    const [reply] = await held.say('khi có kinh phí');
    expect(reply?.text).toContain('chưa nhắc việc được');
    expect(await timeOf(held)).toMatchObject({ text: 'khi có kinh phí', due: null });
  });
});

describe('a pasted list of activities', () => {
  it('is kept whole, and each line that is wrong is named', async () => {
    const held = await open();
    await held.say('/kehoach');
    for (const said of ['2026', '1', ...Array<string>(5).fill('bỏ qua')]) await held.say(said);
    const [reply] = await held.say(
      '1. Treo băng rôn - Văn phòng Sở - trước 31/02\n2. Tọa đàm | {{ 7*7 }} | 8h ngày 15/5',
    );
    expect(reply?.text).toContain('Mục 1: Lịch không có ngày 31/02.');
    expect(reply?.text).toContain('Đã ghi 2 mục:');
    expect((await frameOf(held)).answers['activities']).toMatchObject([
      { title: 'Treo băng rôn', time: { text: 'trước 31/02', due: null } },
      { title: 'Tọa đàm', place: '{{ 7*7 }}', time: { start: '2026-05-15T08:00' } },
    ]);
  });
});

describe('the menu of a list', () => {
  /** A plan whose next question is its list of activities. */
  async function askActivities(): Promise<Play> {
    const held = await open();
    await held.say('/kehoach');
    for (const said of ['2026', '1', ...Array<string>(5).fill('bỏ qua')]) await held.say(said);
    return held;
  }

  it.each(['|', '**', '...', '"', '- \n- '])('%j is no activity', async (text) => {
    const held = await askActivities();
    const [reply] = await held.say(text);
    expect(reply?.text).toContain('Tin nhắn chưa có nội dung');
    expect((await frameOf(held)).answers['activities']).toBeUndefined();
  });

  it('a number that names nothing is refused, with how many there are', async () => {
    const held = await askActivities();
    const [offered] = await held.say('99');
    expect(offered?.text).toMatch(/^Không có lựa chọn số 99; có từ 1 đến \d+\./);
    await held.say('Tọa đàm - 15/5');
    const [named] = await held.say('7');
    expect(named?.text).toMatch(/^Không có mục 7; danh sách có 1 mục\./);
  });
});
