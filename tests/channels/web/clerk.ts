/** An assistant that answers by a script, for tests of channels. */

import type {
  Channel,
  Incoming,
  OfferedOption,
  Outgoing,
  Port,
} from '../../../src/channels/channel.ts';
import { createPort } from '../../contracts/port.ts';

/** A picture of one grey point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

const answer = (id: string, label: string, isChosen?: boolean): OfferedOption => ({
  id,
  label,
  role: 'answer',
  ...(isChosen === undefined ? {} : { isChosen }),
});

const stop: OfferedOption = { id: 'q:stop', label: 'Dừng', role: 'action' };

const script: Readonly<Record<string, Partial<Outgoing>>> = {
  '/kehoach': {
    text: 'Câu 1/8. Kế hoạch của năm nào?',
    options: [answer('q1:2027', '2027'), answer('q1:2026', '2026'), stop],
  },
  '2026': {
    text: 'Câu 5/8. Hoạt động.',
    options: [answer('q5:1', 'Treo băng rôn', true), answer('q5:2', 'Tọa đàm', false)],
  },
  'Tọa đàm': {
    text: 'Câu 5/8. Hoạt động.',
    options: [answer('q6:1', 'Treo băng rôn', true), answer('q6:2', 'Tọa đàm', true)],
  },
  'tiếp tục': { text: 'Câu 5/8. Hoạt động. ✓ Tọa đàm', options: [] },
  'nhắc việc': {
    text: 'Nhắc việc: 1. Treo băng rôn',
    options: [{ id: '/viec t 1 xong', label: 'Đã xong', role: 'action' }],
  },
  xong: {
    text: 'Bản nháp đã xong.',
    files: [
      {
        id: 'so-khcn/p1/1/trang-1.png',
        name: 'trang-1.png',
        mediaType: 'image/png',
        title: 'Trang 1 của kế hoạch',
        role: 'picture',
      },
      {
        id: 'so-khcn/p1/1/Ke-hoach.docx',
        name: 'Ke-hoach.docx',
        mediaType: 'application/octet-stream',
        title: 'Kế hoạch 18/5',
        role: 'document',
      },
    ],
  },
};

/** What is answered in the place of the message on which something was pressed last. */
const inPlace = ['Tọa đàm', 'tiếp tục'];

/** Answers what the script knows, and repeats everything else. */
export class Clerk {
  readonly received: Incoming[] = [];
  /** How many messages it still fails on. */
  failuresLeft = 0;
  language = 'vi';
  readonly #channel: () => Channel;
  readonly #clock: () => number;
  /** The message on which something was pressed last. */
  #asked: string | null = null;

  constructor(channel: () => Channel, clock: () => number = Date.now) {
    this.#channel = channel;
    this.#clock = clock;
  }

  readonly port: Port = createPort(
    async (incoming) => {
      if (this.failuresLeft > 0) {
        this.failuresLeft -= 1;
        throw new Error('not now');
      }
      this.received.push(incoming);
      const { id, chat, text } = incoming;
      this.#asked = incoming.pressedOn ?? this.#asked;
      if (text.startsWith('/ngonngu ')) this.language = text.slice('/ngonngu '.length);
      const answered = script[text] ?? { text: `Đã ghi: ${text}` };
      const place = inPlace.includes(text) ? this.#asked : null;
      await this.say(chat, `re-${id}`, answered, place);
    },
    {
      foresee: (_where, text) => Promise.resolve(`${text.split('\n').length} dòng`),
      languageOf: () => Promise.resolve(this.language),
      speak: (_where, language) => {
        this.language = language;
        return Promise.resolve();
      },
      openFile: (_user, id) =>
        Promise.resolve(id.endsWith('.png') ? picture : Buffer.from('PK docx')),
    },
  );

  /** Sends a message that nobody asked for. */
  say(
    chat: string,
    id: string,
    more: Partial<Outgoing>,
    reference: string | null = null,
  ): Promise<unknown> {
    const nothing = { text: '', options: [], files: [], at: this.#clock() };
    return this.#channel().send({ ...nothing, ...more, id, chat }, reference);
  }
}
