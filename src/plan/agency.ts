/** The profile of an agency (cơ quan): what is asked once and printed on every document. */

import { z } from 'zod';

/** Somebody or some body that receives a document (nơi nhận), with the note in brackets. */
export const recipientSchema = z.object({
  name: z.string(),
  note: z.string().nullable().default(null),
});

/** Who signs: `authority` holds the lines before the title ("KT. CHỦ TỊCH"), joined by " / ". */
export const signatureSchema = z.object({
  authority: z.string().nullable().default(null),
  title: z.string(),
  name: z.string().nullable().default(null),
});

/** A unit of the agency, with the short forms people type. */
export const unitSchema = z.object({
  name: z.string(),
  shortForms: z.array(z.string()).default([]),
});

/** A unit with all the short forms that are known for it. */
export interface KnownUnit {
  readonly name: string;
  readonly shortForms: readonly string[];
}

/** The profile of an agency. */
export const agencySchema = z.object({
  level: z.enum(['department', 'commune', 'other']),
  name: z.string(),
  parent: z.string().nullable().default(null),
  symbol: z.string(),
  place: z.string(),
  units: z.array(unitSchema).default([]),
  recipients: z.array(recipientSchema).default([]),
  archive: z.string().nullable().default(null),
  signers: z.array(signatureSchema).default([]),
  activityLayout: z.enum(['list', 'table']).default('list'),
});

/** The profile of an agency. */
export type Agency = z.infer<typeof agencySchema>;
/** Who receives a document. */
export type Recipient = z.infer<typeof recipientSchema>;
/** Who signs. */
export type Signature = z.infer<typeof signatureSchema>;
