/** Performs the outcome of a finished flow: a document is produced, or a profile is kept. */

import { askName } from '../turn/own-name.ts';
import type { Effect } from '../../flow/effect.ts';
import type { Locale } from '../../locale/locale.ts';
import {
  agencyKey,
  canEdit,
  keepProfile,
  ownerOf,
  profileFrom,
  readAgency,
  type AgencyRecord,
} from '../records/agency.ts';
import { foundAgency } from './found-agency.ts';
import { mergeProfile, profileBefore } from './merge-profile.ts';
import { agencyIn, type Answer, type Talk } from '../turn/context.ts';
import { postResult } from './post-result.ts';
import { factsFrom, offerFiles } from './produce-document.ts';
import { keepDocument } from '../records/document.ts';
import { writeDrafted } from './write-drafted.ts';
import { renewFollowed } from '../reminding/renew-followed.ts';

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

async function produce(
  talk: Talk,
  { flow, answers, drafted }: Finish,
  kind: string,
  answer: Answer,
) {
  const { assistance, turn, locale, user } = talk;
  const id = agencyIn(talk);
  const agency = await readAgency(turn.transaction, id, user);
  if (id === null || agency === null) return 'agency' as const;
  const made = factsFrom(kind, answers, agency.profile, assistance.documents.factsSchema);
  if ('missing' in made) {
    answer.say(locale.say('problem-document', { fields: nameSteps(flow, made.missing, locale) }));
    return 'answers' as const;
  }
  const { facts } = made;
  const { documents } = assistance;
  const document = turn.chat.documents[flow] ?? assistance.randomId();
  const version = await keepDocument(turn.transaction, id, document, facts, assistance.clock());
  turn.set('documents', { ...turn.chat.documents, [flow]: document });
  keepNewUnits(talk, { id, agency }, answers['newUnits'], answer);
  answer.say(locale.say(`${flow}-produced`, { count: facts.activities.length }));
  if (facts.signature === null && documents.isSigned(kind))
    answer.say(locale.say('note-no-signer'));
  if (drafted !== null) answer.say(writeDrafted(drafted, agency.profile, locale));
  await renewFollowed(talk, id, document, answer);
  if (documents.isPasted(kind)) answer.copied = await documents.write(facts);
  const files = offerFiles(assistance, { agency: id, document, version }, facts, locale);
  answer.files = files;
  await postResult(talk, { flow, agency: id, record: agency, version, files }, answer);
  return null;
}

/** What a person calls the steps: the labels of the review. */
const nameSteps = (flow: string, steps: readonly string[], locale: Locale): string =>
  steps.map((step) => locale.attribute(`${flow}-${step}`, 'label') ?? step).join(', ');

/** The profile is for those who manage it; a document of a member names the units all the same. */
function keepNewUnits(
  { turn, locale, user }: Talk,
  { id, agency }: { readonly id: string; readonly agency: AgencyRecord },
  chosen: unknown,
  answer: Answer,
): void {
  const { profile } = agency;
  const known = new Set(profile.units.map(({ name }) => name));
  const names = Array.isArray(chosen)
    ? chosen.filter((name): name is string => typeof name === 'string' && !known.has(name))
    : [];
  if (names.length === 0) return;
  if (!canEdit(agency.members[user])) {
    answer.say(locale.say('note-new-units-not-kept', { units: names.join('; ') }));
    return;
  }
  turn.transaction.hold(agencyKey(id));
  const units = [...profile.units, ...names.map((name) => ({ name, shortForms: [] }))];
  keepProfile(turn.transaction, id, { ...profile, units });
  answer.say(locale.say('note-new-units', { units: names.join('; ') }));
}

async function save(talk: Talk, { flow, answers }: Finish, answer: Answer): Promise<void> {
  const { turn, locale, user } = talk;
  const read = profileFrom(answers);
  if ('missing' in read) {
    answer.say(locale.say('problem-profile', { fields: nameSteps(flow, read.missing, locale) }));
    return;
  }
  const opened = turn.chat.conversation.stack.at(-1)?.answers ?? {};
  const id = ownerOf({ answers: opened });
  const existing = await readAgency(turn.transaction, id, user);
  const refusal = id === null ? mayCreate(talk) : mayChange(talk, existing);
  if (refusal !== null) {
    answer.say(locale.say(refusal, { user }));
    return;
  }
  if (id !== null && existing !== null) {
    turn.transaction.hold(agencyKey(id));
    const merged = mergeProfile(profileBefore(opened), existing.profile, read.profile);
    keepProfile(turn.transaction, id, merged);
    turn.set('agency', id);
  } else await foundAgency(talk, read.profile);
  answer.say(locale.say('agency-saved', { name: read.profile.name }));
  await askName(talk, answer);
}

const mayCreate = ({ assistance, user }: Talk): string | null =>
  assistance.mayCreateAgency(user) ? null : 'agency-not-allowed';

function mayChange({ user }: Talk, existing: AgencyRecord | null): string | null {
  if (existing === null) return 'members-not-yours';
  return canEdit(existing.members[user]) ? null : 'agency-not-editor';
}
