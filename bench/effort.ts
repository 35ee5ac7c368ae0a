/**
 * How many actions (messages and presses) a clerk needs for what clerks do, played against the real
 * assistant on a real store; each draft is compared with what was told. `npm run effort`
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { type DocumentFacts, documentFactsSchema } from '../src/plan/document-facts.ts';
import { play, type Play } from '../tests/play.ts';
import { findMissing } from './effort/compare.ts';
import { typeActivities, writeSections } from './effort/write-plan.ts';

/** A message, or a press where it stands in brackets. */
type Action = string;

interface Task {
  readonly name: string;
  readonly aim: number;
  readonly today: string;
  /** A profile of `tests/fixtures/agencies`; nothing is known where it is absent. */
  readonly agency?: string;
  /** What was done before, and is not counted. */
  readonly before?: readonly Action[];
  readonly actions: readonly Action[];
  /** @returns what is missing of what was told */
  readonly check: (held: Play) => Promise<string[]>;
}

const plan = (name: string): DocumentFacts =>
  documentFactsSchema.parse(JSON.parse(readFileSync(`tests/fixtures/plans/${name}.json`, 'utf8')));

const draftOf = async (held: Play): Promise<DocumentFacts | null> => {
  const files = held.sent.flatMap((message) => message.files);
  const id = files.findLast(({ role }) => role === 'document')?.id;
  return id === undefined ? null : held.facts(id);
};

const holds =
  (told: DocumentFacts) =>
  async (held: Play): Promise<string[]> => {
    const draft = await draftOf(held);
    return draft === null ? ['no draft'] : findMissing(draft, told);
  };

const says =
  (words: RegExp) =>
  (held: Play): Promise<string[]> =>
    Promise.resolve(words.test(held.sent.map(({ text }) => text).join('\n')) ? [] : ['the answer']);

const [first, second, third] = [
  plan('dak-nong-2024'),
  plan('quang-ngai-2021'),
  plan('quang-ngoc-2026'),
];
const sections = writeSections(first);
const whole = (facts: DocumentFacts): string => Object.values(writeSections(facts)).join('\n\n');
const sentence =
  'làm giúp kế hoạch 18/5 năm 2026, treo băng rôn do văn phòng làm trước 15/5, toạ đàm sáng 15/5 ở hội trường';

/** Real documents, where this machine has them. */
const seeds = '../shared/seeds';
const readSeed = (number: string): string | null => {
  const name = existsSync(seeds) ? readdirSync(seeds).find((one) => one.startsWith(number)) : null;
  return name == null ? null : readFileSync(`${seeds}/${name}`, 'utf8').trim();
};

/** Stands for whatever is asked of the profile, answered as it is asked. */
const profile = '{profile}';

