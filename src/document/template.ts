/** What a document template is: a head that names the kind, and Markdown with Liquid below it. */

import { z } from 'zod';

import { documentFactsSchema, factShapes, type FactShape } from '../plan/document-facts.ts';
import { isExpression } from './liquid.ts';

const shapeNames = Object.keys(factShapes) as [FactShape, ...FactShape[]];
const commonFacts: readonly string[] = documentFactsSchema.keyof().options;
const factName = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'a word in camelCase');
const expression = z.string().refine(isExpression, 'an expression with filters that exist');

const headSchema = z.strictObject({
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
  /** Notes of recipients that say what another kind of document asks of them ("thực hiện"). */
  droppedNotes: z.array(z.string()).optional(),
  /** First of the recipients, for those whom the text itself names ("Như kính mời"). */
  firstRecipient: z.string().optional(),
  /** Its text is pasted elsewhere: it is sent in the chat, and as Markdown. */
  isPasted: z.boolean().optional(),
  /** Facts that it has beside those of any document, and what each is. */
  facts: z
    .record(
      factName.refine(
        (fact) => !commonFacts.includes(fact),
        'a name that no fact of any document has',
      ),
      z.enum(shapeNames),
    )
    .default({}),
  /** Facts without which there is no such document. */
  requires: z.array(z.string()),
  /** How its facts are made of those of another kind of document, by expressions over these. */
  adapt: z.record(z.string(), expression).default({}),
});

/** The front matter of a template. */
export const templateHeadSchema = headSchema.superRefine(({ facts, requires, adapt }, context) => {
  const known = new Set([...commonFacts, ...Object.keys(facts)]);
  const refuse = (path: (string | number)[], fact: string) => {
    const message = `a fact of any document or one under \`facts\`; "${fact}" is neither`;
    context.addIssue({ code: 'custom', path, message });
  };
  for (const [at, fact] of requires.entries())
    if (fact !== 'agency.name' && !known.has(fact)) refuse(['requires', at], fact);
  for (const fact of Object.keys(adapt)) if (!known.has(fact)) refuse(['adapt', fact], fact);
});

/** The front matter of a template. */
export type TemplateHead = z.infer<typeof templateHeadSchema>;

/** A template in its two parts. */
export interface DocumentTemplate {
  readonly head: TemplateHead;
  /** Markdown with Liquid. */
  readonly body: string;
}
