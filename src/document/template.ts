/** What a document template is: a head that names the kind, and Markdown with Liquid below it. */

import { z } from 'zod';

/** The front matter of a template. */
export const templateHeadSchema = z.strictObject({
  /** Code of the kind in the form ("KH"), or null for a dispatch (công văn), which has none. */
  kind: z.string().nullable(),
  /**
   * `named`: the name of the kind above the abstract. `letter`: the abstract after "V/v" under the
   * number. `article`: a title and the text; no header, number or signature.
   */
  form: z.enum(['named', 'letter', 'article']),
  /** Whether "Kính gửi" is printed when the facts have addressees. */
  hasAddressees: z.boolean(),
  /** Facts without which there is no such document. */
  requires: z.array(z.enum(['title', 'agency.name', 'activities', 'addressees'])),
});

/** The front matter of a template. */
export type TemplateHead = z.infer<typeof templateHeadSchema>;

/** A template in its two parts. */
export interface DocumentTemplate {
  readonly head: TemplateHead;
  /** Markdown with Liquid. */
  readonly body: string;
}
