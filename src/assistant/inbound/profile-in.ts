/** What a pasted document tells of the agency whose it is: of somebody who has no profile yet. */

import type { Told } from '../../flow/event.ts';
import type { Known } from '../../reading/reader.ts';
import { readDocument } from '../../reading/read-document.ts';

/** Answers to the questions of a profile. */
interface Document {
  readonly agency?: object;
  readonly activities?: readonly { readonly leads: readonly string[] }[];
  readonly assignments?: readonly { readonly unit: string }[];
  readonly recipients?: readonly unknown[];
  readonly archive?: string | null;
  readonly signature?: unknown;
}

/** @returns answers to the questions of a profile, by step; what the text does not tell is absent */
export function profileIn(text: string, known: Known): Told {
  const read: Document = readDocument(text, known).facts;
  const { agency = {}, activities = [], assignments = [], recipients = [], archive } = read;
  const units = [
    ...activities.flatMap(({ leads }) => leads),
    ...assignments.map(({ unit }) => unit),
  ];
  const told: Told = {
    ...agency,
    units: [...new Set(units)].map((name) => ({ name })),
    recipients,
    archive,
    signers: read.signature === undefined || read.signature === null ? [] : [read.signature],
  };
  return Object.fromEntries(Object.entries(told).filter(([, fact]) => !isNothing(fact)));
}

const isNothing = (fact: unknown): boolean =>
  fact === null || fact === undefined || (Array.isArray(fact) && fact.length === 0);
