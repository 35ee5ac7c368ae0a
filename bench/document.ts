/**
 * What a document costs: facts to DOCX, beside docxtemplater filling a template of the same content.
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
import { templateHeadSchema } from '../src/document/template.ts';
import { writeDocx } from '../src/docx/write-docx.ts';
import { documentFactsSchema, type DocumentFacts } from '../src/plan/document-facts.ts';
import { drawPage } from '../src/preview/draw-page.ts';
import { measureText } from '../src/preview/measure-text.ts';

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
const [, head = '', body = ''] =
  /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(read('flows/plan/document.md')) ?? [];
const template = { head: templateHeadSchema.parse(parse(head)), body };
const plan: unknown = JSON.parse(read('tests/fixtures/plans/dak-nong-2024.json'));

const draft = (facts: DocumentFacts): OfficialDocument =>
  renderDocument(template, facts, form, measureText);

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
async function makePeerTemplate(layout: Layout): Promise<Buffer> {
  const opening = layout === 'table' ? '{#activities}{title}' : '{title}';
  const closing = layout === 'table' ? '{place}{/activities}' : '{place}';
  const tags = { lead: '{lead}', coordinator: '{coordinator}', time: '{time}' };
  const document = draft(planOf([{ ...tags, title: opening, place: closing }], layout));
  if (layout === 'table') return Buffer.from(await writeDocx(document));
  const textOf = (block: Block) =>
    block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '';
  const blocks = document.blocks.flatMap((block): Block[] => {
    const text = textOf(block);
    if (block.type !== 'paragraph') return [block];
    const tag = (name: string): Block => ({ ...block, number: null, runs: [{ text: name }] });
    if (text.includes('{title}')) return [tag('{#activities}'), block];
    return text.includes('{place}') ? [block, tag('{/activities}')] : [block];
  });
  return Buffer.from(await writeDocx({ ...document, blocks }));
}

function fillPeer(file: Buffer, activities: readonly ActivityTags[]): Uint8Array {
  const peer = new Docxtemplater(new PizZip(file), { paragraphLoop: true, linebreaks: true });
  peer.render({ activities });
  return peer.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function check(name: string, file: Uint8Array, activities: readonly ActivityTags[]): void {
  const part = unzipSync(file)['word/document.xml'];
  const xml = part === undefined ? '' : strFromU8(part);
  const missing = activities
    .flatMap((activity) => Object.values<string>({ ...activity }))
    .filter((text) => !xml.includes(text));
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

async function compare(count: number, layout: Layout): Promise<Record<string, string | number>> {
  const activities = Array.from({ length: count }, (_, index) => tagsOf(index + 1));
  const facts = planOf(activities, layout);
  const peerTemplate = await makePeerTemplate(layout);
  const times = { ours: [] as number[], peer: [] as number[] };
  let bytes = 0;
  for (let run = -warmUps; run < runs; run += 1) {
    let file = new Uint8Array();
    const ours = await cpuMs(async () => (file = new Uint8Array(await writeDocx(draft(facts)))));
    check('vanthu', file, activities);
    bytes = file.length;
    let filled = new Uint8Array();
    const peer = await cpuMs(() => (filled = new Uint8Array(fillPeer(peerTemplate, activities))));
    check('docxtemplater', filled, activities);
    if (run < 0) continue;
    times.ours.push(ours);
    times.peer.push(peer);
  }
  const [ours, peer] = [median(times.ours), median(times.peer)];
  return {
    plan: `${count} activities, ${layout}`,
    'vanthu, CPU ms': ours.toFixed(1),
    'docxtemplater, CPU ms': peer.toFixed(1),
    ratio: (ours / peer).toFixed(2),
    bytes,
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
  return {
    'picture of page 1': `${count} activities`,
    'CPU ms': median(cpu).toFixed(0),
    'wall ms': median(wall).toFixed(0),
  };
}

const documents = [
  await compare(5, 'list'),
  await compare(60, 'table'),
  await compare(100, 'list'),
];
console.table(documents);
console.table([await timePicture(5), await timePicture(100)]);
