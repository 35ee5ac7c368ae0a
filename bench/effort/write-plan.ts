/** Writes the facts of a plan as clerks have them: a document by its sections, and lines as they are typed. */

import type { DocumentFacts } from '../../src/plan/document-facts.ts';

type Activity = DocumentFacts['activities'][number];

const listOf = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const labelled = (label: string, value: string): string[] =>
  value === '' ? [] : [`- ${label}: ${value}.`];

function writeActivity(
  { title, leads, coordinators, time, place, participants, details, tasks }: Activity,
  at: number,
): string {
  const sub = (label: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`* ${label}:`, ...lines.map((line) => `- ${line};`)];
  return [
    `${String(at + 1)}. ${title}`,
    ...sub('Thành phần', participants),
    ...sub('Nội dung', details),
    ...sub(
      'Phân công',
      tasks.map((task) => `${task.leads.join(', ')}: ${task.title} (${task.time?.text ?? ''})`),
    ),
    ...labelled('Thời gian', time?.text ?? ''),
    ...labelled('Địa điểm', place ?? ''),
    ...labelled('Chủ trì', leads.join('; ')),
    ...labelled('Phối hợp', coordinators.join('; ')),
  ].join('\n');
}

/** The parts of a plan, in the order in which they stand. */
export const writeSections = (
  facts: DocumentFacts,
): Record<'head' | 'work' | 'duties' | 'end', string> => ({
  head: writeHead(facts),
  work: ['III. NỘI DUNG CÁC HOẠT ĐỘNG', ...facts.activities.map(writeActivity)].join('\n'),
  duties: [
    ...(facts.budget === null ? [] : [`IV. KINH PHÍ: ${facts.budget}.`]),
    'V. TỔ CHỨC THỰC HIỆN',
    ...facts.assignments.map(
      ({ unit, tasks }, at) => `${String(at + 1)}. ${unit}\n${listOf(tasks)}`,
    ),
  ].join('\n'),
  end: writeEnd(facts),
});

const quoted = (lines: readonly string[]): string => listOf(lines.map((line) => `“${line}”`));

function writeHead(facts: DocumentFacts): string {
  const { agency, bases, purposes, requirements, themes, slogans, title, year } = facts;
  return [
    `${(agency.parent ?? '').toUpperCase()}\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
    `${agency.name.toUpperCase()}\tĐộc lập - Tự do - Hạnh phúc`,
    `Số:      /KH-${agency.symbol}\t${agency.place}, ngày     tháng 4 năm ${String(year)}`,
    '',
    'KẾ HOẠCH',
    title,
    '',
    `Thực hiện ${bases.map(({ text }) => text).join('; ')}; ${agency.name} xây dựng kế hoạch như sau:`,
    '',
    ...['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích', listOf(purposes), '2. Yêu cầu'],
    ...[listOf(requirements), '', 'II. CHỦ ĐỀ, KHẨU HIỆU', '1. Chủ đề', quoted(themes)],
    ...['2. Khẩu hiệu', quoted(slogans)],
  ].join('\n');
}

function writeEnd({ recipients, archive, signature }: DocumentFacts): string {
  const { authority = null, title = '', name = '' } = signature ?? {};
  return [
    'Nơi nhận:',
    ...recipients.map((one) => `- ${one.name}${one.note === null ? '' : ` (${one.note})`};`),
    `- Lưu: ${archive ?? 'VT'}.`,
    '',
    ...(authority === null ? [] : [authority]),
    ...[title, '', name],
  ].join('\n');
}

/** Activities one a line, as they are typed: what, who, when, where. */
export const typeActivities = ({ activities }: DocumentFacts): string =>
  activities
    .map(({ title, leads, time, place }) =>
      [title, leads.join('; '), time?.text ?? '', place === null ? '' : `địa điểm: ${place}`]
        .filter((part) => part !== '')
        .join(' - '),
    )
    .join('\n');
