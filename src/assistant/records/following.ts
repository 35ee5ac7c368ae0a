/** Plans that an agency is reminded of, as they are kept, and the list of who is to be reminded when. */

import { defineRecord, part } from './record.ts';
import { z } from 'zod';

import { asJson } from '../../record/as-json.ts';
import { addDays } from '../../calendar/day.ts';
import { msOf } from '../../calendar/zone.ts';
import type { Change } from '../../record/change.ts';
import type { DocumentFacts } from '../../plan/document-facts.ts';
import type { Answer } from '../../duty/answer.ts';
import { nextDigestAt, type DueReminder } from '../../duty/catch-up.ts';
import type { ReminderChoices } from '../../duty/choices.ts';
import type { Held } from '../../duty/digest.ts';
import type { ReminderPlan } from '../../duty/duties.ts';
import { nextWakeAt } from '../../duty/find-reminders.ts';
import type { RecordKey, Transaction } from '../../stores/store.ts';
import type { Reminding } from '../services.ts';
import { joinResults } from './join-results.ts';
import { readAllResults, type KeptResult } from './result.ts';
import type { UndoStep } from '../../duty/undo-change.ts';

/** Where a plan is spoken of. */
export interface Where {
  /** Numbers of bound groups. */
  readonly groups: readonly number[];
  /** True where each member hears of it in private. */
  readonly members: boolean;
}

/** Something that was done to a plan since it is followed. */
export interface PlanEvent {
  /** Moment in ms UTC. */
  readonly at: number;
  /** `channel:user`. */
  readonly by: string;
  /** What people call them. */
  readonly name: string;
  readonly what: 'on' | 'off' | 'choices' | 'where' | 'changed' | 'undone';
  /** Which words asked for it, where words did. */
  readonly text?: string;
  /** How it is taken back; absent where it cannot be, or was. */
  readonly undo?: UndoStep | readonly UndoStep[];
}

/** A plan that is followed, with what changed in it since it was drafted. */
export interface FollowedPlan {
  readonly facts: DocumentFacts;
  readonly choices: ReminderChoices;
  /** As they are kept, oldest first; what is said in all is that of {@link planOf}. */
  readonly answers: readonly Answer[];
  /** What is recorded of the plan; read with it, and kept apart. */
  readonly results?: readonly KeptResult[];
  /** Oldest first. */
  readonly history: readonly PlanEvent[];
  readonly where: Where;
  /** True where a new deadline waits until the office agrees. */
  readonly needsApproval: boolean;
  readonly isOn: boolean;
  /** Moment up to which all was decided, on the clock of the office. */
  readonly lastRunAt: string;
  /** Folded since the last digest. */
  readonly missed: readonly DueReminder[];
}

/** A new deadline that somebody asked the office for. */
export interface ExtensionRequest {
  readonly document: string;
  readonly activity: number;
  readonly task: number | null;
  readonly title: string;
  readonly due: string;
  readonly user: string;
  readonly name: string;
  /** Where it was asked. */
  readonly channel: string;
  readonly chat: string;
  readonly isToGroup: boolean;
}

/** What is kept of the reminders of an agency. */
export interface ReminderRecord {
  /** By document. */
  readonly plans: Readonly<Record<string, FollowedPlan>>;
  /** Moment in ms UTC at which there is something to decide; null when there is nothing. */
  readonly nextAt: number | null;
  /** Moment of the last digest, on the clock of the office. */
  readonly digestAt: string;
  /** What could not be said since the last digest. */
  readonly held: readonly Held[];
  /** The day of each message about what is due, by token. */
  readonly notices: Readonly<Record<string, string>>;
  /** The messages of the last day on which a place was told, by place. */
  readonly latest: Readonly<Record<string, readonly string[]>>;
  /** By place: the moment at which each thing was named last, on the clock of the office. */
  readonly renewed: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Deadlines that the office was asked for and has not answered, by token. */
  readonly requests: Readonly<Record<string, ExtensionRequest>>;
}

const texts = z.record(z.string(), z.string());

/** What agencies are reminded of; what earlier releases did not keep may be absent. */
export const reminders = defineRecord('reminders', {
  version: 1,
  key: (agency: string) => agency,
  schema: z
    .looseObject({
      plans: z.record(z.string(), part<FollowedPlan>()),
      nextAt: z.number().nullable(),
      digestAt: z.string(),
      held: z.array(part<Held>()),
      notices: texts,
      latest: z.record(z.string(), z.array(z.string())),
      renewed: z.record(z.string(), texts),
      requests: z.record(z.string(), part<ExtensionRequest>()),
    })
    .partial() as z.ZodType<Partial<ReminderRecord>>,
  agencyOf: (_, key) => key.slice('reminders/'.length),
});

/** @returns the key of the reminders of an agency */
export const remindersKey = reminders.key;

/** What the keys of all that is due begin with; sorted, the first is the earliest. */
export const duePrefix = 'due/';

