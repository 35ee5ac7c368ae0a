/** Files that are sent: what they are is said, and last year's plan becomes this year's draft. */

import PizZip from 'pizzip';
import { afterEach, describe, expect, it } from 'vitest';

import type { IncomingFile, Outgoing } from '../../../src/channels/channel.ts';
import { dispatch } from '../../roll/dispatch.ts';
import { oldPlan } from '../../roll/old-plan.ts';
import { play, type Play, type PlaySettings } from '../../play.ts';

let held: Play;
afterEach(() => held.close());

const file = (name: string, bytes = 900): IncomingFile => ({
  ...{ id: name, name, bytes },
  mediaType: 'text/plain',
  role: 'document',
});

const open = async (texts: Record<string, string>, more: Partial<PlaySettings> = {}) => {
  held = await play({
    today: '2026-03-02',
    fetchFile: (id) => Promise.resolve(new TextEncoder().encode(texts[id] ?? '')),
    ...more,
  });
};
const labels = (message: Outgoing | undefined) => message?.options.map(({ label }) => label) ?? [];
const saidBy = (messages: readonly Outgoing[]) => messages.map(({ text }) => text).join('\n');

describe("last year's plan that is sent", () => {
  it('is told to have come, then what it is and what can be done with it', async () => {
    await open({ 'ke-hoach.txt': oldPlan });
    const replies = await held.send({ file: file('ke-hoach.txt') });
    expect(replies[0]?.text).toBe('Đã nhận ke-hoach.txt, tôi đang đọc.');
    const said = replies.at(-1);
    expect(said?.text).toContain('ke-hoach.txt: kế hoạch');
    expect(said?.text).toContain('Số, ký hiệu: 37/KH-SKHCN');
    expect(said?.text).toContain('3 hoạt động');
    expect(labels(said)).toContain('Soạn năm 2026 từ bản này');
  });

  it("becomes this year's draft in two presses from an empty agency, its profile with it", async () => {
    await open({ 'ke-hoach.txt': oldPlan });
    await held.send({ file: file('ke-hoach.txt') });
    const replies = await held.press('Soạn năm 2026 từ bản này');
    expect(saidBy(replies)).toContain('Đã lập hồ sơ “Sở Khoa học và Công nghệ”');
    expect(saidBy(replies)).toContain('10/5/2026 là Chủ nhật');
    const docx = replies.flatMap(({ files }) => files).find(({ name }) => name.endsWith('.docx'));
    const facts = await held.facts(docx?.id.replace(/\/[^/]+$/, '') ?? '');
    expect(facts).toMatchObject({
      year: 2026,
      agency: { name: 'Sở Khoa học và Công nghệ', place: 'Lâm Đồng' },
      activities: [{ time: { due: '2026-05-08' } }, {}, {}],
    });
  });

  it('has its leftovers decided one press each, and is drafted anew', async () => {
    await open({ 'ke-hoach.txt': oldPlan });
    await held.send({ file: file('ke-hoach.txt') });
    await held.press('Soạn năm 2026 từ bản này');
    const look = labels(held.sent.at(-1)).find((label) => label.startsWith('Xem '));
    const [first] = await held.press(look ?? '');
    expect(first?.text).toContain('dòng 6: “và kỷ niệm 65 năm');
    const [second] = await held.press('Bỏ cụm này');
    expect(second?.text).toContain('“2021 - 2025”');
    await held.press('2026 - 2030');
    const replies = await held.press('Để sau');
    const docx = replies.flatMap(({ files }) => files).find(({ name }) => name.endsWith('.docx'));
    const facts = await held.facts(docx?.id.replace(/\/[^/]+$/, '') ?? '');
    expect(facts.title).not.toContain('65 năm');
    expect(JSON.stringify(facts.purposes)).toContain('2026 - 2030');
  });

  it('is gone after a day, and the button says so', async () => {
    await open({ 'ke-hoach.txt': oldPlan });
    await held.send({ file: file('ke-hoach.txt') });
    held.wait(25 * 3_600_000);
    const replies = await held.press('Soạn năm 2026 từ bản này');
    expect(saidBy(replies)).toContain('quá 24 giờ');
  });

  it('creates no agency for somebody who may not', async () => {
    await open({ 'ke-hoach.txt': oldPlan }, { mayCreateAgency: () => false });
    await held.send({ file: file('ke-hoach.txt') });
    const replies = await held.press('Soạn năm 2026 từ bản này');
    expect(replies.flatMap(({ files }) => files)).toEqual([]);
    expect(await held.keys('agencies/')).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['broken.txt', '\u0000\u0001\u0002'],
    ['empty.txt', 'Xin chào'],
  ])('%s is answered with what helps, and the chat goes on', async (name, text) => {
    await open({ [name]: text });
    const replies = await held.send({ file: file(name) });
    expect(replies).toHaveLength(2);
    expect(replies[1]?.options).toEqual([]);
    expect(saidBy(await held.say('/khauhieu 2024'))).toContain('2024');
  });
});

