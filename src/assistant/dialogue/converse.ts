/** Holds a dialogue within one turn: hands events to the engine and performs what comes of them. */

import { advance } from '../../flow/advance.ts';
import { changeCopy } from '../../record/apply-changes.ts';
import type { Change } from '../../record/change.ts';
import type { Effect } from '../../flow/effect.ts';
import type { Event } from '../../flow/event.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Notice } from '../../questions/question.ts';
import { offerToGoOn } from './offer-to-go-on.ts';
import { finishFlow } from './finish-flow.ts';
import { readPlans } from '../records/gather-plans.ts';
import { planFacts, type PlanFacts } from './plan-facts.ts';
import { offerReminders } from './offer-reminders.ts';
import { tellGaps } from './tell-gaps.ts';
import { agencyIn, currentAgency, nameOther, type Answer, type Talk } from '../turn/context.ts';
import { writeWelcome } from './write-welcome.ts';
import { writeOptions, writeQuestion } from './write-question.ts';

/** Hands an event to the engine; what it leads to is said in `answer`. */
export async function converse(talk: Talk, event: Event, answer: Answer): Promise<void> {
  const { turn } = talk;
  const here = inItsAgency(talk, event);
  const { changes, effects, plans } = await advanceOnce(here, event);
  turn.change(changes.map(inConversation));
  let isLeft = false;
  for (const effect of effects) {
    if (effect.type === 'finish') {
      const lacks = await finishFlow(here, effect, answer);
      if (lacks !== null) {
        await reopen(talk, changes, answer, lacks === 'agency' ? effect.flow : null);
        return;
      }
    } else await perform(here, effect, answer);
    isLeft ||= effect.type === 'leave';
  }
  offerToGoOn(here, effects, answer);
  await offerReminders(here, effects, answer);
  if (!isLeft && plans.length === 0) return;
  keepUp(talk, changes);
  if (!isLeft) {
    tellGaps(here, effects, plans, answer);
    return;
  }
  // What was finished may be what the flow below needs: it goes on with the facts as they are now.
  if (turn.chat.conversation.stack.length > 0) await converse(talk, { type: 'resume' }, answer);
}

/** A dialogue is about the agency that it was begun for, wherever the chat has gone since. */
function inItsAgency(talk: Talk, event: Event): Talk {
  if (event.type === 'start' || event.type === 'tell') return talk;
  const agency = talk.turn.chat.conversation.stack.at(-1)?.agency ?? null;
  return { ...talk, meant: agency === null ? null : { agency, record: null } };
}

/** Lets the turn see the conversation as the changes have left it. */
function keepUp({ turn }: Talk, changes: readonly Change[]): void {
  turn.chat = { ...turn.chat, conversation: changeCopy(turn.chat.conversation, changes) };
}

/** Takes back that a document was produced; `flow` is started again where it needs something first. */
async function reopen(
  talk: Talk,
  changes: readonly Change[],
  answer: Answer,
  flow: string | null,
): Promise<void> {
  const { turn, assistance, locale, user } = talk;
  const last = turn.chat.conversation.stack.length - 1;
  const change: Change = [['stack', last, 'produced'], false];
  turn.change([inConversation(change)]);
  keepUp(talk, [...changes, change]);
  if (flow !== null && assistance.mayCreateAgency(user)) {
    await converse(talk, { type: 'start', flow }, answer);
    return;
  }
  if (flow !== null) answer.say(locale.say('agency-not-allowed', { user }));
  await converse(talk, { type: 'resume' }, answer);
}

async function advanceOnce(talk: Talk, event: Event) {
  const { assistance, turn, locale, today } = talk;
  const agency = (await currentAgency(talk))?.profile ?? null;
  const plans = agency !== null && usesPlans(talk, event) ? await gatherPlans(talk) : [];
  const advanced = advance(turn.chat.conversation, event, {
    flows: assistance.flows,
    facts: { ...assistance.gatherFacts(agency, today), plans },
    agency: agency === null ? null : agencyIn(talk),
    today,
    say: (message, attribute) => locale.attribute(message, attribute),
  });
  return { ...advanced, plans };
}