/** When each agency is due: the key says it all. */
export const dues = defineRecord('due', {
  version: 1,
  key: (atMs: number, agency: string) => `${String(atMs).padStart(15, '0')}/${agency}`,
  schema: z.looseObject({}),
  agencyOf: (_, key) => readDueKey(key).agency,
});

/** @returns the key under which an agency is due; sorted as moments are */
export const dueKey = dues.key;

/** @returns the moment (ms UTC) and the agency of a key of what is due */
export function readDueKey(key: RecordKey): { readonly at: number; readonly agency: string } {
  const [, at = '', agency = ''] = key.split('/');
  return { at: Number(at), agency };
}

/** @returns the reminders of an agency; those of one that has none yet are empty */
export async function readReminders(
  reader: Pick<Transaction, 'read'>,
  agency: string,
): Promise<ReminderRecord> {
  const kept = await reminders.read(reader, agency);
  const record: ReminderRecord = { ...empty, ...kept };
  const plans = await Promise.all(
    Object.entries(record.plans).map(async ([document, plan]) => {
      const results = await readAllResults(reader, agency, document);
      return [document, { ...plan, results }] as const;
    }),
  );
  return { ...record, plans: Object.fromEntries(plans) };
}

const empty: ReminderRecord = {
  plans: {},
  nextAt: null,
  digestAt: '',
  held: [],
  notices: {},
  latest: {},
  renewed: {},
  requests: {},
};

/** What a change of reminders is made with. */
export interface ReminderDesk {
  readonly transaction: Pick<Transaction, 'read' | 'change' | 'remove'>;
  readonly agency: string;
  readonly reminding: Reminding;
  readonly zone: string;
}

/**
 * Changes the reminders of an agency and sets when they are next due. The turn holds the record.
 *
 * @param desk - what it is made with
 * @param changes - of the record
 * @param notBefore - moment on the clock of the office before which nothing is to be decided
 * @returns the record as it is now, and the moment (ms UTC) at which something is due
 */
export async function changeReminders(
  desk: ReminderDesk,
  changes: readonly Change[],
  notBefore = '',
): Promise<ReminderRecord> {
  const { transaction, agency } = desk;
  const key = remindersKey(agency);
  if (changes.length > 0) transaction.change(key, structuredClone(changes));
  const record = await readReminders(transaction, agency);
  const nextAt = findNextAt(record, desk, notBefore);
  if (nextAt === record.nextAt) return record;
  if (record.nextAt !== null) transaction.remove(dueKey(record.nextAt, agency));
  if (nextAt !== null) transaction.change(dueKey(nextAt, agency), [[[], {}]]);
  transaction.change(key, [[['nextAt'], nextAt]]);
  return { ...record, nextAt };
}

/** @returns whether the record is due when its plans say so */
export const isTimed = (
  record: ReminderRecord,
  desk: Pick<ReminderDesk, 'reminding' | 'zone'>,
): boolean => findNextAt(record, desk, '') === record.nextAt;

/** @returns the first moment (ms UTC) at which reminders or the digest of an agency are due */
function findNextAt(
  { plans, digestAt, held, notices }: ReminderRecord,
  { reminding, zone }: Pick<ReminderDesk, 'reminding' | 'zone'>,
  notBefore: string,
): number | null {
  const { rules, calendar } = reminding;
  const isFresh = Object.values(notices).some((on) => on >= daysBefore(digestAt, knownAfterDays));
  const moments = Object.values(plans).flatMap((plan) => {
    if (!plan.isOn) return [];
    const said = planOf(plan);
    const wake = nextWakeAt(rules, said, plan.lastRunAt, calendar);
    const isAnswered = said.answers.some(({ at, changed = at }) => changed >= digestAt);
    const isNews = isFresh || plan.missed.length > 0 || held.length > 0 || isAnswered;
    const digest = wake === null && !isNews ? [] : [nextDigestAt(digestAt, plan.choices, calendar)];
    return [...(wake === null ? [] : [wake]), ...digest];
  });
  const first = moments.toSorted()[0];
  if (first === undefined) return null;
  return msOf(first < notBefore ? notBefore : first, zone);
}

/** Within so long it is known whether a message was heard: the office is told of it once more then. */
const knownAfterDays = 2;

const daysBefore = (moment: string, days: number): string =>
  moment === '' ? '' : addDays(moment.slice(0, 10), -days);

/** @returns the plan as the rules of reminders see it: what is recorded of it is answered, too */
export const planOf = ({ facts, choices, answers, results = [] }: FollowedPlan): ReminderPlan => ({
  facts,
  choices,
  answers: joinResults(answers, results, facts.activities),
});

/** @returns the change that adds to the history of a plan */
export function noteInHistory(
  document: string,
  { history }: Pick<FollowedPlan, 'history'>,
  event: PlanEvent,
): Change {
  const kept = [...history, event].slice(-maxHistory);
  return [['plans', document, 'history'], asJson(kept)];
}

/** Most events of a plan that are kept. */
const maxHistory = 200;
