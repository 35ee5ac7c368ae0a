/** Whatever the help and the hints teach somebody to type is understood, in each language. */

import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { isUnbindWord } from '../../src/assistant/requests/groups/group-words.ts';
import { findCommand } from '../../src/assistant/inbound/command-words.ts';
import { findFlow } from '../../src/assistant/dialogue/start-flow.ts';
import { createCommandReader } from '../../src/assistant/inbound/read-command.ts';
import { readOccasionQuestion } from '../../src/assistant/requests/slogan/read-occasion-question.ts';
import { readNameTold } from '../../src/assistant/inbound/read-name-told.ts';
import { readMemberOrder } from '../../src/assistant/requests/members/read-member-order.ts';
import { readUnitOrder } from '../../src/assistant/turn/units.ts';
import { readDutyAnswer } from '../../src/assistant/requests/duties/read-duty-answer.ts';
import { readReminderOrder } from '../../src/assistant/requests/following/read-reminder-order.ts';
import { openContent } from '../../src/cli/open-content.ts';
import { readChange } from '../../src/duty/read-change.ts';
import { planOf } from '../reminders/plan.ts';

const { compiled, spoken, occasions } = openContent('.', () => undefined);
const plan = planOf(
  ['2024-05-06', '2024-05-07', '2024-05-08', '2024-05-09'].map((due) => ({ time: { due } })),
);
const context = {
  today: '2024-04-20',
  units: [{ name: 'Văn phòng Sở', shortForms: ['Văn phòng'] }],
};
const readCommand = createCommandReader(spoken);

/** What somebody typed, read by all who read typed words; what is typed into a document is not. */
const readers = {
  command: (said: string) => {
    const command = readCommand(said);
    return command && [command.verb, ...command.numbers].join(' ');
  },
  change: (said: string) => {
    const read = readChange(said.replace('…', 'Tọa đàm - 14/5'), plan, context);
    return read?.ok === true ? `${read.change.kind} ${read.change.activity}` : null;
  },
  order: (said: string) => {
    const order = readReminderOrder(said);
    return order.type === 'unclear' ? null : JSON.stringify(order);
  },
  duty: (said: string) => {
    const answer = readDutyAnswer(said.replace('…', 'mưa'));
    return answer && `${answer.kind} ${answer.label ?? ''}`;
  },
  slogan: (said: string) =>
    readOccasionQuestion(said, occasions, '2026-04-20', true) === null ? null : 'slogan',
  name: (said: string) => readNameTold(said.replace('…', 'An'), spoken),
  slash: (said: string) => {
    const [, word = '', argument = ''] = /^\/(\S+) ?(.*)$/.exec(said) ?? [];
    return `${nameOf(word) ?? 'nothing'} ${readArgument(nameOf(word), argument)}`;
  },
};

const nameOf = (word: string): string | null => {
  const means = findCommand(word, spoken);
  if (means !== null) return 'request' in means ? means.request : means.verb;
  return findFlow(compiled, word)?.id ?? null;
};

function readArgument(name: string | null, argument: string): string {
  if (name === 'members') return JSON.stringify(readMemberOrder(argument));
  const units = readUnitOrder(argument.replace(/^\d+ /, ''));
  if (units !== null) return units.type;
  return isUnbindWord(argument) ? 'unbind' : '';
}

