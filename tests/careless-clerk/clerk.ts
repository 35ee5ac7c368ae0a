/** A clerk who does anything at any question, by chance; what is answered has to be clear each time. */

import type { Outgoing } from '../../src/channels/channel.ts';
import type { Writer } from '../play.ts';
import type { Chance } from './chance.ts';
import { examplesIn } from './examples.ts';
import { blocks, lines, messages } from './pasted.ts';

/** What the clerk does next, in words to be shown when it goes wrong. */
interface Deed {
  readonly words: string;
  readonly text: string;
  readonly option: string | null;
}

const steering = [
  ...['xong', 'xong', 'bỏ qua', 'bỏ qua', 'quay lại', 'tiếp tục', 'thêm', 'hoàn tác', 'giữ nguyên'],
  ...[
    'sửa 1',
    'sửa 2',
    'xóa 1',
    'xóa 1-2',
    'hoan tac',
    'chuyển 2 lên 1',
    'điền tiếp',
    'ghi thêm',
    'có',
    'không',
    '1',
    '2',
  ],
];

/** What changes a plan in words, wherever it is said. */
const changes = [
  ...['việc 1 và 2 do VP làm', 'lùi tất cả 3 ngày', 'bỏ việc cuối', 'bỏ việc 1, lùi tất cả 1 tuần'],
  ...[
    'đổi người ký thành PGĐ Nguyễn Văn A',
    'thêm VP phối hợp việc 1',
    '1 VP, 2 TTTT',
    'xóa mục 2',
  ],
  ...['việc 2 giao cho VP, hạn 20/5', 'Kinh phí: Ngân sách xã', 'Tổ chức thực hiện:\nVP: theo dõi'],
  ...['Lưu: VT', 'việc 9 giao cho VP', 'sửa việc 2', 'đổi trích yếu thành Tuần lễ khoa học ở xã'],
];

/** What leads away from the question, seldom meant. */
const away = [
  ...['/kehoach', '/baocao', '/congvan', '/giaymoi', '/tinbai', '/coquan', '/coquan mới'],
  ...['/khauhieu', '/khauhieu 2024', '/trogiup', '/vanban', '/nhacviec', '/tiendo', '/ketqua'],
  ...['/ngonngu en', '/ngonngu vi', '/thanhvien', '/nhom', '/quaylai', '/boqua', '/coquan 1'],
  ...['dừng', 'làm lại từ đầu', 'ai chưa báo cáo?', 'việc của VP', 'việc nào sắp tới hạn?'],
  ...[
    'kế hoạch 18/5 năm 2026:\nTreo băng rôn - VP\nTọa đàm - trước 15/5',
    'soạn ngay',
    'xong hết rồi',
  ],
];

const flows = ['/kehoach', '/kehoach', '/baocao', '/congvan', '/giaymoi', '/tinbai', '/coquan'];

/** A clerk at work. */
export class Clerk {
  readonly #chance: Chance;
  readonly #writer: Writer;
  /** Options that were offered before, to be pressed too late. */
  readonly #old: string[] = [];
  #last: Outgoing | null = null;
  #deed: Deed | null = null;

  constructor(chance: Chance, writer: Writer) {
    this.#chance = chance;
    this.#writer = writer;
  }

  /** What was done last. */
  get deed(): string {
    return this.#deed?.words ?? 'nothing';
  }

  /** The text typed last; null where something was pressed. */
  get typed(): string | null {
    return this.#deed?.option === null ? this.#deed.text : null;
  }

  /** Does one thing. @returns what was answered */
  async act(): Promise<Outgoing[]> {
    const deed = this.#decide();
    this.#deed = deed;
    const { text, option } = deed;
    const replies = await this.#writer.send({ text, option });
    this.#last = replies.at(-1) ?? this.#last;
    const offered = this.#last?.options ?? [];
    if (offered.length > 0) this.#old.push(this.#chance.oneOf(offered).id);
    return replies;
  }

  #decide(): Deed {
    const { below, oneOf } = this.#chance;
    const offered = this.#last?.options.filter(({ url }) => url === undefined) ?? [];
    const dice = below(100);
    if (offered.length === 0 && dice < 60) return typed(oneOf(flows));
    if (dice < 35 && offered.length > 0) return press(oneOf(offered));
    if (dice < 38 && this.#old.length > 0) return press({ id: oneOf(this.#old), label: '' });
    return typed(oneOf(this.#kindOfText(below(62))));
  }

  #kindOfText(dice: number): readonly string[] {
    const examples = examplesIn(this.#last?.text ?? '');
    if (dice < 12 && examples.length > 0) return examples;
    if (dice < 24) return steering;
    if (dice < 28) return changes;
    if (dice < 30) return away;
    if (dice < 40) return blocks;
    return dice < 52 ? lines : messages;
  }
}

const typed = (text: string): Deed => ({
  words: `type ${JSON.stringify(text)}`,
  text,
  option: null,
});

const press = ({ id, label }: { id: string; label: string }): Deed => ({
  words: `press ${id} ${label}`,
  text: label,
  option: id,
});
