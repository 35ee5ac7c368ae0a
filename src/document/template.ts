/** What a document template is: a head that names the kind, and Markdown with Liquid below it. */

import { z } from 'zod';

import { documentFactsSchema } from '../plan/document-facts.ts';
import { isExpression } from './liquid.ts';

/** A fact that a template may insist on. */
const requirable = z.enum(['agency.name', ...documentFactsSchema.keyof().options]);
const expression = z.string().refine(isExpression, 'an expression with filters that exist');

/** The front matter of a template. */
export const templateHeadSchema = z.strictObject({
  /** Code of the kind in the form ("KH"), or null for a dispatch (công văn), which has none. */
  kind: z.string().nullable(),
  /** What files are named after, where the kind has no code that says it. */
  name: z.string().min(1).optional(),
  /**
   * `named`: the name of the kind above the abstract. `letter`: the abstract after "V/v" under the
   * number. `article`: a title and the text; no header, number or signature.
   */
  form: z.enum(['named', 'letter', 'article']),
  /** Whether "Kính gửi" is printed when the facts have addressees. */
  hasAddressees: z.boolean(),
  /** Recipients with one of these notes ("báo cáo") are addressed where the facts address nobody. */
  addressedNotes: z.array(z.string()).optional(),
  /** First of the recipients, for those whom the text itself names ("Như kính mời"). */
  firstRecipient: z.string().optional(),
  /** Its text is pasted elsewhere: it is sent in the chat, and as Markdown. */
  isPasted: z.boolean().optional(),
  /** Facts without which there is no such document. */
  requires: z.array(requirable),
  /** How its facts are made of those of another kind of document, by expressions over these. */
  adapt: z.partialRecord(documentFactsSchema.keyof(), expression).optional(),
});

/** The front matter of a template. */
export type TemplateHead = z.infer<typeof templateHeadSchema>;

/** A template in its two parts. */
export interface DocumentTemplate {
  readonly head: TemplateHead;
  /** Markdown with Liquid. */
  readonly body: string;
}
