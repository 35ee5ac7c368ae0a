/** Reads a free message: what it wants, and every fact it says. */

import type { Known } from './clause.ts';
import type { Evidence, Found } from './entry.ts';
import { foldLine } from '../text/fold-line.ts';
import { findIntent, type Intent, isResult, isTalk } from './intents.ts';
import { readAgency } from './read-agency.ts';
import type { Edit } from './edit.ts';
import { readEdits } from './read-edits.ts';
import {
  addresseesIn,
  findOccasionId,
  findYear,
  quotedBehind,
  readDispatch,
  readInvitation,
  readWanted,
  signerIn,
} from './read-request.ts';
import { readTold } from './read-told.ts';
import { decodeTelex } from '../text/telex.ts';

/** What a message wants and says; facts that it does not say are absent. */
export interface Message {
  readonly intent: Intent;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly edits: readonly Edit[];
  /** True where a change is wanted and it is not said which. */
  readonly ask: boolean;
}

/** Longer messages are pasted texts, not requests. */
const maxLength = 8_000;

/** @returns what a message wants, with the facts it says, and where they stand */
export function readMessage(text: string, known: Known): Found<Message> {
  const words = text
    .slice(0, maxLength)
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '');
  const { message, sureness } = understand(decodeTelex(words), known);
  const lines = words.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]));
  const evidence: Evidence[] = [
    { path: 'intent', lines, sureness },
    ...Object.keys(message.facts).map((key) => ({ path: `facts.${key}`, lines, sureness })),
    ...message.edits.map((_, at) => ({ path: `edits.${at}`, lines, sureness })),
  ];
  return { facts: message, evidence };
}

interface Understood {
  readonly message: Message;
  readonly sureness: Evidence['sureness'];
}

const only = (intent: Intent, facts: Message['facts'] = {}): Message => ({
  intent,
  facts,
  edits: [],
  ask: false,
});

function understand(text: string, known: Known): Understood {
  const folded = foldLine(text).replaceAll(/\s+/gu, ' ').trim();
  const intent = findIntent(folded);
  const wanted = isForDocument(intent, folded) ? intent : null;
  if (wanted !== null) return { message: tellFacts(wanted, text, known), sureness: 'sure' };
  const isDone = isResult(folded) && !asks.test(folded);
  const edit = mayEdit(intent, folded, isDone) ? readEdit(text, known, isDone) : null;
  if (edit !== null) return { message: edit, sureness: 'sure' };
  if (isDone && !isLookUp(intent)) return { message: tell(text, known), sureness: 'doubtful' };
  const meant = intent !== null && isMeant(intent, folded) ? intent : 'none';
  return { message: tellFacts(meant, text, known), sureness: 'sure' };
}

const isLookUp = (intent: Intent | null): boolean => intent === 'help' || intent === 'slogan';

const isMeant = (intent: Intent, folded: string): boolean =>
  answered.includes(intent) || !isTalk(folded);

/** What was done is no change, unless an order stands beside it. */
const mayEdit = (intent: Intent | null, folded: string, isDone: boolean): boolean =>
  !asksOnly(intent, folded) && (!isDone || orders.test(folded));

function readEdit(text: string, known: Known, isDone: boolean): Message | null {
  const read = readEdits(text, known);
  if (read === null || (isDone && read.edits.length === 0)) return null;
  return { intent: 'edit', facts: {}, edits: read.edits, ask: read.mustAsk };
}

/** What is answered although it begins politely. */
const answered: readonly Intent[] = ['help', 'slogan', 'progress', 'agency', 'reminders'];

const tellFacts = (intent: Intent, text: string, known: Known): Message =>
  only(intent, dropEmpty(factsOf(intent, text, known)));

const asks =
  /(?:\?|(?<!\p{L})(?:chua|khong|ko|nao|ai|gi|bao gio|may|dau)(?!\p{L}))\s*(?:a|em|anh|chi|nhi|vay|the|ta|ha)?\s*[?.!]*$|^(?:ai|viec nao|may|bao nhieu|con)\s/u;
