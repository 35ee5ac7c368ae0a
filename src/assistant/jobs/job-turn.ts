/** The turns of a job: it is begun, says how far it is, and what became of it. */

import type { Incoming, OfferedOption, Outgoing } from '../../channels/channel.ts';
import { composeMessages } from '../delivery/compose-messages.ts';
import { composePosts } from '../delivery/compose-posts.ts';
import { fitMessage } from '../delivery/fit-message.ts';
import { ChatTurn, chatKey } from '../records/chat.ts';
import { findChat } from '../records/group.ts';
import { putInOutbox, type Mail } from '../records/outgoing.ts';
import { dropJobs, keepJob, readJobs, type KeptJob } from '../records/waiting-job.ts';
import type { Assistance, JobPlace, Sender } from '../services.ts';
import { openButton } from '../button.ts';
import { Answer, createTalk, type Talk } from '../turn/context.ts';
import type { Hold } from '../turns.ts';
import type { Conclude } from './job.ts';

/** A job of a chat. */
export interface ChatJob {
  readonly place: JobPlace;
  readonly id: string;
  readonly kept: KeptJob;
}

/** Begins the first job of a chat, or once more; that is kept before it works. @returns null for none */
export function beginJob({ turns }: Assistance, place: JobPlace): Promise<ChatJob | null> {
  return turns.take(chatKey(place.channel, place.chat), async (transaction) => {
    const [first] = Object.entries(await readJobs(transaction, place));
    if (first === undefined) return null;
    const [id, before] = first;
    const kept = { ...before, tries: before.tries + 1 };
    keepJob(transaction, place, id, kept);
    return { place, id, kept };
  });
}

/** @returns the ids of the jobs of a chat, after the turns that were begun before */
export function listJobs({ turns }: Assistance, place: JobPlace): Promise<string[]> {
  return turns.take(chatKey(place.channel, place.chat), async (transaction) =>
    Object.keys(await readJobs(transaction, place)),
  );
}

/** Says what became of a job, and takes it from what is kept, in one turn. @returns what is to be sent */
export function concludeJob(
  assistance: Assistance,
  job: ChatJob,
  sender: Sender,
  conclude: Conclude,
): Promise<Mail[]> {
  return takeJobTurn(assistance, job, sender, async (talk, incoming, { shown }) => {
    const answer = new Answer();
    await dropJobs(talk.turn.transaction, job.place, [job.id]);
    await conclude(talk, answer);
    if (shown !== null && talk.canEdit) answer.posts.push(endShown(talk, incoming, shown));
    const said = composeMessages(talk, { channel: talk.channel, incoming }, answer, sender);
    return [...said, ...composePosts(talk, answer, sender)];
  });
}

/** What says how far a job is loses its button when it is over. */
const endShown = ({ chat, locale }: Talk, { group }: Incoming, message: string) => ({
  chat,
  isToGroup: group !== undefined,
  text: locale.say('jobs-over'),
  files: [],
  replaces: { message, orElse: 'drop' as const },
});

/** What the message about a job says, and what can be pressed there. */
type Said = Pick<Outgoing, 'text' | 'replaces'> & { readonly options: readonly OfferedOption[] };

/**
 * Says how far a job is: in the message that said so before, where it can be changed.
 *
 * @returns what is to be sent; nothing where the job is not wanted any more
 */
export function tellProgress(
  assistance: Assistance,
  job: ChatJob,
  sender: Sender,
  write: (talk: Talk) => string,
): Promise<Mail[]> {
  return takeJobTurn(assistance, job, sender, (talk, incoming, kept) => {
    const { shown } = kept;
    const text = write(talk);
    const options = [openButton('/ngungviec', talk.locale.say('jobs-stop'))];
    if (shown !== null && talk.canEdit) {
      const replaces = { message: shown, orElse: 'drop' } as const;
      const id = `p${assistance.randomId()}`;
      return Promise.resolve(compose(talk, incoming, sender, { text, options, replaces }, id));
    }
    const id = talk.turn.nextMessageId(assistance.randomId);
    keepJob(talk.turn.transaction, job.place, job.id, { ...kept, shown: id });
    return Promise.resolve(compose(talk, incoming, sender, { text, options }, id));
  });
}

function compose(
  { assistance, channel, locale }: Talk,
  { chat, group }: Incoming,
  { capabilities }: Sender,
  { replaces, ...said }: Said,
  id: string,
): Mail[] {
  const fitted = fitMessage({ ...said, files: [] }, capabilities, 1, locale).slice(-1);
  const at = assistance.clock();
  const isToGroup = group === undefined ? {} : { isToGroup: true };
  const more = replaces === undefined ? {} : { replaces };
  return fitted.map((one) => ({
    channel,
    outgoing: { ...one, id, chat, at, ...isToGroup, ...more },
  }));
}

type JobTurn = (talk: Talk, incoming: Incoming, kept: KeptJob) => Promise<Mail[]>;

/** Takes a turn for a job that is still wanted; what is to be sent is kept with it. */
function takeJobTurn(
  assistance: Assistance,
  { place, id }: ChatJob,
  sender: Sender,
  act: JobTurn,
): Promise<Mail[]> {
  const { channel, chat } = place;
  return assistance.turns.take(chatKey(channel, chat), async (transaction) => {
    const kept = (await readJobs(transaction, place))[id];
    if (kept === undefined) return [];
    const turn = await openTurn(transaction, place);
    const incoming = incomingOf(turn, id, kept);
    const talk = createTalk(assistance, turn, { channel, incoming }, sender);
    const mail = await act(talk, incoming, kept);
    for (const one of mail) putInOutbox(transaction, one);
    return mail;
  });
}

async function openTurn(transaction: Hold, { channel, chat }: JobPlace): Promise<ChatTurn> {
  const now = await findChat(transaction, channel, chat);
  if (now !== chat) transaction.hold(chatKey(channel, now));
  return ChatTurn.open(transaction, chatKey(channel, now));
}

/** What became of a job is said as if its person had asked for it now. */
function incomingOf({ key, chat }: ChatTurn, id: string, { user }: KeptJob): Incoming {
  return {
    id: `job-${id}`,
    chat: key.slice(key.indexOf(':') + 1),
    user,
    text: '',
    option: null,
    ...(chat.group === null ? {} : { group: { title: chat.group.title } }),
  };
}
