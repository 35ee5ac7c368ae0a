/** What a flow (a dialogue) is, as `flows/<id>/flow.yaml` says it: questions, no words, no code. */

import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'a word in camelCase, as in the facts of the document');
const expression = z.string().min(1);

const optionsSchema = z
  .strictObject({
    /** Expression that gives a list: texts, numbers, or objects. */
    from: expression.optional(),
    /** The answers themselves; their words are in `locales/`. */
    list: z.array(z.union([z.string(), z.number()])).optional(),
    /** Key of what is taken of each object as the answer; without it the object is the answer. */
    value: z.string().optional(),
    /** Key of the words of each object; without it the kind of question writes them. */
    label: z.string().optional(),
    /** True where the texts are Liquid templates over the facts and answers. */
    render: z.boolean().default(false),
  })
  .refine((options) => (options.from === undefined) !== (options.list === undefined), {
    message: 'either `from` or `list`',
  });

/** The parts of a document that a text at a step may be read as. */
export const stepReadings = ['activities', 'assignments'] as const;

/** A part of a document that a text at a step is read as. */
export type StepReading = (typeof stepReadings)[number];

/** A step as it is written. */
export interface StepSource {
  id: string;
  /** Ids that this step had in earlier releases. */
  was: string[];
  kind: string;
  /** Asked only when this is true. */
  when?: string | undefined;
  optional: boolean;
  /** Not asked on the way; has a default or stays empty, and can be changed from the review. */
  later: boolean;
  default?: string | undefined;
  /** Answers to other steps of the same level that come with the answer to this one, as expressions. */
  gives: Record<string, string>;
  /**
   * What own words typed at ticked options do: they join them, or take their place unless
   * somebody has ticked just now.
   */
  typed: 'adds' | 'replaces';
  /** The default is the first of the offered answers, or all of them. */
  preset?: 'first' | 'all' | undefined;
  options?: z.infer<typeof optionsSchema> | undefined;
  /** What the one reader takes a text that is typed or pasted here for. */
  reads?: StepReading | undefined;
  /** How many of the offered answers a draft that is made at once takes where nothing was answered. */
  drafts?: number | undefined;
  /** Settings of the kind of question. */
  with: Record<string, unknown>;
  /** Fewest and most entries of a list. */
  min?: number | undefined;
  max?: number | undefined;
  /** What an entry of a list asks. */
  steps?: StepSource[] | undefined;
}

/** A step: one question, or a list of entries that each ask `steps`. */
export const stepSchema: z.ZodType<StepSource> = z
  .strictObject({
    id,
    was: z.array(z.string()).default([]),
    kind: z.string(),
    when: expression.optional(),
    optional: z.boolean().default(false),
    later: z.boolean().default(false),
    default: expression.optional(),
    gives: z.record(id, expression).default({}),
    typed: z.enum(['adds', 'replaces']).default('adds'),
    preset: z.enum(['first', 'all']).optional(),
    options: optionsSchema.optional(),
    reads: z.enum(stepReadings).optional(),
    drafts: z.number().int().min(1).optional(),
    with: z.record(z.string(), z.unknown()).default({}),
    min: z.number().int().min(0).optional(),
    max: z.number().int().min(1).optional(),
    get steps() {
      return z.array(stepSchema).min(1).optional();
    },
  })
  .refine((step) => (step.kind === 'list') === (step.steps !== undefined), {
    message: 'a step of kind `list` has `steps`, and no other has',
  });

/** A flow file. */
export const flowSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens'),
  /** Slash commands that start it, without the slash. */
  commands: z.array(z.string().regex(/^[a-z]+$/, 'lower-case letters')).default([]),
  /** Its place in menus, the least first; without it, the last. */
  order: z.number().optional(),
  /** Flow that has to be gone through first while the fact of that name is absent. */
  needs: z.string().optional(),
  /** Facts that are gathered only for flows that name them. */
  uses: z.array(z.string()).default([]),
  /** What finishing it does: a document of this kind is produced, or this fact is saved. */
  outcome: z.union([
    z.strictObject({ produce: z.string() }),
    z.strictObject({ save: z.string() }),
    z.strictObject({ none: z.literal(true) }),
  ]),
  /** What the kinds of question may know, as expressions. */
  context: z
    .strictObject({ year: expression.optional(), units: expression.optional() })
    .default({}),
  /** Arguments of the flow's messages, as expressions. */
  args: z.record(z.string(), expression).default({}),
  steps: z.array(stepSchema).min(1),
});

/** A flow as it is written. */
export type FlowSource = z.infer<typeof flowSchema>;
