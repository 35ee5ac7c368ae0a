/** Takes the message that follows `/ketqua` in a private chat: the activity, the words, or files. */

import { dropAwaited, findAwaited } from '../../turn/expect.ts';
import type { Incoming, IncomingFile } from '../../../channels/channel.ts';
import { isWithin } from '../../../clock.ts';
import { sayOnce } from '../../turn/say-once.ts';
import { wordsWithinMs, type AwaitedResult } from '../../records/expected.ts';
import { cleanText, maxTextLength } from '../../../text/clean-text.ts';
import { recordResult } from './record-result.ts';
import type { ResultOffice } from './result-desk.ts';
import { readResults } from '../../records/result.ts';
import { addFile } from '../../records/keep-result.ts';
import { maxFileBytes } from '../../turn/take-file.ts';
import { agencyIn, currentAgency, type Answer, type Meant, type Talk } from '../../turn/context.ts';

/** How long files may follow a result. */
const filesWithinMs = 600_000;
/** Most files that go with a result. */
const maxFiles = 20;

/** Answers `/ketqua` in a private chat. */
export async function recordInPrivate(talk: Talk, argument: string, answer: Answer): Promise<void> {
  const office = await officeOf(talk);
  if (office === null) answer.say(talk.locale.say('groups-no-agency'));
  else await recordResult(talk, office, argument, answer);
}

/** @returns the agency whose results a private chat is about, or null */
export async function officeOf(talk: Talk): Promise<ResultOffice | null> {
  const record = await currentAgency(talk);
  const agency = agencyIn(talk);
  return record === null || agency === null ? null : { agency, record, isGroup: false };
}

/**
 * Takes a message where a result is waited for.
 *
 * @returns false where it is none: a command, a press, words to leave by, or nothing is waited for
 */
export async function takeAwaited(
  talk: Talk,
  incoming: Incoming,
  answer: Answer,
): Promise<boolean> {
  const awaited = findAwaited(talk);
  if (awaited === null || incoming.oddity !== undefined || incoming.start !== undefined)
    return false;
  const asked = { ...talk, meant: meantBy(talk, awaited) };
  const office = await officeOf(asked);
  if (office === null) return false;
  if (awaited.what === 'files') return keepFile(talk, office, incoming, answer);
  const text = readWords(talk, awaited, incoming);
  if (text === null) return false;
  if (leaves(talk, text, answer)) return true;
  const argument = awaited.what === 'activity' ? text : writeArgument(awaited, text);
  await recordResult(asked, office, argument, answer, incoming.file ?? null);
  return true;
}

/** What was asked for stays what is answered, wherever the chat has gone since. */
function meantBy({ turn }: Talk, { agency, document }: AwaitedResult): Meant | null {
  const id = agency ?? turn.chat.agency;
  return id === null ? null : { agency: id, record: document };
}

/** @returns the words that were waited for; null for anything else, which ends the waiting */
function readWords(talk: Talk, { at, text: words }: AwaitedResult, incoming: Incoming) {
  const text = cleanText(incoming.text);
  if (text === '' || text.length > maxTextLength) return null;
  const isLate = !isWithin(at, talk.assistance.clock(), wordsWithinMs);
  if (incoming.option === null && !text.startsWith('/') && !isLate) return text;
  // A press may choose what the words that wait were for.
  const chooses =
    !isLate && words !== undefined && incoming.option?.startsWith('/ketqua ') === true;
  if (!chooses) dropAwaited(talk);
  return null;
}

function writeArgument({ activity, task, result }: AwaitedResult, text: string): string {
  if (result !== null) return `sua ${result} ${text}`;
  return `${activity}${task === null ? '' : `.${task}`} ${text}`;
}

/** "dừng", "bỏ qua" … leave what was begun. */
function leaves(talk: Talk, text: string, answer: Answer): boolean {
  const verb = talk.assistance.readCommand(text)?.verb;
  if (verb === undefined || !['stop', 'skip', 'back', 'done'].includes(verb)) return false;
  dropAwaited(talk);
  answer.say(talk.locale.say('results-left'));
  return true;
}

/** @returns false where the file came too late to go with a result */
async function keepFile(
  talk: Talk,
  { agency }: ResultOffice,
  incoming: Incoming,
  answer: Answer,
): Promise<boolean> {
  const { turn, locale, channel } = talk;
  const { file, album = null } = incoming;
  const { document, result } = awaitedInTime(talk);
  if (file === undefined) return false;
  const place = { agency, document };
  const kept = await readResults(turn.transaction, agency, document);
  const files = kept.find(({ id }) => id === result)?.files;
  if (files === undefined || result === null) return false;
  const problem = findProblem(file, files.length);
  const { id, mediaType } = file;
  const named = { channel, id, name: cleanText(file.name), mediaType };
  if (problem === null) addFile(turn.transaction, place, result, files.length, named);
  const args = { max: maxFiles, size: maxFileBytes / 1024 / 1024 };
  if (sayOnce(talk, album, problem ?? 'results-file-kept'))
    answer.say(locale.say(problem ?? 'results-file-kept', args));
  return true;
}

/** @returns the plan and the result that files go with now; no result when it is too late */
function awaitedInTime(talk: Talk): Pick<AwaitedResult, 'document' | 'result'> {
  const { document, result, at } = findAwaited(talk) ?? { document: '', result: null, at: 0 };
  return { document, result: isWithin(at, talk.assistance.clock(), filesWithinMs) ? result : null };
}

function findProblem({ bytes }: IncomingFile, count: number): string | null {
  if (bytes > maxFileBytes) return 'results-file-size';
  return count >= maxFiles ? 'results-too-many-files' : null;
}
