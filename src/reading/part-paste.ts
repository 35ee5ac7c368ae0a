/** Parts a pasted text over the questions of a document: what answers the one that is asked, what belongs to others. */

import type { Known } from './clause.ts';
import { kinds, type Part, partsOfText } from './document-parts.ts';
import { foldLine } from '../text/fold-line.ts';
import { readCitation } from './read-citation.ts';
import { type DocumentRead, readParts } from './read-document.ts';
import { type Line, openSheet } from './sheet.ts';

/** A pasted text by what it answers. */
export interface Parted {
  /** What of the text answers the question that is asked; null where nothing does. */
  readonly own: string | null;
  /** Answers to other questions, by the name of the fact. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** What each fact is read from. */
const sources: Readonly<Record<string, Part>> = {
  ...{ kind: 'title', title: 'title', year: 'title', occasion: 'title', bases: 'bases' },
  ...{ purposes: 'purposes', requirements: 'requirements', themes: 'themes', slogans: 'themes' },
  ...{ activities: 'activities', budget: 'budget', assignments: 'assignments' },
  ...{ recipients: 'recipients', archive: 'recipients', signature: 'signature' },
};
/** Parts that only stand at the edges of a document. */
const edges: readonly Part[] = ['head', 'title', 'closing'];

/**
 * @param text - as it was pasted
 * @param asked - the fact that is asked for; null where it is none of a document
 * @returns null where the text has no parts, so that all of it is an answer
 */
export function partPaste(text: string, asked: string | null, known: Known): Parted | null {
  const lines = openSheet(text);
  if (lines.length < 2) return null;
  const own = sources[asked ?? ''] ?? 'head';
  const parts = partsOfText(lines, beginsDocument(lines) ? 'head' : own);
  if (isOnePart(parts, lines, own)) return null;
  const facts = readParts(lines, parts, known).facts;
  const others = Object.fromEntries(
    Object.keys(sources).flatMap((fact) => {
      const value = fact === asked ? null : answerOf(facts, fact);
      return isNothing(value) ? [] : [[fact, value] as const];
    }),
  );
  const answer = asked === null ? null : ownText(facts, asked, parts.get(own) ?? [], text);
  return { own: answer, others };
}

/** True where all of it answers the question, or nothing in it is told apart. */
function isOnePart(
  parts: ReadonlyMap<Part, readonly Line[]>,
  lines: readonly Line[],
  own: Part,
): boolean {
  const sections = [...parts.keys()].filter((part) => !edges.includes(part));
  const isHeaded = [...parts.values()].flat().length < lines.length;
  const isWhole = sections.length === 1 && (!isHeaded || sections[0] === own);
  return sections.length === 0 || (isWhole && own !== 'themes');
}

const isNothing = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

/** A text that begins as documents do: with the motto, a number to be filled in, or its kind. */
const beginsDocument = (lines: readonly Line[]): boolean =>
  lines
    .slice(0, 12)
    .some(
      ({ text }) =>
        /cộng h(?:òa|oà) xã hội chủ nghĩa/iu.test(text) ||
        /^số\s*:[\s\d.…_]*\//iu.test(text) ||
        (text === text.toUpperCase() && foldLine(text).trim() in kinds),
    );

/** Documents are cited with who issued them and what about. */
function answerOf(facts: DocumentRead, fact: string): unknown {
  if (fact !== 'bases') return facts[fact as keyof DocumentRead];
  return facts.bases.map((basis) => {
    const cited = readCitation(basis.text);
    const { issuer, title } = 'id' in cited ? { issuer: null, title: null } : cited;
    return { ...basis, issuer, title };
  });
}

/** What the question would have been answered with: the words themselves, or the lines of its part. */
function ownText(
  facts: DocumentRead,
  asked: string,
  lines: readonly Line[],
  text: string,
): string | null {
  const value = facts[asked as keyof DocumentRead] ?? null;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (isNothing(value)) return null;
  const words = Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : [];
  if (words.length > 0) return words.join('\n');
  const typed = text.split(/\r\n?|[\n\u2028\u2029\v\f]/u);
  const numbers = lines.flatMap((line) => line.numbers);
  return numbers.map((number) => typed[number - 1] ?? '').join('\n');
}