/** What a clerk answers to each question of the profile. */
const answers: readonly (readonly [asked: RegExp, answer: string])[] = [
  [/cấp nào\?/, '1'],
  [/Tên đầy đủ/, first.agency.name],
  [/Cơ quan chủ quản \(/, first.agency.parent ?? 'bỏ qua'],
  [/Chữ viết tắt/, first.agency.symbol],
  [/Địa danh ghi/, first.agency.place],
  [
    /Các phòng, đơn vị trực thuộc\./,
    'Văn phòng Sở - VP\nTrung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN - TTTT\nChi đoàn Thanh niên Sở Khoa học và Công nghệ - Chi đoàn',
  ],
  [
    /Nơi nhận thường dùng/,
    first.recipients
      .map(({ name, note }) => (note === null ? name : `${name} (${note})`))
      .join('\n'),
  ],
  [/Những người ký/, 'GIÁM ĐỐC / Hoàng Văn Thuận'],
  [/Đã ghi \d+ mục|Xem lại trước khi hoàn tất:\n1\. Cấp/, 'xong'],
];

/** Answers what is asked of the profile. @returns how many answers it took */
async function tellProfile(held: Play): Promise<number> {
  for (let count = 0; ; count += 1) {
    const question = held.last();
    const answer = answers.find(([asked]) => asked.test(question))?.[1];
    if (answer === undefined || /Tôi hiểu \d+ việc/.test(question)) return count;
    await held.say(answer);
  }
}

const typed: readonly Action[] = [
  `kế hoạch 18/5 năm 2024:\n${typeActivities(first)}`,
  profile,
  '[Soạn ngay]',
  `Kinh phí: ${first.budget ?? ''}`,
  `Tổ chức thực hiện:\n${first.assignments.map(({ unit, tasks: duties }) => `${unit}: ${duties.join('; ')}`).join('\n')}`,
  '[Bản mới]',
];

const tasks: readonly Task[] = [
  {
    name: 'first plan (5 activities) from nothing, typed',
    ...{ aim: 20, today: '2024-03-10', actions: typed, check: holds(first) },
  },
  {
    name: 'the same, its text pasted',
    ...{ aim: 8, today: '2024-03-10', check: holds(first) },
    actions: [whole(first), profile, '[Soạn ngay]'],
  },
  {
    name: 'the same, pasted in four parts',
    ...{ aim: 12, today: '2024-03-10', agency: 'so-khcn', check: holds(first) },
    actions: [
      ...['/kehoach', sections.head, '[Lấy luôn]', sections.work, sections.duties, '[Lấy luôn]'],
      ...[sections.end, '[Lấy luôn]', '[Soạn ngay]'],
    ],
  },
  {
    name: 'plan of a department with papers, with a profile',
    ...{ aim: 8, today: '2021-04-01', agency: 'quang-ngai', check: holds(second) },
    actions: [whole(second), '[Soạn ngay]'],
  },
  {
    name: 'plan of a commune, with a profile',
    ...{ aim: 8, today: '2026-05-01', agency: 'quang-ngoc', check: holds(third) },
    actions: [whole(third), '[Soạn ngay]'],
  },
  ...['000', '003'].flatMap((number): Task[] => {
    const text = readSeed(number);
    const told = number === '000' ? first : third;
    const isFirst = number === '000';
    if (text === null) return [];
    return [
      {
        name: `real document ${number}, pasted${isFirst ? ' from nothing' : ' with a profile'}`,
        ...{ aim: 8, today: isFirst ? '2024-03-10' : '2026-05-08' },
        ...(isFirst ? {} : { agency: 'quang-ngoc' }),
        actions: [text, ...(isFirst ? [profile] : []), '[Soạn ngay]'],
        check: async (held) => {
          const draft = await draftOf(held);
          // Its sentences are its own; what was told is counted here.
          const counts = [draft?.bases.length, draft?.assignments.length, draft?.recipients.length];
          const wanted = [told.bases.length, told.assignments.length, told.recipients.length];
          const isThere =
            counts.join() === wanted.join() && draft?.signature?.name === told.signature?.name;
          return isThere ? [] : [`counts ${counts.join()} for ${wanted.join()}`];
        },
      },
    ];
  }),
  {
    name: 'one sentence to a draft, with a profile',
    ...{ aim: 4, today: '2026-04-20', agency: 'so-khcn', actions: [sentence, '[Soạn ngay]'] },
    check: async (held) => {
      const activities = (await draftOf(held))?.activities ?? [];
      const due = activities.map(({ time }) => time?.due ?? time?.start).join();
      return due === '2026-05-15,2026-05-15' ? [] : [due];
    },
  },
  {
    name: 'change a lead after the draft',
    ...{ aim: 2, today: '2026-04-20', agency: 'so-khcn', before: [sentence, '[Soạn ngay]'] },
    actions: ['việc 2 giao cho TTTT', '[Bản mới]'],
    check: async (held) => {
      const leads = (await draftOf(held))?.activities[1]?.leads ?? [];
      return leads.join().startsWith('Trung tâm Thông tin') ? [] : [leads.join()];
    },
  },
  {
    name: 'a result',
    ...{
      aim: 1,
      today: '2026-04-20',
      agency: 'so-khcn',
      before: [sentence, '[Soạn ngay]', '[Xong]'],
    },
    actions: ['đã treo 3 băng rôn ở trụ sở'],
    check: says(/Đã ghi kết quả|Đã ghi.*Treo băng rôn/),
  },
  {
    name: 'the slogan of the year',
    ...{
      aim: 1,
      today: '2026-04-20',
      actions: ['khẩu hiệu năm nay là gì'],
      check: says(/Động lực chính/),
    },
  },
];

/** @returns how many actions it took */
async function act(held: Play, action: Action): Promise<number> {
  if (action === profile) return tellProfile(held);
  const label = /^\[([^\]\n]+)\]$/.exec(action)?.[1];
  await (label === undefined ? held.say(action) : held.press(label));
  return 1;
}

/** @returns how many actions it took, and what was missing */
async function playTask({ today, agency, before = [], actions, check }: Task) {
  const held = await play({ today, ...(agency === undefined ? {} : { agency }) });
  let count = 0;
  try {
    for (const action of before) await act(held, action);
    for (const action of actions) count += await act(held, action);
    return { count, missing: await check(held) };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'failed';
    return { count, missing: [why, held.last().slice(0, 300)] };
  } finally {
    await held.close();
  }
}

console.log('| what a clerk does | actions | aim | what the draft lacks |');
console.log('| --- | --- | --- | --- |');
for (const task of tasks) {
  const { count, missing } = await playTask(task);
  const verdict = missing.length === 0 ? 'nothing' : missing.join('; ');
  if (missing.length > 0 || count > task.aim) process.exitCode = 1;
  console.log(`| ${task.name} | ${String(count)} | ≤ ${String(task.aim)} | ${verdict} |`);
}
