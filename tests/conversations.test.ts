/**
 * Plays the conversations in `tests/conversations`.
 *
 * `today 2026-04-20, agency so-khcn, name Thu` sets the day, the profile, and who speaks. After each `user:` (`\n` is a line
 * break) the reply must have the lines of the next `bot:` in their order; `…` stands for any lines.
 * `group:` is said in a group by the same person, `{code}` the code that was given last; `follow`
 * opens the link that was given last. What is posted elsewhere comes after the reply.
 * `restart` closes the program and opens it again, `restart 2026-05-20` on a later day. `end: path = value` looks at the facts of the last
 * document, `document: words` at the text of its .docx; `missing: words` must not be in it.
 */

import { readdirSync, readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import type { Outgoing } from '../src/channels/channel.ts';
import type { DocumentFacts } from '../src/plan/document-facts.ts';
import { play, type Play, type Who } from './play.ts';
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
  });
  try {
    const name = /name ([^,]+)/.exec(settings)?.[1]?.trim();
    await follow(held, lines, name === undefined ? {} : { name });
  } finally {
    await held.close();
  }
});

async function follow(held: Play, lines: readonly string[], who: Who): Promise<void> {
  const person = held.as(who);
  const group = held.as({ ...who, group: 'tổ công tác' });
  let reply: string[] = [];
  for (const [at, line] of lines.entries()) {
    const where = `line ${at + 1}`;
    const [word, rest] = split(line);
    if (word === 'user') reply = write(await person.say(rest.replaceAll('\\n', '\n')));
    else if (word === 'group') reply = write(await group.say(fillIn(rest, held)));
    else if (word === 'follow') reply = write(await group.follow());
    else if (word === 'restart') await held.restart(rest === '' ? undefined : rest);
    else if (word === 'bot') reply = take(reply, rest, where);
    else if (word !== '') await look(held, word, rest, where);
  }
}

/** Puts the code that was given last into a text. */
const fillIn = (text: string, { sent }: Play): string =>
  text.replace('{code}', () => {
    const codes = sent.map((message) => /Mã gắn nhóm: (\S+)/.exec(message.text)?.[1]);
    return codes.findLast((code) => code !== undefined) ?? '';
  });

/** An indented line goes on with what the bot says. */
function split(line: string): [word: string, rest: string] {
  if (/^ {5}\S/.test(line)) return ['bot', line.trim()];
  const found = /^(user|group|follow|bot|end|document|missing|restart):? ?(.*)$/.exec(line);
  return [found?.[1] ?? '', found?.[2] ?? ''];
}

/** A reply as it is read: text, then options. */
function write(messages: readonly Outgoing[]): string[] {
  return messages.flatMap(({ text, options, files }) => [
    ...text.split('\n'),
    ...files.map(({ name, role }) => `[${role}] ${name}`),
    ...options
      .filter(({ role }) => role === 'answer')
      .map(({ label, isChosen }, at) => `[${at + 1}] ${label}${isChosen ? ' ✓' : ''}`),
    options
      .filter(({ role }) => role === 'action')
      .map(({ label }) => `[${label}]`)
      .join(' '),
  ]);
}

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
