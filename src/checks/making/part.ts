/** The parts of a document by name, for rules that hold for each in turn. */

import type { Line, Sheet } from '../sheet/sheet.ts';

/** The parts that stand as lines. */
export type PartName =
  | 'country'
  | 'motto'
  | 'parent'
  | 'agency'
  | 'number'
  | 'date'
  | 'title'
  | 'abstract'
  | 'subject'
  | 'addressees'
  | 'bases'
  | 'body'
  | 'recipients-title'
  | 'recipients'
  | 'authority'
  | 'signer'
  | 'annexes';

/** @returns the lines of a part */
export function linesOfPart({ parts }: Sheet, name: PartName): readonly Line[] {
  const some = (line: Line | null) => (line === null ? [] : [line]);
  const all: Readonly<Record<PartName, readonly Line[]>> = {
    country: some(parts.country),
    motto: some(parts.motto),
    parent: some(parts.parent),
    agency: parts.agency,
    number: some(parts.number),
    date: some(parts.date),
    title: some(parts.title),
    abstract: parts.abstract,
    subject: parts.subject,
    addressees: parts.addressees,
    bases: parts.bases,
    body: parts.body,
    'recipients-title': some(parts.recipientsTitle),
    recipients: parts.recipients,
    authority: parts.authority,
    signer: some(parts.signer),
    annexes: parts.annexes,
  };
  return all[name];
}
