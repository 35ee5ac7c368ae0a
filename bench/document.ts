/**
 * What a document costs: facts to DOCX, beside docxtemplater filling a template of the same content;
 * and what reading results costs.
 *
 * The peer's template is our own document of one activity with tags for its facts, so that both
 * files have the same header, styles and signature. CPU time is user + system, warm, median; the two
 * are run in turn. Every file is opened again: each activity must be in it, or the run is void.
 * Not comparable: a template filled by docxtemplater leaves no section out and numbers nothing anew.
 */

import { readFileSync } from 'node:fs';

import Docxtemplater from 'docxtemplater';
import { strFromU8, unzipSync } from 'fflate';
import PizZip from 'pizzip';
import { parse } from 'yaml';

import type { Block, OfficialDocument } from '../src/document/block.ts';
import { formSchema } from '../src/document/form.ts';
import { renderDocument } from '../src/document/render-document.ts';
import { templateHeadSchema, type DocumentTemplate } from '../src/document/template.ts';
import { writeDocx } from '../src/docx/write-docx.ts';
import { documentFactsSchema, type DocumentFacts } from '../src/plan/document-facts.ts';
import { readResult } from '../src/plan/read-result.ts';
import { drawPage } from '../src/preview/draw-page.ts';
import { measureText } from '../src/preview/measure-text.ts';
import { tellFigure } from './figure.ts';

const warmUps = 15;
const runs = 25;
const pictureRuns = 9;

type Layout = 'list' | 'table';

interface ActivityTags {
  readonly title: string;
  readonly lead: string;
  readonly coordinator: string;
  readonly time: string;
  readonly place: string;
}

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const form = formSchema.parse(parse(read('data/decree-30.yaml')));
const openTemplate = (flow: string): DocumentTemplate => {
  const [, head = '', body = ''] =
    /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(read(`flows/${flow}/document.md`)) ?? [];
  return { head: templateHeadSchema.parse(parse(head)), body };
};
const templates = { plan: openTemplate('plan'), report: openTemplate('report') };
const plan: unknown = JSON.parse(read('tests/fixtures/plans/dak-nong-2024.json'));
const report: unknown = JSON.parse(read('tests/fixtures/plans/lang-son-2022-report.json'));

const draft = (facts: DocumentFacts): OfficialDocument =>
  renderDocument(templates[facts.kind === 'report' ? 'report' : 'plan'], facts, form, measureText);

const tagsOf = (number: number): ActivityTags => ({
  title: `Hoạt động số ${number}: tuyên truyền trên Trang thông tin điện tử của Sở`,
  lead: `Phòng Quản lý Khoa học ${number}`,
  coordinator: `Các phòng, đơn vị trực thuộc Sở ${number}`,
  time: `Hoàn thành trước ngày 15/5/2024 (${number})`,
  place: `Hội trường tầng ${number}`,
});

function planOf(activities: readonly ActivityTags[], layout: Layout): DocumentFacts {
  const facts = documentFactsSchema.parse(plan);
  return documentFactsSchema.parse({
    ...facts,
    agency: { ...facts.agency, activityLayout: layout },
    activities: activities.map(({ title, lead, coordinator, time, place }) => ({
      title,
      leads: [lead],
      coordinators: [coordinator],
      time: { text: time },
      place,
    })),
  });
}

/** Our document of one activity, whose facts are tags between those of the loop. */
function makePeerTemplate(layout: Layout): Buffer {
  const opening = layout === 'table' ? '{#activities}{title}' : '{title}';
  const closing = layout === 'table' ? '{place}{/activities}' : '{place}';
  const tags = { lead: '{lead}', coordinator: '{coordinator}', time: '{time}' };
  const document = draft(planOf([{ ...tags, title: opening, place: closing }], layout));
  if (layout === 'table') return Buffer.from(writeDocx(document));
  const textOf = (block: Block) =>
    block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '';
  const blocks = document.blocks.flatMap((block): Block[] => {
    const text = textOf(block);
    if (block.type !== 'paragraph') return [block];
    const tag = (name: string): Block => ({
      ...block,
      number: null,
      runs: [{ text: name }],
      printed: [{ text: name }],
    });
    if (text.includes('{title}')) return [tag('{#activities}'), block];
    return text.includes('{place}') ? [block, tag('{/activities}')] : [block];
  });
  return Buffer.from(writeDocx({ ...document, blocks }));
}

