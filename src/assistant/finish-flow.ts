/** Performs the outcome of a finished flow: a document is produced, or a profile is kept. */

import type { Effect } from '../flow/effect.ts';
import type { Locale } from '../locale/locale.ts';
import type { Agency } from '../plan/agency.ts';
import {
  addMember,
  canEdit,
  keepProfile,
  ownerOf,
  profileFrom,
  readAgency,
} from './agency-records.ts';
import type { Answer, Talk } from './talk.ts';
import { factsFrom, keepDocument, offerFiles } from './produce-document.ts';

type Finish = Extract<Effect, { type: 'finish' }>;

/**
 * Performs the outcome of a finished flow, and says so.
 *
 * @returns what a document still lacks, or null when the outcome stands
 */
export async function finishFlow(
  talk: Talk,
  finish: Finish,
  answer: Answer,
): Promise<'agency' | 'answers' | null> {
  const outcome = talk.assistance.flows.get(finish.flow)?.outcome;
  if (outcome === undefined) return null;
  if ('produce' in outcome) return produce(talk, finish, outcome.produce, answer);
  if ('save' in outcome) await save(talk, finish, answer);
  return null;
}

async function produce(talk: Talk, { flow, answers }: Finish, kind: string, answer: Answer) {
  const { assistance, turn, locale, user } = talk;
  const id = turn.chat.agency;
  const agency = await readAgency(turn.transaction, id, user);
  if (id === null || agency === null) return 'agency' as const;
  const made = factsFrom(kind, answers, agency.profile);
  if ('missing' in made) {
    answer.say(locale.say('problem-document', { fields: nameSteps(flow, made.missing, locale) }));
    return 'answers' as const;
  }
  const { facts } = made;
  const document = turn.chat.documents[flow] ?? assistance.randomId();
  const version = await keepDocument(turn.transaction, id, document, facts);
  turn.set('documents', { ...turn.chat.documents, [flow]: document });
  keepNewUnits(talk, id, agency.profile, answers['newUnits'], answer);
  answer.say(locale.say(`${flow}-produced`, { count: facts.activities.length }));
  const stem = stemOf(talk, kind, facts.occasion, facts.year);
  answer.files = offerFiles({ agency: id, document, version }, stem, facts, locale);
  return null;
}

/** What a person calls the steps: the labels of the review. */
const nameSteps = (flow: string, steps: readonly string[], locale: Locale): string =>
  steps.map((step) => locale.attribute(`${flow}-${step}`, 'label') ?? step).join(', ');

/** `Ke-hoach-18-5-2026`: the kind, the day of the occasion, the year. */
function stemOf({ assistance }: Talk, kind: string, occasion: string | null, year: number): string {
  const [month, day] =
    assistance.occasions
      .find(({ id }) => id === occasion)
      ?.date.split('-')
      .map(Number) ?? [];
  return [assistance.documents.stemOf(kind), day, month, year]
    .filter((part) => part !== undefined)
    .join('-');
}

function keepNewUnits(
  { turn, locale }: Talk,
  id: string,
  profile: Agency,
  chosen: unknown,
  answer: Answer,
): void {
  const known = new Set(profile.units.map(({ name }) => name));
  const names = Array.isArray(chosen)
    ? chosen.filter((name): name is string => typeof name === 'string' && !known.has(name))
    : [];
  if (names.length === 0) return;
  const units = [...profile.units, ...names.map((name) => ({ name, shortForms: [] }))];
  keepProfile(turn.transaction, id, { ...profile, units });
  answer.say(locale.say('note-new-units', { units: names.join('; ') }));
}

async function save(talk: Talk, { flow, answers }: Finish, answer: Answer): Promise<void> {
  const { assistance, turn, locale, user } = talk;
  const read = profileFrom(answers);
  if ('missing' in read) {
    answer.say(locale.say('problem-profile', { fields: nameSteps(flow, read.missing, locale) }));
    return;
  }
  const frame = turn.chat.conversation.stack.at(-1);
  const owner = frame === undefined ? null : ownerOf(frame);
  const existing = await readAgency(turn.transaction, owner, user);
  const isAllowed = existing ? canEdit(existing.members[user]) : assistance.mayCreateAgency(user);
  if (!isAllowed) {
    answer.say(locale.say(existing ? 'agency-not-editor' : 'agency-not-allowed'));
    return;
  }
  const id = (existing && owner) ?? assistance.randomId();
  keepProfile(turn.transaction, id, read.profile);
  if (existing === null) addMember(turn.transaction, id, user, 'owner');
  turn.set('agency', id);
  answer.say(locale.say('agency-saved', { name: read.profile.name }));
}
