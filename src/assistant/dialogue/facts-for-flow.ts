/** Turns what a message says into facts that answer the questions of a flow. */

import { foldText } from '../../text/fold.ts';
import type { Told } from '../../flow/event.ts';
import type { Activity } from '../../plan/activity.ts';
import type { Signature } from '../../plan/agency.ts';
import type { Message } from '../../reading/read-message.ts';
import { readTime } from '../../reading/read-values.ts';
import type { Known } from '../../reading/reader.ts';

/** @returns facts by the id of the step that they answer */
export function factsForFlow({ intent, facts }: Message, text: string, known: Known): Told {
  const shaped = shapers[intent]?.(facts, text, known) ?? facts;
  return Object.fromEntries(Object.entries(shaped).filter(([, fact]) => fact !== null));
}

type Shaper = (facts: Message['facts'], text: string, known: Known) => Told;

const shapers: Partial<Record<Message['intent'], Shaper>> = {
  plan: (facts) => ({
    ...facts,
    activities: activitiesIn(facts).map((activity) => ({
      ...activity,
      title: capitalise(activity.title),
    })),
    signature: isSignature(facts['signature']) ? facts['signature'] : null,
  }),
  invitation: (facts) => {
    const [event] = activitiesIn(facts);
    const others = { ...facts, activities: null };
    if (event === undefined) return others;
    const { title, participants, details, time, place } = event;
    const named = capitalise(title.replace(invites, ''));
    return { ...others, event: named, guests: participants, contents: details, time, place };
  },
  dispatch: (facts, text, known) => ({
    ...facts,
    variant: chases.test(foldText(text)) ? 'chase' : null,
    deadline: deadlineIn(facts, known),
  }),
  agency: (facts) => {
    const { agency, units, signers } = facts;
    return { ...(agency as object | null), units: namedIn(units), signers: signers ?? null };
  },
};

const invites = /^(?:mời|moi) (?:(?:tham )?(?:dự|du) )?/iu;
const chases = /(?<!\p{L})(?:don doc|nhac nho|nhac nop)(?!\p{L})/u;

const activitiesIn = ({ activities }: Message['facts']): readonly Activity[] =>
  Array.isArray(activities) ? (activities as Activity[]) : [];

const namedIn = (units: unknown): { name: string }[] | null =>
  Array.isArray(units)
    ? units.map((unit) => (typeof unit === 'string' ? { name: unit } : (unit as { name: string })))
    : null;

/** A signature without what its signer is called lacks a line: it is asked for. */
const isSignature = (value: unknown): value is Signature =>
  typeof value === 'object' && value !== null && typeof (value as Signature).title === 'string';

function deadlineIn({ deadline }: Message['facts'], known: Known) {
  if (typeof deadline !== 'string') return null;
  const [year = '', month = '', day = ''] = deadline.split('-');
  return readTime(`trước ngày ${Number(day)}/${Number(month)}/${year}`, known).time;
}

/** A title begins with a capital, whatever it was typed like. */
const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
