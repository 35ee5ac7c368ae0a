/**
 * Plays the conversations in `tests/conversations`.
 *
 * `today 2026-04-20, agency so-khcn, name Thu` sets the day, the profile, and who speaks. After each `user:` (`\n` is a line
 * break) the reply must have the lines of the next `bot:` in their order; `…` stands for any lines.
 * `group:` is said in a group by the same person, `{code}` the code that was given last; `follow`
 * opens the link that was given last. What is posted elsewhere comes after the reply.
 * `restart` closes the program and opens it again, `restart 2026-05-20` on a later day. `end: path = value` looks at the facts of the last
 * document, `document: words` at the text of its .docx; `missing: words` must not be in it.
 *
 * Over days: `member Lê Văn Bình` gives somebody a seat, `group (Lê Văn Bình): …` is said by them;
 * `user: [Xong]` presses what a message offers. `clock 2026-05-06T08:00` lets time pass as the timer
 * does, `asleep …` as a machine that is off. All that is sent meanwhile must follow, to the last line:
 * `to group 2026-05-06T08:00: …`, `to office 2026-05-06T08:00: …`; where nothing follows, all is silent.
 */

import { readdirSync, readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { foldWords } from '../src/text/fold.ts';
import type { Outgoing } from '../src/channels/channel.ts';
import type { DocumentFacts } from '../src/plan/document-facts.ts';
import { Days, writeMessage } from './days.ts';
import { play, type Play, type Who, type Writer } from './play.ts';
import { paragraphsOf } from './read-docx.ts';

const folder = 'tests/conversations';
const conversations = readdirSync(folder).filter((name) => name.endsWith('.vi.txt'));

it.each(conversations)('%s', async (name) => {
  const lines = readFileSync(`${folder}/${name}`, 'utf8').split('\n');
  const settings = lines.find((line) => line.startsWith('today ')) ?? '';
  const agency = /agency ([^\s,]+)/.exec(settings)?.[1];
  const held = await play({
    today: /today (\S+?),?(?: |$)/.exec(settings)?.[1] ?? '2026-04-20',
    ...(agency ? { agency } : {}),
    ...(settings.endsWith(', edits') ? { capabilities: { canEdit: true } } : {}),
  });
  try {
    const name = /name ([^,]+)/.exec(settings)?.[1]?.trim();
    await new Conversation(held, agency, name === undefined ? {} : { name }).play(lines);
  } finally {
    await held.close();
  }
});

/** A conversation that is being played. */
class Conversation {
  readonly #held: Play;
  readonly #agency: string;
  readonly #who: Who;
  readonly #days: Days;
  /** What is left of the last reply. */
  #reply: string[] = [];
  /** True where all of it must be read. */
  #isWhole = false;

  constructor(held: Play, agency: string | undefined, who: Who) {
    this.#held = held;
    this.#agency = agency ?? '';
    this.#who = who;
    this.#days = new Days(held);
  }

  async play(lines: readonly string[]): Promise<void> {
    for (const [at, line] of lines.entries()) {
      const { word, about, rest } = split(line);
      if (word !== '') await this.#step(word, about, rest, `line ${at + 1}`);
    }
    this.#expectAllRead('the end');
    this.#days.expectSilence('the end');
  }

  async #step(word: string, about: string, rest: string, where: string): Promise<void> {
    if (word === 'bot') this.#reply = take(this.#reply, rest, where);
    else {
      this.#expectAllRead(where);
      this.#isWhole = word === 'to';
      if (word === 'to') this.#reply = take(this.#days.take(about, where), rest, where);
      else {
        this.#days.expectSilence(where);
        await this.#act(word, about, rest, where);
      }
    }
  }

  #expectAllRead(where: string): void {
    const left = this.#reply[0] === '…' ? [] : this.#reply.filter((line) => line.trim() !== '');
    if (this.#isWhole) expect(left, `${where}: the message before goes on`).toEqual([]);
  }

  async #act(word: string, about: string, rest: string, where: string): Promise<void> {
    const held = this.#held;
    if (word === 'user') this.#reply = write(await say(held.as(this.#who), held, 'thu', rest));
    else if (word === 'group') this.#reply = write(await this.#sayInGroup(about, rest));
    else if (word === 'follow')
      this.#reply = write(await held.as({ ...this.#who, group: groupChat }).follow());
    else if (word === 'member') await held.seat(userOf(rest), this.#agency, 'member');
    else if (word === 'clock') await this.#days.live(rest);
    else if (word === 'asleep') await this.#days.wakeAt(rest);
    else if (word === 'restart') await this.#restart(rest);
    else await look(held, word, rest, where);
  }

  #sayInGroup(name: string, text: string): Promise<Outgoing[]> {
    const who = name === '' ? this.#who : { name, user: userOf(name) };
    const writer = this.#held.as({ ...who, group: groupChat });
    return say(writer, this.#held, groupChat, fillIn(text, this.#held));
  }

  async #restart(today: string): Promise<void> {
    const now = this.#held.now();
    await this.#held.restart(today === '' ? undefined : today);
    if (today === '') this.#held.wait(now - this.#held.now());
  }
}

