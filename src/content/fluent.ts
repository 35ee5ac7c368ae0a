/** Reads a Fluent file as an author wrote it: its messages, what they use, and every fault. */

import {
  FluentParser,
  Visitor,
  type Entry,
  type Message,
  type Resource,
  type VariableReference,
  type MessageReference,
} from '@fluent/syntax';

import { ContentError } from '../errors.ts';
import { placeAt, type Parsed, type Place, type Source } from './source.ts';

/** A message of a locale. */
export interface MessageInfo {
  readonly id: string;
  readonly file: string;
  readonly place: Place;
  readonly attributes: readonly string[];
  /** Names of the arguments it uses, sorted. */
  readonly variables: readonly string[];
  /** Ids of the messages it refers to. */
  readonly references: readonly string[];
}

const parser = new FluentParser({ withSpans: true });

/** Parses a Fluent file; the runtime drops broken messages in silence, this names them. */
export function parseFluent(source: Source): Parsed<readonly MessageInfo[]> {
  const resource: Resource = parser.parse(source.text);
  return {
    value: resource.body.flatMap((entry) =>
      entry.type === 'Message' ? [describeMessage(entry, source)] : [],
    ),
    problems: resource.body.flatMap((entry) => checkEntry(entry, source)),
  };
}

function checkEntry(entry: Entry, { file, text }: Source): ContentError[] {
  if (entry.type !== 'Junk') return [];
  const faults = entry.annotations.map((annotation) => ({
    offset: annotation.span?.start ?? entry.span?.start ?? 0,
    expected: annotation.message,
  }));
  if (faults.length === 0) faults.push({ offset: entry.span?.start ?? 0, expected: 'a message' });
  return faults.map(({ offset, expected }) => {
    const { line, column } = placeAt(text, offset);
    return new ContentError(file, line, column, `Fluent: ${expected}`);
  });
}

function describeMessage(message: Message, { file, text }: Source): MessageInfo {
  const names = new NameCollector();
  names.visit(message);
  return {
    id: message.id.name,
    file,
    place: placeAt(text, message.id.span?.start ?? 0),
    attributes: message.attributes.map(({ id }) => id.name).sort(),
    variables: [...names.variables].sort(),
    references: [...names.references],
  };
}

class NameCollector extends Visitor {
  readonly variables = new Set<string>();
  readonly references = new Set<string>();

  override visitVariableReference(node: VariableReference): void {
    this.variables.add(node.id.name);
  }

  override visitMessageReference(node: MessageReference): void {
    this.references.add(node.id.name);
  }
}