const orders =
  /(?<!\p{L})(?:doi|sua|bo|xoa|huy|them|giao|chuyen|lui|hoan|day|dan|han|thay|chu tri|phoi hop|truoc ngay|truoc \d|gia han)(?!\p{L})/u;

/** A document is wanted: what follows are its facts, no changes. */
function isForDocument(intent: Intent | null, folded: string): boolean {
  if (intent === null || !['plan', 'report', 'dispatch', 'invitation', 'article'].includes(intent))
    return false;
  return (
    !/^(?:doi|sua|them|bo|xoa|huy|chinh|thay|cap nhat|lui|hoan|chuyen|bo sung|dieu chinh)(?!\p{L})/u.test(
      folded,
    ) && !/^(?:viec|muc|hoat dong) (?:so )?\d/u.test(folded)
  );
}

/** Questions about changes change nothing. */
function asksOnly(intent: Intent | null, folded: string): boolean {
  if (intent === 'help' || intent === 'slogan')
    return (
      !/^(?:doi|sua|them|bo|xoa)(?!\p{L})/u.test(folded) ||
      /(?:lam sao|the nao|cach nao|huong dan|cach )/u.test(folded)
    );
  return (
    (intent === 'progress' || intent === 'reminders') &&
    !orders.test(folded.replace(/(?:toi|den|sap|qua|tre|cham) han|han chot la/gu, ''))
  );
}

function tell(text: string, known: Known): Message {
  const { activity, number } = readTold(text, known);
  return only('result', { ...(number === null ? {} : { number }), activities: [activity] });
}

type FactReader = (text: string, known: Known, event: Event) => Record<string, unknown>;

/** Which Day of which year. */
interface Event {
  readonly occasion: string | null;
  readonly year: number | null;
}

const factReaders: Partial<Record<Intent, FactReader>> = {
  plan: planFacts,
  report: (text, _known, event) => ({ ...event, addressees: addresseesIn(text) }),
  article: (_text, _known, event) => ({ ...event }),
  slogan: (_text, _known, event) => ({ ...event }),
  dispatch: (text, known, event) => ({ ...event, ...readDispatch(text, known) }),
  invitation: (text, known, event) => ({
    ...withoutDay(event, text),
    activities: readInvitation(text, known),
  }),
  agency: (text) => {
    const { agency, units, signers } = readAgency(text).facts;
    return { agency: agency.name === null ? null : agency, units, signers };
  },
};

function factsOf(intent: Intent, text: string, known: Known): Record<string, unknown> {
  const event = { occasion: findOccasionId(text, known), year: findYear(text, known) };
  return factReaders[intent]?.(text, { ...known, year: event.year ?? known.year }, event) ?? {};
}

function planFacts(
  text: string,
  known: Known,
  event: { occasion: string | null; year: number | null },
): Record<string, unknown> {
  return {
    ...event,
    themes: quotedBehind(text, /(?:chủ đề|chu de)/u),
    slogans: quotedBehind(text, /(?:khẩu hiệu|khau hieu)/u),
    activities: readWanted(text, { ...known, year: event.year ?? known.year }),
    signature: signerIn(text),
  };
}

/** The day of a meeting is no Day, unless its name stands there. */
function withoutDay(event: { occasion: string | null; year: number | null }, text: string) {
  const isNamed =
    /(?:ngày|ngay|mừng|mung|kỷ niệm|ky niem|hưởng ứng|huong ung|nhân)\s+(?:khoa|kh|chuyển|chuyen|18|10)/iu.test(
      text,
    );
  const isYear = /(?:năm|nam)\s/iu.test(text);
  return { occasion: isNamed ? event.occasion : null, year: isYear ? event.year : null };
}

function dropEmpty(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