/** Plans and their results are read for those dialogues alone that start from them. */
function usesPlans({ assistance, turn }: Talk, event: Event): boolean {
  const under = turn.chat.conversation.stack.map(({ flow }) => flow);
  const flows = event.type === 'start' || event.type === 'tell' ? [event.flow, ...under] : under;
  return flows.some((flow) => assistance.flows.get(flow)?.uses.includes('plans'));
}

async function gatherPlans(talk: Talk): Promise<PlanFacts[]> {
  const { assistance, turn, locale } = talk;
  const agency = agencyIn(talk);
  if (agency === null) return [];
  const plans = await readPlans(assistance.store, turn.transaction, agency);
  return plans.map((plan) => planFacts(plan, { locale, zone: assistance.zone }));
}

const inConversation = (change: Change): Change =>
  change.length === 1
    ? [['conversation', ...change[0]]]
    : [['conversation', ...change[0]], change[1]];

async function perform(
  talk: Talk,
  effect: Exclude<Effect, { type: 'finish' }>,
  answer: Answer,
): Promise<void> {
  if (effect.type === 'leave') leave(talk, effect, answer);
  else if (effect.type === 'begin') {
    forgetDocument(talk, effect.flow);
    talk.turn.awaitResult(effect.flow, null);
  } else {
    if (effect.type === 'ask') answer.say(await nameOther(talk));
    say(effect, talk, answer);
  }
}

function say(
  effect: Exclude<Effect, { type: 'finish' | 'leave' | 'begin' }>,
  { locale, assistance: { flows } }: Talk,
  answer: Answer,
): void {
  switch (effect.type) {
    case 'ask':
      answer.ask(
        [effect.asked.flow, ...effect.asked.place].join('/'),
        writeQuestion(effect.asked, locale),
        writeOptions(effect.asked, locale),
      );
      break;
    case 'settle':
      answer.settled = effect.words;
      break;
    case 'refuse':
      answer.say(locale.say(effect.problem.id, effect.problem.args));
      break;
    case 'note':
      answer.say(effect.notes.map((note) => writeNotice(note, locale)).join('\n'));
      break;
    case 'doubt':
      answer.ask(
        'doubt',
        [
          ...effect.doubts.map((doubt) => writeNotice(doubt, locale)),
          locale.say('dialogue-doubt-ask'),
        ].join('\n'),
        writeOptions({ options: [], actions: effect.actions, isMultiple: false }, locale),
      );
      break;
    case 'stale':
      answer.say(locale.say('dialogue-stale'));
      break;
    case 'idle':
      answer.say(locale.say('dialogue-idle'));
      answer.options = writeWelcome(flows, locale).options;
      break;
  }
}

function leave(
  talk: Talk,
  { flow, isStopped }: Extract<Effect, { type: 'leave' }>,
  answer: Answer,
): void {
  const { locale } = talk;
  forgetDocument(talk, flow);
  // What was stopped can be gone on with; the group still waits for it.
  if (!isStopped) talk.turn.awaitResult(flow, null);
  if (isStopped) answer.say(locale.say('dialogue-stopped'));
  else if (answer.parts.length === 0) answer.say(locale.say('dialogue-closed'));
}

/** What the flow produces next is a document of its own, not a new version. */
function forgetDocument({ turn }: Talk, flow: string): void {
  if (turn.chat.documents[flow] === undefined) return;
  const others = Object.entries(turn.chat.documents).filter(([id]) => id !== flow);
  turn.set('documents', Object.fromEntries(others));
}

/** A notice about an entry carries the notice that it is about. */
function writeNotice({ id, args }: Notice, locale: Locale): string {
  const { notice, number, ...rest } = args;
  if (typeof notice !== 'string') return locale.say(id, args);
  return locale.say(id, { number: number ?? '', text: locale.say(notice, rest) });
}
