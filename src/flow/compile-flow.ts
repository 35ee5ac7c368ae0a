/** Turns a flow file into a flow that can be walked: expressions parsed, kinds and settings looked up. */

import type { Question } from '../questions/question.ts';
import { parseCondition, parseExpression, type Scope } from './expression.ts';
import type { FlowSource, StepReading, StepSource } from './flow.ts';

/** Where the offered answers of a step come from. */
export interface OptionsSource {
  readonly list: readonly (string | number)[] | null;
  readonly from: ((scope: Scope) => unknown) | null;
  readonly value: string | null;
  readonly label: string | null;
  readonly isRendered: boolean;
}

/** A step ready to be asked. `question` is null for a list, whose entries ask `entry`. */
export interface Step {
  readonly id: string;
  readonly kind: string;
  /** Id of the message that words it. */
  readonly message: string;
  readonly isOptional: boolean;
  readonly isLater: boolean;
  readonly isAsked: ((scope: Scope) => boolean) | null;
  readonly defaultOf: ((scope: Scope) => unknown) | null;
  readonly preset: 'first' | 'all' | null;
  readonly typed: 'adds' | 'replaces';
  /** Other steps that its answer settles. */
  readonly gives: readonly (readonly [step: string, of: (scope: Scope) => unknown])[];
  readonly options: OptionsSource | null;
  /** What a text typed here is read as; null where its kind alone reads it. */
  readonly reads: StepReading | null;
  /** How many of the offered answers a draft that is made at once takes; 0 for none. */
  readonly drafts: number;
  /** The fact that what it offers, or its default, is taken from; null where there is neither. */
  readonly source: string | null;
  readonly question: Question | null;
  readonly settings: unknown;
  readonly min: number;
  readonly max: number;
  readonly entry: Sequence | null;
}

/** Steps in the order they are asked. */
export interface Sequence {
  readonly steps: readonly Step[];
  readonly index: ReadonlyMap<string, number>;
  readonly renamed: readonly (readonly [was: string, id: string])[];
  /** True where a step here, or in the entries of a list here, was renamed. */
  readonly hasRenames: boolean;
}

/** A flow ready to be walked. */
export interface Flow {
  readonly id: string;
  readonly commands: readonly string[];
  /** Its place in menus, the least first. */
  readonly order: number;
  readonly needs: string | null;
  readonly uses: readonly string[];
  readonly outcome: FlowSource['outcome'];
  readonly yearOf: ((scope: Scope) => unknown) | null;
  readonly unitsOf: ((scope: Scope) => unknown) | null;
  readonly args: readonly (readonly [name: string, of: (scope: Scope) => unknown])[];
  readonly sequence: Sequence;
}

/** Something wrong in a flow file, with the path to it. */
export interface FlowProblem {
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

/** Most entries of a list that says nothing of it. */
const defaultMax = 200;

/** Compiles a flow; problems are values, so that a check can show all of them. */
export function compileFlow(
  source: FlowSource,
  questions: Readonly<Record<string, Question>>,
): { flow: Flow; problems: FlowProblem[] } {
  const compiler = new Compiler(questions);
  const flow: Flow = {
    id: source.id,
    commands: source.commands,
    order: source.order ?? Infinity,
    needs: source.needs ?? null,
    uses: source.uses,
    outcome: source.outcome,
    yearOf: compiler.expression(source.context.year, ['context', 'year']),
    unitsOf: compiler.expression(source.context.units, ['context', 'units']),
    args: compiler.named(source.args, ['args']),
    sequence: compiler.sequence(source.steps, source.id, ['steps']),
  };
  return { flow, problems: compiler.problems };
}

/** The first name of an expression. */
const factOf = ({ options, default: given }: StepSource): string | null =>
  /^[a-z]\w*/i.exec(options?.from ?? given ?? '')?.[0] ?? null;

class Compiler {
  readonly problems: FlowProblem[] = [];
  readonly #questions: Readonly<Record<string, Question>>;

  constructor(questions: Readonly<Record<string, Question>>) {
    this.#questions = questions;
  }

  sequence(sources: readonly StepSource[], prefix: string, path: (string | number)[]): Sequence {
    const steps = sources.map((source, at) => this.#step(source, prefix, [...path, at]));
    const index = new Map(steps.map((step, at) => [step.id, at]));
    for (const [at, { id }] of steps.entries())
      if (index.get(id) !== at) this.#problem([...path, at, 'id'], `another id: "${id}" is taken`);
    return {
      steps,
      index,
      renamed: sources.flatMap(({ id, was }) => was.map((old) => [old, id] as const)),
      hasRenames:
        sources.some(({ was }) => was.length > 0) ||
        steps.some(({ entry }) => entry?.hasRenames ?? false),
    };
  }

  #step(source: StepSource, prefix: string, path: (string | number)[]): Step {
    const message = `${prefix}-${source.id}`;
    const question = source.kind === 'list' ? null : this.#question(source, path);
    return {
      id: source.id,
      kind: source.kind,
      message,
      isOptional: source.optional,
      isLater: source.later,
      isAsked: this.condition(source.when, [...path, 'when']),
      defaultOf: this.expression(source.default, [...path, 'default']),
      preset: source.preset ?? null,
      typed: source.typed,
      gives: this.named(source.gives, [...path, 'gives']),
      options: this.#options(source.options, path),
      reads: source.reads ?? null,
      drafts: source.drafts ?? 0,
      source: factOf(source),
      question,
      settings: question === null ? null : this.#settings(question, source, path),
      min: source.min ?? 0,
      max: source.max ?? defaultMax,
      entry: source.steps ? this.sequence(source.steps, message, [...path, 'steps']) : null,
    };
  }

  #question(source: StepSource, path: (string | number)[]): Question | null {
    if (Object.hasOwn(this.#questions, source.kind)) return this.#questions[source.kind] ?? null;
    const known = ['list', ...Object.keys(this.#questions)].sort().join(', ');
    this.#problem([...path, 'kind'], `one of ${known}; "${source.kind}" is none`);
    return null;
  }

  #settings(question: Question, source: StepSource, path: (string | number)[]): unknown {
    const parsed = question.settings.safeParse(source.with);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      this.#problem([...path, 'with', ...(issue.path as (string | number)[])], issue.message);
    return null;
  }

  #options(source: StepSource['options'], path: (string | number)[]): OptionsSource | null {
    if (source === undefined) return null;
    return {
      list: source.list ?? null,
      from: this.expression(source.from, [...path, 'options', 'from']),
      value: source.value ?? null,
      label: source.label ?? null,
      isRendered: source.render,
    };
  }

  named(sources: Readonly<Record<string, string>>, path: (string | number)[]) {
    return Object.entries(sources).map(
      ([name, text]) => [name, this.expression(text, [...path, name]) ?? (() => null)] as const,
    );
  }

  expression(source: string | undefined, path: (string | number)[]) {
    return this.#parse(source, path, parseExpression);
  }

  condition(source: string | undefined, path: (string | number)[]) {
    return this.#parse(source, path, parseCondition);
  }

  #parse<T>(source: string | undefined, path: (string | number)[], parse: (text: string) => T) {
    if (source === undefined) return null;
    try {
      return parse(source);
    } catch (error) {
      this.#problem(
        path,
        `an expression; ${error instanceof Error ? error.message : 'unreadable'}`,
      );
      return null;
    }
  }

  #problem(path: readonly (string | number)[], expected: string) {
    this.problems.push({ path, expected });
  }
}
