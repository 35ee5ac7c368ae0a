/** `vanthu flows try`: a dialogue from any question on, with facts given, on data that is thrown away. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { OpenServices } from '../assistant/inbound/hub.ts';
import { startFlow } from '../assistant/dialogue/start-flow.ts';
import { agencyKey, createAgency } from '../assistant/records/agency.ts';
import { ChatTurn, chatKey } from '../assistant/records/chat.ts';
import { addMember } from '../assistant/records/membership.ts';
import { Answer, createTalk } from '../assistant/turn/context.ts';
import type { Capabilities } from '../channels/channel.ts';
import type { Told } from '../flow/event.ts';
import type { Locale } from '../locale/locale.ts';
import { readWords } from '../locale/words.ts';
import { agencySchema, type Agency } from '../plan/agency.ts';
import type { Console } from './command.ts';
import { holdConversation } from './hold-conversation.ts';
import { loadConfig } from './load-config.ts';
import { openAssistance } from './open-assistance.ts';

/** Where a trial begins. */
export interface TryOptions {
  readonly from?: string;
  readonly facts?: string;
}

const user = 'me';
const trialAgency = 'thu';

/** Tries a flow. */
export async function tryFlow(
  console: Console,
  id: string,
  { from, facts: file }: TryOptions,
): Promise<void> {
  const facts = file === undefined ? {} : readFacts(file);
  if (facts === null) {
    console.warn(console.locale.say('cli-flows-bad-facts', { file: file ?? '' }));
    console.exit(1);
    return;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vanthu-try-'));
  try {
    const { assistance, store } = await openAssistance({
      config: { ...loadConfig(), dataFolder: folder },
      root: console.root,
      today: console.today(),
      mayCreateAgency: () => true,
      isQuiet: true,
      language: console.locale.id,
    });
    try {
      const problem = findProblem(assistance, console.locale, id, from);
      if (problem === null) await hold(console, assistance, { id, from: from ?? null, facts });
      else {
        console.warn(problem);
        console.exit(1);
      }
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns null where there is no object in the file */
function readFacts(file: string): Told | null {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? Object.fromEntries(Object.entries(read))
      : null;
  } catch {
    return null;
  }
}

function findProblem(
  { flows }: OpenServices,
  { say }: Locale,
  id: string,
  question: string | undefined,
): string | null {
  const flow = flows.get(id);
  if (flow === undefined)
    return say('cli-flows-unknown', { id, ids: [...flows.keys()].join(', ') });
  const questions = flow.sequence.steps.map((step) => step.id);
  if (question === undefined || questions.includes(question)) return null;
  return say('cli-flows-no-question', { id, question, questions: questions.join(', ') });
}

interface Trial {
  readonly id: string;
  readonly from: string | null;
  readonly facts: Told;
}

async function hold(console: Console, assistance: OpenServices, trial: Trial): Promise<void> {
  await assistance.store.transact(agencyKey(trialAgency), async (transaction) => {
    createAgency(transaction, trialAgency, profileFor(trial.facts, console.locale));
    await addMember(transaction, trialAgency, `terminal:${user}`, 'owner');
  });
  const key = chatKey('terminal', user);
  const begin = async (capabilities: Capabilities): Promise<string> => {
    await assistance.turns.take(key, async (transaction) => {
      const turn = await ChatTurn.open(transaction, key);
      turn.set('agency', trialAgency);
      const incoming = { id: 'try', chat: user, user, text: '', option: null };
      const delivery = { channel: 'terminal', incoming };
      const talk = createTalk(assistance, turn, delivery, { capabilities });
      const { id, facts } = trial;
      await startFlow(talk, { flow: id, argument: '', facts }, new Answer());
    });
    await assistance.turns.take(key, async (transaction) => {
      const turn = await ChatTurn.open(transaction, key);
      const top = turn.chat.conversation.stack.length - 1;
      if (trial.from !== null && top >= 0)
        turn.changeConversation([[['stack', top, 'asked'], [trial.from]]]);
    });
    return readWords(console.locale, 'words-resume')[0] ?? '';
  };
  await holdConversation(console, assistance, { user, folder: '.' }, begin);
}

/** The agency of the facts, else one that is plainly none. */
function profileFor(facts: Told, { say }: Locale): Agency {
  const given = agencySchema.safeParse({ level: 'other', ...Object(facts['agency']) });
  if (given.success) return given.data;
  return agencySchema.parse({
    level: 'other',
    name: say('cli-flows-try-agency'),
    symbol: 'CQ',
    place: say('cli-flows-try-place'),
    units: [{ name: say('cli-flows-try-unit') }],
  });
}