function fillPeer(file: Buffer, activities: readonly object[]): Uint8Array {
  const peer = new Docxtemplater(new PizZip(file), { paragraphLoop: true, linebreaks: true });
  peer.render({ activities });
  return peer.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function check(name: string, file: Uint8Array, texts: readonly string[]): void {
  const part = unzipSync(file)['word/document.xml'];
  // Blanks at which no line ends are blanks.
  const xml = part === undefined ? '' : strFromU8(part).replaceAll('\u00A0', ' ');
  const missing = texts.filter((text) => !xml.includes(text));
  if (missing.length > 0) throw new Error(`${name}: ${missing.length} facts are missing`);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

interface Contest {
  readonly name: string;
  readonly facts: DocumentFacts;
  readonly peerTemplate: Buffer;
  /** What the peer fills its template with. */
  readonly tags: readonly object[];
  /** What has to be found in both files. */
  readonly texts: readonly string[];
}

async function compare(contest: Contest): Promise<Record<string, string | number>> {
  const { name, facts, peerTemplate, tags, texts } = contest;
  const times = { ours: [] as number[], peer: [] as number[] };
  let bytes = 0;
  for (let run = -warmUps; run < runs; run += 1) {
    let file = new Uint8Array();
    const ours = await cpuMs(() => (file = new Uint8Array(writeDocx(draft(facts)))));
    check('vanthu', file, texts);
    bytes = file.length;
    let filled = new Uint8Array();
    const peer = await cpuMs(() => (filled = new Uint8Array(fillPeer(peerTemplate, tags))));
    check('docxtemplater', filled, texts);
    if (run < 0) continue;
    times.ours.push(ours);
    times.peer.push(peer);
  }
  const [ours, peer] = [median(times.ours), median(times.peer)];
  tellFigure({ work: name, unit: 'CPU ms', ours, peer: { name: 'docxtemplater', value: peer } });
  return {
    document: name,
    'vanthu, CPU ms': ours.toFixed(1),
    'docxtemplater, CPU ms': peer.toFixed(1),
    ratio: (ours / peer).toFixed(2),
    bytes,
  };
}

function contestOfPlan(count: number, layout: Layout): Contest {
  const tags = Array.from({ length: count }, (_, index) => tagsOf(index + 1));
  return {
    name: `plan of ${count} activities, ${layout}`,
    facts: planOf(tags, layout),
    peerTemplate: makePeerTemplate(layout),
    tags,
    texts: tags.flatMap((activity) => Object.values<string>({ ...activity })),
  };
}

interface ReportTags {
  readonly title: string;
  readonly lead: string;
  readonly results: readonly { readonly text: string }[];
}

const reportTagsOf = (number: number, results: number): ReportTags => ({
  title: `Hoạt động số ${number}: tuyên truyền trên Trang thông tin điện tử của Sở`,
  lead: `Phòng Quản lý Khoa học ${number}`,
  results: Array.from({ length: results }, (_, at) => ({
    text: `Đăng ${number * 10 + at} tin, bài, ${number + at} đại biểu dự ngày 17/5/2022`,
  })),
});

const calendar = { today: '2022-05-20', year: 2022 };

/** Results were read when they were recorded: what is timed adds them up. */
const reportOf = (activities: readonly ReportTags[]): DocumentFacts =>
  documentFactsSchema.parse({
    ...(report as object),
    activities: activities.map(({ title, lead, results }) => ({
      ...{ title, leads: [lead] },
      results: results.map(({ text }) => readResult(text, calendar)),
    })),
  });

/** The tags of the loops are paragraphs of their own; the peer adds nothing up. */
function contestOfReport(count: number, results: number): Contest {
  const tags = Array.from({ length: count }, (_, index) => reportTagsOf(index + 1, results));
  const one = { title: '{title}', lead: '{lead}', results: [{ text: '{text}' }, { text: 'x' }] };
  const document = draft(reportOf([one]));
  const blocks = document.blocks.flatMap((block): Block[] => {
    const text = block.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : '';
    if (block.type !== 'paragraph' || text === 'X.') return [];
    const tag = (name: string): Block => ({
      ...block,
      number: null,
      runs: [{ text: name }],
      printed: [{ text: name }],
    });
    if (text.includes('{title}')) return [tag('{#activities}'), block];
    if (!text.includes('{text}')) return [block];
    return [tag('{#results}'), block, tag('{/results}'), tag('{/activities}')];
  });
  const [header, footer] = document.blocks.filter(({ type }) => type === 'table');
  const whole = [header, ...blocks, footer].filter((block) => block !== undefined);
  return {
    name: `report of ${count} activities, ${count * results} results`,
    facts: reportOf(tags),
    peerTemplate: Buffer.from(writeDocx({ ...document, blocks: whole })),
    tags,
    texts: tags.flatMap(({ title, lead, results: all }) => [
      ...[title, lead],
      ...all.map(({ text }) => text),
    ]),
  };
}

/** Lines as units send them, every one different; each must be understood, or the run is void. */
async function timeReading(count: number): Promise<Record<string, string | number>> {
  const kinds = [
    (n: number) => `${n} tin, 2 phóng sự`,
    (n: number) => `${n} đại biểu dự hội thảo ngày 17/5`,
    (n: number) => `trao ${n} kỷ niệm chương theo QĐ 731/QĐ-BKHCN ngày 09/5/2022`,
    (n: number) => `khoảng ${n} lượt người tham quan, kinh phí 12,5 triệu đồng`,
    (n: number) => `treo ${n} băng rôn tại trụ sở, đăng tại https://so.gov.vn/tin/${n}`,
  ];
  const lines = Array.from({ length: count }, (_, at) => kinds[at % kinds.length]?.(at + 2) ?? '');
  const times: number[] = [];
  for (let run = 0; run < pictureRuns; run += 1) {
    const spent = await cpuMs(() => {
      lines.forEach((line, at) => {
        const [figure] = readResult(line, calendar).figures;
        if (figure?.count !== at + 2) throw new Error(`not understood: ${line}`);
      });
    });
    times.push(spent);
  }
  const [first = Number.NaN] = times;
  return {
    'reading results': `${count} lines`,
    'cold, CPU ms': first.toFixed(0),
    'warm, CPU ms': median(times).toFixed(0),
  };
}

async function timePicture(count: number): Promise<Record<string, string | number>> {
  const activities = Array.from({ length: count }, (_, index) => tagsOf(index + 1));
  const document = draft(planOf(activities, 'list'));
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let run = -3; run < pictureRuns; run += 1) {
    const start = performance.now();
    const spent = await cpuMs(async () => {
      const png = await drawPage(document, 1);
      if (png.length < 20_000) throw new Error('The picture is empty; the run is void');
    });
    if (run < 0) continue;
    cpu.push(spent);
    wall.push(performance.now() - start);
  }
  tellFigure({
    work: `picture of page 1 of ${count} activities, warm`,
    unit: 'ms',
    ours: median(wall),
  });
  return {
    'picture of page 1': `${count} activities`,
    'CPU ms': median(cpu).toFixed(0),
    'wall ms': median(wall).toFixed(0),
  };
}

const reading = await timeReading(10_000);
const documents = [
  await compare(contestOfPlan(5, 'list')),
  await compare(contestOfPlan(60, 'table')),
  await compare(contestOfPlan(100, 'list')),
  await compare(contestOfReport(100, 3)),
];
console.table(documents);
console.table([reading]);
console.table([await timePicture(5), await timePicture(100)]);
