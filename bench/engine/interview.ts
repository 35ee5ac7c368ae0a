/** The interview that every engine holds: N text questions, answers kept as JSON. */

/** An interview held by one engine with many chats. */
export interface Interview {
  /** Takes one message of a chat; `/start` begins. */
  readonly update: (chat: number, text: string) => Promise<void>;
  /** The answers of a chat, as they were written. */
  readonly answersOf: (chat: number) => string[];
  readonly bytesWritten: () => number;
}

/** An engine. */
export interface Peer {
  readonly name: string;
  readonly create: (questions: number) => Interview;
}

/** The words of a question. */
export const ask = (question: number): string =>
  `Câu ${question}. Anh/chị cho biết nội dung số ${question}?`;

/** What is said at the end. */
export const thanks = 'Xong rồi ạ.';

/** A store of JSON texts that counts what is written. */
export class JsonStore {
  readonly texts = new Map<string, string>();
  bytes = 0;

  read(key: string): unknown {
    const text = this.texts.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  write(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    this.bytes += Buffer.byteLength(text);
    this.texts.set(key, text);
  }
}

let updates = 0;

/** An update as Telegram sends it. */
export function updateOf(chat: number, text: string) {
  updates += 1;
  return {
    update_id: updates,
    message: {
      message_id: updates,
      date: 1_790_000_000,
      chat: { id: chat, type: 'private' as const, first_name: 'Hà' },
      from: { id: chat, is_bot: false, first_name: 'Hà' },
      text,
      ...(text.startsWith('/')
        ? { entities: [{ type: 'bot_command' as const, offset: 0, length: text.length }] }
        : {}),
    },
  };
}

/** The bot that every engine is run as. */
export const botInfo = {
  id: 1,
  is_bot: true as const,
  first_name: 'Văn Thư',
  username: 'vanthu_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
};

/** What Telegram answers to a message that was sent. */
export const sentMessage = {
  ok: true,
  result: {
    message_id: 1,
    date: 1_790_000_000,
    chat: { id: 1, type: 'private', first_name: 'Hà' },
    text: '',
  },
};
