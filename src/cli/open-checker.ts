/** Opens what checks documents in chats; the rules are loaded when a document is first checked. */

import type { CheckSummary, DocumentChecker } from '../assistant/services.ts';
import type { Content } from '../content/load.ts';
import { gatherKnown } from './gather-known.ts';
import type { SentFile } from './make-checker.ts';

/** Most faults that are named in a chat; the commented copy shows the rest. */
const maxNamed = 5;

/** @returns what checks documents by the rules and data of the program */
export function openChecker(content: Content): DocumentChecker {
  const house = { on: [], off: [] };
  const check = async (file: SentFile, today: string) => {
    const maker = await import('./make-checker.ts');
    const known = gatherKnown(content, today, house);
    const report = isWord(file.bytes)
      ? await maker.checkWord(file, null, known)
      : maker.checkLines(await (await import('../readers/read-apart.ts')).readApart(file), known);
    return { maker, report };
  };
  return {
    check: async (file, locale, today): Promise<CheckSummary> => {
      const { maker, report } = await check(file, today);
      const { byGravity } = await import('../checks/run-checks.ts');
      const told = byGravity(report.faults).map((fault) =>
        maker.tellFault(fault, report.sheet, locale),
      );
      const lines = told.map(({ where, what, advice }) => `${where}: ${what} ${advice}`);
      return {
        counts: maker.tellCounts(told, locale),
        gravest: lines.slice(0, maxNamed),
        mends: told.filter(({ mend }) => mend !== null).length,
        hindrance: maker.tellHindrance(report, locale),
        hasCopies: told.length > 0 && maker.isCopied(report),
      };
    },
    copy: async (file, as, { locale, today, at }) => {
      const { maker, report } = await check(file, today);
      if (!maker.isCopied(report)) return null;
      const moment = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
      return as === 'comments'
        ? maker.writeComments(file, report, locale, moment)
        : maker.writeMended(file, report, moment);
    },
  };
}

/** An archive is a Word package, or says itself that it is none. */
export const isWord = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