const groupChat = 'tổ công tác';

/** Somebody who is not the one who speaks in a conversation. */
const userOf = (name: string): string => foldWords(name).replaceAll(' ', '-');

/** Says a text, or presses what a message on the screen offers: `[Xong]`. */
function say(writer: Writer, held: Play, chat: string, text: string): Promise<Outgoing[]> {
  const label = /^\[(.+)\]$/.exec(text)?.[1];
  if (label === undefined) return writer.say(text.replaceAll('\\n', '\n'));
  const screen = held.screen(chat);
  const on = screen.findLastIndex(({ options }) => options.some((one) => one.label === label));
  const option = screen[on]?.options.find((one) => one.label === label);
  if (option === undefined) throw new Error(`nothing offers “${label}”`);
  return writer.send({ text: label, option: option.id, pressedOn: `r${on}` });
}

/** Puts the code that was given last into a text. */
const fillIn = (text: string, { sent }: Play): string =>
  text.replace('{code}', () => {
    const codes = sent.map((message) => /Mã gắn nhóm: (\S+)/.exec(message.text)?.[1]);
    return codes.findLast((code) => code !== undefined) ?? '';
  });

/** An indented line goes on with what the bot says. */
function split(line: string): { word: string; about: string; rest: string } {
  if (/^ {5}\S/.test(line)) return { word: 'bot', about: '', rest: line.trim() };
  const to = /^to (\w+ \S+): (.*)$/.exec(line);
  if (to !== null) return { word: 'to', about: to[1] ?? '', rest: to[2] ?? '' };
  const [, word = '', about = '', rest = ''] = words.exec(line) ?? [];
  return { word, about, rest };
}

const words =
  /^(user|group|follow|bot|end|document|missing|restart|member|clock|asleep)(?: \((.+?)\))?:? ?(.*)$/;

const write = (messages: readonly Outgoing[]): string[] => messages.flatMap(writeMessage);

/** Takes a line off the reply; what stands before it was not expected, unless `…` came before. */
function take(reply: string[], expected: string, where: string): string[] {
  if (expected === '…') return ['…', ...reply];
  const isLoose = reply[0] === '…';
  const rest = (isLoose ? reply.slice(1) : reply).filter((line) => line.trim() !== '');
  const at = isLoose ? rest.findIndex((line) => line.trim() === expected) : 0;
  expect(rest[at]?.trim(), `${where}; the reply goes on:\n${rest.join('\n')}`).toBe(expected);
  return rest.slice(at + 1);
}

async function look(held: Play, word: string, rest: string, where: string): Promise<void> {
  const file = held.sent
    .flatMap(({ files }) => files)
    .findLast(({ name }) => name.endsWith('.docx'));
  if (!file) throw new Error(`${where}: no document was made`);
  if (word === 'end') {
    const [path = '', value = ''] = rest.split(/ = (.*)/s);
    const facts = await held.facts(file.id);
    expect(JSON.stringify(valueAt(facts, path)), where).toBe(toJson(value));
    return;
  }
  const bytes = await held.openFile(file.id);
  if (!bytes) throw new Error(`${where}: the document cannot be opened`);
  const text = paragraphsOf(bytes)
    .join('\n')
    .normalize('NFC')
    .replaceAll(/[ \u00a0]+/g, ' ');
  if (word === 'document') expect(text, where).toContain(rest);
  else expect(text, where).not.toContain(rest);
}

const valueAt = (facts: DocumentFacts, path: string): unknown =>
  path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], facts);

/** `null`, numbers, lists and objects as JSON; anything else is a text. */
function toJson(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value));
  } catch {
    return JSON.stringify(value);
  }
}
