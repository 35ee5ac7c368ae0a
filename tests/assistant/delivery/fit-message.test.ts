/** A reply is fitted to what a channel can show, and nothing of it is lost. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fitMessage, readPageTurn } from '../../../src/assistant/delivery/fit-message.ts';
import { splitText } from '../../../src/text/split-text.ts';
import type {
  Capabilities,
  FileOffer,
  OfferedOption,
  Outgoing,
} from '../../../src/channels/channel.ts';
import { openContent } from '../../../src/cli/open-content.ts';

const [locale] = openContent('.', () => undefined).spoken;
if (locale === undefined) throw new Error('no language');

type Said = Pick<Outgoing, 'text' | 'options' | 'files'>;

const messenger: Capabilities = {
  maxButtons: 5,
  maxButtonLength: 20,
  maxTextLength: 200,
  maxCaptionLength: 60,
  maxFiles: 1,
  canShowPictures: true,
  canEdit: true,
  remembersSent: false,
  pace: null,
};

const answer = (at: number, label = `Lựa chọn ${at}`): OfferedOption => ({
  id: `3.o${at}`,
  label,
  role: 'answer',
});
const skip: OfferedOption = { id: '3.skip', label: 'Bỏ qua', role: 'action' };
const file = (name: string, role: FileOffer['role'] = 'document'): FileOffer => ({
  id: name,
  name,
  mediaType: 'x/y',
  title: `Tệp ${name}`,
  role,
});
const fit = (reply: Partial<Said>, more: Partial<Capabilities> = {}, page = 1): Said[] =>
  fitMessage(
    { text: 'Câu hỏi?', options: [], files: [], ...reply },
    { ...messenger, ...more },
    page,
    locale,
  );
const labels = (replies: readonly Said[]): string[] =>
  replies.flatMap(({ options }) => options.map(({ label }) => label));

describe('answers that are longer than a button', () => {
  const long = answer(0, 'Đẩy mạnh tuyên truyền '.repeat(20));

  it('are numbers where there is no room for words', () => {
    expect(labels(fit({ options: [long, answer(1)] }))).toEqual(['1', '2']);
  });

  it('are cut where there is: the page numbers them, and “1. 1” says nothing', () => {
    const [first, second] = labels(fit({ options: [long, answer(1)] }, { maxButtonLength: 300 }));
    expect(first).toMatch(/^Đẩy mạnh tuyên truyền .*…$/);
    expect(first?.length).toBeLessThanOrEqual(300);
    expect(second).toBe('Lựa chọn 1');
  });
});

describe('answers', () => {
  it('are buttons with their words where they fit', () => {
    const [reply] = fit({ options: [answer(0), answer(1), skip] });
    expect(reply?.text).toBe('Câu hỏi?');
    expect(labels(reply ? [reply] : [])).toEqual(['Lựa chọn 0', 'Lựa chọn 1', 'Bỏ qua']);
  });

  it('are listed with numbers, and the buttons are the numbers, where one is too long', () => {
    const long = answer(1, 'Phòng Văn hóa - Xã hội và Thông tin');
    const [reply] = fit({ options: [answer(0), { ...long, isChosen: true }, skip] });
    expect(reply?.text).toBe('Câu hỏi?\n1. Lựa chọn 0\n2. Phòng Văn hóa - Xã hội và Thông tin ✓');
    expect(labels(reply ? [reply] : [])).toEqual(['1', '2', 'Bỏ qua']);
  });

  it('are text alone where there are no buttons', () => {
    const [reply] = fit({ options: [answer(0), answer(1), skip] }, { maxButtons: 0 });
    expect(reply?.text).toContain('1. Lựa chọn 0\n2. Lựa chọn 1\n');
    expect(reply?.text).toContain('Bỏ qua');
  });

  it('are asked to be typed where there are no buttons to press', () => {
    const text = 'Gửi số, hoặc bấm Bỏ qua. Bấm Bỏ qua nếu đúng; bấm chuông.';
    const typed = 'Gửi số, hoặc gõ “Bỏ qua”. Gõ “Bỏ qua” nếu đúng; bấm chuông.';
    const said = (maxButtons: number) =>
      fit({ text, options: [skip] }, { maxButtons, listsOptions: true })[0]?.text;
    expect(said(0)).toBe(`${typed}\n(Hoặc gõ: Bỏ qua)`);
    expect(said(5)).toBe(`${text}\n(Hoặc gõ: Bỏ qua)`);
  });

  it('are each on one page, under the number by which they are typed', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 12 }), (total, maxButtons) => {
        const options = Array.from({ length: total }, (_, at) =>
          answer(at, `${'x'.repeat(30)}${at}`),
        );
        const pages = Math.max(1, Math.ceil(total / maxButtons));
        const shown = Array.from({ length: pages }, (_, at) =>
          fit({ options }, { maxButtons, maxTextLength: 10_000 }, at + 1),
        ).flat();
        const answers = shown.flatMap((reply) =>
          reply.options.filter(({ role }) => role === 'answer'),
        );
        expect(answers.map(({ id }) => id)).toEqual(options.map(({ id }) => id));
        expect(answers.map(({ label }) => label)).toEqual(options.map((_, at) => String(at + 1)));
      }),
    );
  });

  it('are paged by buttons that carry the question', () => {
    const options = Array.from({ length: 12 }, (_, at) => answer(at));
    const [middle] = fit({ options }, {}, 2);
    const turns = middle?.options.filter(({ role }) => role === 'action') ?? [];
    expect(turns.map(({ id }) => readPageTurn(id))).toEqual([
      { nonce: 3, page: 1 },
      { nonce: 3, page: 3 },
    ]);
    expect(labels(fit({ options }, {}, 99))).toEqual(labels(fit({ options }, {}, 3)));
    expect(labels(fit({ options }, {}, -1))).toEqual(labels(fit({ options }, {}, 1)));
  });
});

describe('files', () => {
  it('go one a message, words and buttons with the last', () => {
    const replies = fit({ files: [file('a'), file('b')], options: [skip] });
    expect(replies.map(({ files, text }) => [files[0]?.name, text])).toEqual([
      ['a', 'Tệp a'],
      ['b', 'Câu hỏi?'],
    ]);
    expect(replies.map(({ options }) => options.length)).toEqual([0, 1]);
  });

  it('go before words that are too long for a caption', () => {
    const replies = fit({ text: 'x'.repeat(61), files: [file('a')], options: [skip] });
    expect(replies.map(({ files, options }) => [files.length, options.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('go together where a message can have several', () => {
    expect(fit({ files: [file('a'), file('b')] }, { maxFiles: 10 })).toHaveLength(1);
  });

  it('are left out where a channel shows no pictures, or carries no files', () => {
    const files = [file('a', 'picture'), file('b')];
    const shown = (more: Partial<Capabilities>) =>
      fit({ files }, more).flatMap((reply) => reply.files.map(({ name }) => name));
    expect(shown({ canShowPictures: false })).toEqual(['b']);
    expect(shown({ maxFiles: 0 })).toEqual([]);
  });
});

describe('a text that is too long', () => {
  it.each([
    [
      'paragraphs',
      'Một hai ba bốn.\n\nNăm sáu bảy tám.',
      24,
      ['Một hai ba bốn.', 'Năm sáu bảy tám.'],
    ],
    ['lines', 'Một hai ba bốn\nNăm sáu bảy tám', 22, ['Một hai ba bốn', 'Năm sáu bảy tám']],
    ['sentences', 'Một hai ba bốn. Năm sáu bảy tám.', 24, ['Một hai ba bốn.', 'Năm sáu bảy tám.']],
    ['words', 'Một hai ba bốn năm sáu', 16, ['Một hai ba bốn', 'năm sáu']],
    ['no edge at all', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ])('is cut between %s', (_, text, max, parts) => {
    expect(splitText(text, max)).toEqual(parts);
  });

  it('loses no word, tears no letter apart, and fits', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 80 }), (text, max) => {
        const parts = splitText(text, max);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(max);
          expect(Buffer.from(part).toString() === part).toBe(true);
        }
        const bare = (some: string): string => some.replaceAll(/\s+/g, '');
        expect(bare(parts.join(''))).toBe(bare(text.normalize('NFC')));
      }),
    );
  });

  it('has its buttons on the last part', () => {
    const replies = fit({ text: 'Một câu khá dài. '.repeat(30), options: [skip] });
    expect(replies.length).toBeGreaterThan(2);
    expect(replies.map(({ options }) => options.length)).toEqual([
      ...Array<number>(replies.length - 1).fill(0),
      1,
    ]);
  });
});

describe('lines of a list', () => {
  const line = (at: number) => ({
    id: `3.r${at}`,
    label: String(at),
    role: 'answer' as const,
    line: `${at}. Việc ${at}`,
  });
  const list = (count: number) => ({
    text: `Đã ghi ${count} mục:\n\uFDD0\nĐủ rồi thì bấm Xong.`,
    options: [...Array.from({ length: count }, (_, at) => line(at + 1)), skip],
    files: [],
  });
  const phone = { ...messenger, maxButtons: 8, maxTextLength: 4096 };

  it('stand where their list is, each with a button of its number', () => {
    const [said] = fitMessage(list(2), phone, 1, locale);
    expect(said?.text).toBe('Đã ghi 2 mục:\n1. Việc 1\n2. Việc 2\nĐủ rồi thì bấm Xong.');
    expect(labels([said as Said])).toEqual(['1', '2', 'Bỏ qua']);
    expect(said?.options[0]).toEqual({ id: '3.r1', label: '1', role: 'answer' });
  });

  it('come in pages that fit on the screen of a phone', () => {
    const [said] = fitMessage(list(17), phone, 3, locale);
    expect(said?.text).toContain('\n17. Việc 17\n');
    expect(said?.text).not.toContain('16. Việc 16');
    expect(said?.text.split('\n').length).toBeLessThanOrEqual(12);
    expect(labels([said as Said])).toEqual(['17', '‹ Trước', 'Bỏ qua']);
  });

  it.each([
    ['no buttons', { maxButtons: 0 }],
    ['options in its text', { maxButtons: 5, listsOptions: true }],
  ])('are written once where a channel has %s', (_, more) => {
    const text = fitMessage(list(2), { ...phone, ...more }, 1, locale).map((one) => one.text);
    expect(text.join('\n').match(/Việc 2/g)).toHaveLength(1);
  });

  it('are all on a screen without an end', () => {
    const [said] = fitMessage(list(17), { ...phone, maxButtons: Infinity }, 1, locale);
    expect(said?.text.match(/Việc/g)).toHaveLength(17);
  });
});
