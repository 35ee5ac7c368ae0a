/** Reads the words of a message, and whether they are addressed to the bot. */

import type { MessageEntity } from 'grammy/types';

/** Who the bot is. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

/** What was written, without the bot's name in it. */
export interface Words {
  readonly text: string;
  /** The bot is named, or it is a command that names nobody. */
  readonly isAddressed: boolean;
  /** It is a command to another bot. */
  readonly isForAnother: boolean;
}

/** Longest text that is handed over; people can write 4,096 characters. */
const maxLength = 16_000;

interface Finding {
  readonly isMine: boolean;
  readonly isOthers: boolean;
  /** Where the bot's name stands; offsets count UTF-16 units, as those of strings do. */
  readonly cut: readonly [from: number, to: number] | null;
}

/** @returns the words of a message, whose marks Telegram gives with it */
export function readWords(text: string, entities: readonly MessageEntity[], me: Me): Words {
  const findings = entities.map((entity) => judge(text, entity, me));
  let cleaned = text;
  for (const { cut } of [...findings].reverse())
    if (cut !== null) cleaned = join(cleaned.slice(0, cut[0]), cleaned.slice(cut[1]));
  return {
    text: cleaned.trim().slice(0, maxLength),
    isAddressed: findings.some(({ isMine }) => isMine),
    isForAnother: findings.some(({ isOthers }) => isOthers),
  };
}

const nothing: Finding = { isMine: false, isOthers: false, cut: null };

function judge(text: string, entity: MessageEntity, me: Me): Finding {
  const from = entity.offset;
  const to = from + entity.length;
  const part = text.slice(from, to);
  const isNamed = (name: string) => name.toLowerCase() === me.username.toLowerCase();
  const named = (isMine: boolean): Finding =>
    isMine ? { ...nothing, isMine, cut: [from, to] } : nothing;
  if (entity.type === 'text_mention') return named(entity.user.id === me.id);
  if (entity.type === 'mention') return named(isNamed(part.slice(1)));
  if (entity.type !== 'bot_command') return nothing;
  const at = part.indexOf('@');
  if (at < 0) return { ...nothing, isMine: from === 0 };
  if (!isNamed(part.slice(at + 1))) return { ...nothing, isOthers: from === 0 };
  return { ...nothing, isMine: true, cut: [from + at, to] };
}

/** Of the gaps before and after a name, one stays. */
const join = (before: string, after: string): string =>
  before + (/(^|\s)$/.test(before) ? after.replace(/^[,:]?[ \t]+/, '') : after);