describe('a dispatch that is sent', () => {
  it('begins a plan: it is the basis, and the day of its report is a duty', async () => {
    await open({ 'cv.txt': dispatch }, { today: '2027-03-05', agency: 'so-khcn' });
    await held.send({ file: file('cv.txt') });
    const replies = await held.press('Lập kế hoạch 2027 theo văn bản này');
    expect(saidBy(replies)).toContain('Công văn số 512/BKHCN-VP ngày 02/3/2027');
    expect(saidBy(replies)).toContain('trước ngày 15/6/2027');
    const docx = (await held.press('Soạn ngay'))
      .flatMap(({ files }) => files)
      .find(({ name }) => name.endsWith('.docx'));
    const facts = await held.facts(docx?.id.replace(/\/[^/]+$/, '') ?? '');
    expect(facts).toMatchObject({
      year: 2027,
      bases: [{ number: '512/BKHCN-VP', date: '2027-03-02' }],
      themes: ['Làm chủ công nghệ, dựng xây tương lai'],
      slogans: ['Khoa học vì cuộc sống của mọi người'],
      activities: [{ time: { due: '2027-06-15' } }],
    });
  });

  it('fills the catalogue of that agency, with where it comes from, and of no other', async () => {
    await open({ 'cv.txt': dispatch }, { today: '2027-03-05', agency: 'so-khcn' });
    await held.send({ file: file('cv.txt') });
    await held.press('Lập kế hoạch 2027 theo văn bản này');
    const said = saidBy(await held.say('/khauhieu 2027'));
    expect(said).toContain('Làm chủ công nghệ, dựng xây tương lai');
    expect(said).toContain('do anh/chị gửi ngày 05/3/2027');
    const elsewhere = saidBy(await held.as({ user: 'nguoi-khac' }).say('/khauhieu 2027'));
    expect(elsewhere).not.toContain('Làm chủ công nghệ');
  });
});

const docxIn = (messages: readonly Outgoing[]): string =>
  messages.flatMap(({ files }) => files).find(({ name }) => name.endsWith('.docx'))?.id ?? '';
const versionOf = (id: string): string => id.replace(/\/[^/]+$/, '');

describe('a draft that was edited by hand and comes back', () => {
  const edit = (bytes: Uint8Array, changes: readonly (readonly [string, string])[]) => {
    const zip = new PizZip(bytes);
    let xml = zip.file('word/document.xml')?.asText() ?? '';
    for (const [from, to] of changes) {
      expect(xml).toContain(from);
      xml = xml.replace(from, to);
    }
    zip.file('word/document.xml', xml);
    return new Uint8Array(zip.generate({ type: 'uint8array' }));
  };

  it('has its edits shown and taken over; what was not touched stays', async () => {
    const files = new Map<string, Uint8Array>([['old.txt', new TextEncoder().encode(oldPlan)]]);
    held = await play({
      today: '2026-03-02',
      fetchFile: (id) => Promise.resolve(files.get(id) ?? new Uint8Array()),
    });
    await held.send({ file: file('old.txt') });
    const docx = docxIn(await held.press('Soạn năm 2026 từ bản này'));
    const bytes = (await held.openFile(docx)) ?? new Uint8Array();
    const changes = [
      ['Bảo đảm tiết kiệm', 'Bảo đảm thiết thực'],
      ['08/5/2026', '07/5/2026'],
    ] as const;
    files.set('edited.docx', edit(bytes, changes));
    await held.send({ file: { ...file('edited.docx'), mediaType: '' } });
    const said = saidBy(await held.press('Nhận chỗ đã sửa tay'));
    expect(said).toContain('Bảo đảm thiết thực');
    expect(said).toContain('07/5/2026');
    expect(said).not.toContain('✕');
    const next = docxIn(await held.press('Soạn ngay'));
    expect(next.split('/').slice(0, 2)).toEqual(docx.split('/').slice(0, 2));
    expect(await held.facts(versionOf(next))).toMatchObject({
      purposes: [expect.anything(), expect.stringContaining('thiết thực')],
      activities: [{ time: { due: '2026-05-07' } }, { time: { start: '2026-05-15T08:00' } }, {}],
    });
  });
});
