/** Finds the foot: recipients, archive, and who signs. */

import { isCapital } from './lines.ts';
import type { Line, Parts } from './sheet.ts';

type Foot = Pick<
  Parts,
  'recipientsTitle' | 'recipients' | 'archive' | 'authority' | 'signer' | 'endsAt'
> & { readonly startsAt: number };

/** Finds the foot after the text has begun; the last "Nơi nhận" before any annex counts. */
export function findFoot(lines: readonly Line[], from: number): Foot {
  const at = lines.findIndex(({ folded }, index) => index >= from && /^noi nhan\b/.test(folded));
  const title = lines[at];
  if (title === undefined) return withoutRecipients(lines, from);
  const table = title.paragraph.cell?.table;
  return table === undefined ? readLoose(lines, at, title) : readTable(lines, at, title, table);
}

function withoutRecipients(lines: readonly Line[], from: number): Foot {
  const at = lines.findIndex(
    ({ text, folded }, index) =>
      index > from &&
      isCapital(text) &&
      /^(?:tm\.|kt\.|tl\.|tuq\.|q\.|giam doc$|chu tich$)/.test(folded),
  );
  const startsAt = at < 0 ? lines.length : at;
  const block = at < 0 ? [] : lines.slice(at, at + 8);
  const { authority, signer } = readSignature(block);
  const last = signer ?? authority.at(-1);
  return {
    recipientsTitle: null,
    recipients: [],
    archive: null,
    authority,
    signer,
    startsAt,
    endsAt: last === undefined ? lines.length : lines.indexOf(last) + 1,
  };
}

function readTable(lines: readonly Line[], at: number, title: Line, table: number): Foot {
  const inside = lines.filter(({ paragraph }) => paragraph.cell?.table === table);
  const column = title.paragraph.cell?.column ?? 0;
  const left = inside.filter(
    ({ paragraph, index }) => paragraph.cell?.column === column && index > title.index,
  );
  const right = inside.filter(({ paragraph }) => (paragraph.cell?.column ?? 0) > column);
  const last = inside.at(-1);
  const first = inside[0];
  return {
    recipientsTitle: title,
    ...readRecipients(left),
    ...readSignature(right),
    startsAt: first === undefined ? at : lines.indexOf(first),
    endsAt: last === undefined ? lines.length : lines.indexOf(last) + 1,
  };
}

function readLoose(lines: readonly Line[], at: number, title: Line): Foot {
  const rest = lines.slice(at + 1, at + 40);
  const listed = rest.findIndex((line) => !isListed(line));
  const left = listed < 0 ? rest : rest.slice(0, listed);
  const before = lines.slice(Math.max(0, at - 4), at).filter(({ text }) => isAuthority(text));
  const after = rest.slice(left.length, left.length + 6);
  const { authority, signer } = readSignature([...before, ...after]);
  const last = signer ?? left.at(-1) ?? title;
  const firstBefore = before[0];
  return {
    recipientsTitle: title,
    ...readRecipients(left),
    authority,
    signer,
    startsAt: firstBefore === undefined ? at : Math.min(at, lines.indexOf(firstBefore)),
    endsAt: lines.indexOf(last) + 1,
  };
}

const isListed = ({ text, paragraph }: Line): boolean =>
  /^[-–+•]/.test(text) || paragraph.number !== null;

const isAuthority = (text: string): boolean => isCapital(text) && !/[;:]$/.test(text);

function readRecipients(lines: readonly Line[]): Pick<Foot, 'recipients' | 'archive'> {
  const recipients = lines.filter(({ folded }) => !/^(?:luu y|ghi chu)/.test(folded));
  const archive = recipients.findLast(({ folded }) => /^[-–+•]? ?luu\b/.test(folded)) ?? null;
  const end = archive === null ? recipients.length : recipients.indexOf(archive) + 1;
  return { recipients: recipients.slice(0, end), archive };
}

/** The capitals above are the authority and title; the name is the last line that is none. */
function readSignature(lines: readonly Line[]): Pick<Foot, 'authority' | 'signer'> {
  const shown = lines.filter(({ text }) => /\p{L}{2}/u.test(text));
  const last = shown.at(-1);
  const isNamed = shown.length > 1 && last !== undefined && !titles.test(last.folded);
  const capitals = shown.findIndex(({ text }) => !isAuthority(text));
  const end = capitals < 0 ? shown.length - (isNamed ? 1 : 0) : capitals;
  const signer = shown.slice(end).find(({ text }) => /^\p{Lu}[^():;]*$/u.test(text)) ?? null;
  return { authority: shown.slice(0, end).slice(0, 6), signer };
}

/** Words of authorities and titles: a name in capitals has none of them. */
const titles =
  /^(?:tm|kt|tl|tuq|q)\b|giam doc|chu tich|truong|\bpho\b|chanh|bi thu|uy ban|hoi dong|hieu|cuc|vien|tong/;