/** By message: who reads what it teaches, and what each phrase is read as. */
const taught: Readonly<Record<string, [keyof typeof readers, ...string[]]>> = {
  'agency-others': ['slash', 'agency '],
  'dialogue-list-how': ['command', 'edit 2', 'delete 2', 'move 3 1'],
  'dialogue-told-how': ['command', 'edit 2', 'delete 2'],
  'dialogue-how': [
    'command',
    ...['delete 2', 'delete 6 7 8 9 10 11 12 13', 'edit 2', 'move 3 1', 'undo', 'back', 'skip'],
    'stop',
  ],
  'dialogue-offered': ['command', 'take'],
  'note-unparked': ['command', 'restart'],
  'note-added-to-ticked': ['command', 'undo'],
  'note-removed': ['command', 'undo'],
  'note-edited': ['command', 'back'],
  'problem-empty': ['command', 'skip'],
  'problem-which-entry': ['command', 'edit 2'],
  'problem-move': ['command', 'move 3 1'],
  'problem-review-choice': ['command', 'done'],
  'problem-entry-choice': ['command', 'done'],
  'problem-yes-no': ['command', 'yes', 'no'],
  'results-write': ['command', 'stop'],
  'groups-hello': ['slash', 'groups '],
  'groups-unclear': ['slogan', 'slogan'],
  'groups-bound-to': ['slash', 'groups unbind'],
  'groups-bound-to-other': ['slash', 'groups unbind'],
  'groups-code-shape': ['slash', 'groups unbind'],
  'groups-units-how': ['slash', 'groups set', 'groups all'],
  'members-how': [
    'slash',
    'members {"type":"invite","role":"editor"}',
    'members {"type":"role","number":2,"role":"owner"}',
    'members {"type":"remove","number":2,"isSure":false}',
    'members {"type":"name","name":"Nguyễn Văn An"}',
  ],
  'members-name-ask': ['name', 'Nguyễn Văn An'],
  'members-name-kept': ['name', 'An'],
  'members-name-later': ['name', 'An'],
  'members-units-how': [
    'slash',
    expect.stringContaining('"type":"set"') as string,
    'members {"type":"units","number":2,"order":{"type":"all"}}',
  ],
  'progress-how': ['change', 'time 3', 'leads 2', 'add 5', 'drop 4'],
  'progress-add-example': ['change', 'add 5'],
  'reminders-problem-no-unit': ['change', 'leads 2'],
  'reminders-problem-no-date': ['change', 'extend 1'],
  'reminders-settings-how': [
    'order',
    '{"type":"choices","patch":{"daysBefore":[5,2]}}',
    '{"type":"choices","patch":{"hour":"09:00"}}',
    '{"type":"choices","patch":{"overdueTimes":3}}',
    '{"type":"activity","patch":{"activity":3,"isOn":true,"daysBefore":[10]}}',
    '{"type":"activity","patch":{"activity":4,"isOn":false}}',
    '{"type":"approval","isNeeded":true}',
    '{"type":"off"}',
  ],
  'reminders-order-unclear': [
    'order',
    '{"type":"choices","patch":{"daysBefore":[5,2]}}',
    '{"type":"choices","patch":{"hour":"09:00"}}',
    '{"type":"activity","patch":{"activity":3,"isOn":true,"daysBefore":[10]}}',
    '{"type":"off"}',
  ],
  'reminders-how': ['duty', 'done 2', 'obstacle 2', 'extended 2'],
  'reminders-which-item': ['duty', 'done 2'],
};

/** What is quoted here is typed into a document, or read by nobody. */
const untaught =
  /^(?:cli|doctor|check)-|-(?:units|leads|recipients|signers?|signature|archive|bases|title)$/;
const ofDocuments = ['problem-citation', 'problem-day-not-in-calendar', 'problem-signature-title'];

interface Message {
  readonly id: string;
  readonly text: string;
}

const messagesOf = (language: string): Message[] =>
  readdirSync(`locales/${language}`).flatMap((file) =>
    readFileSync(`locales/${language}/${file}`, 'utf8')
      .replaceAll(/^#.*$/gm, '')
      .split(/^(?=[a-z][\w-]* =)/m)
      .map((text) => ({ id: /^[\w-]+/.exec(text)?.[0] ?? '', text })),
  );

/** What stands between quotation marks; a value that is filled in is 2. */
const phrasesIn = (text: string): string[] =>
  [...text.matchAll(/“([^”]*)”/g)]
    .map(([, phrase = '']) => phrase)
    .filter((phrase) => phrase.replaceAll(/\{[^}]*\}/g, '').trim() !== '')
    .map((phrase) => phrase.replaceAll(/\{[^}]*\}/g, '2'));

describe.each(spoken.map(({ id }) => id))('the words in %s', (language) => {
  const quoting = messagesOf(language).filter(({ id, text }) => {
    const isOfDocument = untaught.test(id) || ofDocuments.includes(id);
    return phrasesIn(text).length > 0 && !isOfDocument;
  });

  it('teach nothing that this test does not know', () => {
    expect(quoting.map(({ id }) => id).toSorted()).toEqual(Object.keys(taught).toSorted());
  });

  it.each(quoting)('teach in $id what is understood as that', ({ id, text }) => {
    const [reader, ...meanings] = taught[id] ?? ['command'];
    expect(phrasesIn(text).map(readers[reader])).toEqual(meanings);
  });

  it.skipIf(language === 'vi')('teach no phrases of the other language', () => {
    const others = new Map(messagesOf('vi').map(({ id, text }) => [id, phrasesIn(text)]));
    const borrowed = quoting.flatMap(({ id, text }) =>
      phrasesIn(text).filter((phrase) => others.get(id)?.includes(phrase)),
    );
    expect(borrowed).toEqual([]);
  });

  it('name only commands that there are, in this language', () => {
    const at = language === 'vi' ? 0 : 1;
    const named = messagesOf(language)
      .filter(({ id }) => !/^(?:cli|doctor|check)-/.test(id))
      .flatMap(({ text }) => [...text.matchAll(/(?<![\p{L}\d/.])\/([a-z]{3,})\b/gu)])
      .map(([, word = '']) => word);
    const own = spoken.filter(({ id }) => id === language);
    const isKnown = (word: string): boolean =>
      findCommand(word, own) !== null || findFlow(compiled, word)?.commands.indexOf(word) === at;
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((word) => !isKnown(word))).toEqual([]);
  });
});
