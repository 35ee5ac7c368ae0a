/** Makes a copy of a Word file with comments at places of its text. */

import type { Document, Element } from '@xmldom/xmldom';

import { createLike, createText } from './build.ts';
import type { Signature } from './mend-word.ts';
import type { WordPackage } from './package.ts';
import { readWord } from './read-word.ts';
import { isolateRuns } from './split-run.ts';
import { greatestId, renumber } from './unique-ids.ts';
import { attributeOf, childOf, childrenOf, elementsOf, parseXml, writeXml } from './xml.ts';
import { writePackage } from './write-package.ts';

/** A comment at a stretch of a paragraph; at the whole where start and end are the same. */
export interface Comment {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Paragraphs of the comment. */
  readonly lines: readonly string[];
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const typesPart = '[Content_Types].xml';

/**
 * Writes comments into a copy. The package must have been opened for this: its XML is changed.
 *
 * @param source - opened anew
 * @param comments - at places of the document as it was read; those outside the body are left out
 * @throws ReaderError when a part is damaged
 */
export function commentWord(
  source: WordPackage,
  comments: readonly Comment[],
  signature: Signature,
): Uint8Array {
  const document = readWord(source);
  const main = source.xml(source.mainPart);
  if (main === null) return writePackage(source, new Map());
  const part = partOf(source);
  const root = part.xml.documentElement;
  let id = childrenOf(root, 'comment').reduce(
    (greatest, comment) => Math.max(greatest, Number(attributeOf(comment, 'id') ?? 0)),
    -1,
  );
  for (const comment of [...comments].sort((a, b) => b.start - a.start)) {
    const paragraph = document.paragraphs[comment.paragraph];
    if (root === null || paragraph?.part !== source.mainPart || paragraph.story !== 'body')
      continue;
    id += 1;
    root.appendChild(describe(root, comment, String(id), signature));
    mark(paragraph.element, comment, String(id));
  }
  if (main.documentElement !== null) renumber(main.documentElement, greatestId(source));
  return writePackage(
    source,
    new Map([...part.others, [source.mainPart, writeXml(main)], [part.name, writeXml(part.xml)]]),
  );
}

interface CommentPart {
  readonly name: string;
  readonly xml: Document;
  /** Parts that must say that there is one. */
  readonly others: ReadonlyMap<string, Uint8Array>;
}

function partOf(source: WordPackage): CommentPart {
  const name = 'word/comments.xml';
  const found = source.xml(name);
  if (found !== null) return { name, xml: found, others: new Map() };
  const empty = `<w:comments xmlns:w="${wordNamespace}"/>`;
  const xml = parseXml(new TextEncoder().encode(empty), source.file);
  return { name, xml, others: new Map([...relate(source), ...declare(source)]) };
}

function relate(source: WordPackage): [string, Uint8Array][] {
  const slash = source.mainPart.lastIndexOf('/') + 1;
  const name = `${source.mainPart.slice(0, slash)}_rels/${source.mainPart.slice(slash)}.rels`;
  const empty =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
  const relations = source.xml(name) ?? parseXml(new TextEncoder().encode(empty), source.file);
  const root = relations.documentElement;
  if (root === null) return [];
  const ids = new Set(elementsOf(relations).map((relation) => relation.getAttribute('Id')));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const relation = relations.createElementNS(root.namespaceURI, 'Relationship');
  relation.setAttribute('Id', `rId${number}`);
  relation.setAttribute('Type', relationType);
  relation.setAttribute('Target', '/word/comments.xml');
  root.appendChild(relation);
  return [[name, writeXml(relations)]];
}

function declare(source: WordPackage): [string, Uint8Array][] {
  const types = source.xml(typesPart);
  const root = types?.documentElement;
  if (!types || !root) return [];
  const override = types.createElementNS(root.namespaceURI, 'Override');
  override.setAttribute('PartName', '/word/comments.xml');
  override.setAttribute('ContentType', contentType);
  root.appendChild(override);
  return [[typesPart, writeXml(types)]];
}

function describe(
  root: Element,
  { lines }: Comment,
  id: string,
  { author, at }: Signature,
): Element {
  const initials = author
    .split(' ')
    .map(([letter]) => letter)
    .join('');
  const comment = createLike(root, 'comment', { id, author, date: at, initials });
  for (const line of lines) {
    const paragraph = createLike(root, 'p');
    const run = createLike(root, 'r');
    run.appendChild(createText(root, 't', line));
    paragraph.appendChild(run);
    comment.appendChild(paragraph);
  }
  return comment;
}

/** Puts the marks around the letters, or around the whole paragraph. */
function mark(paragraph: Element, { start, end }: Comment, id: string): void {
  const runs = end > start ? isolateRuns(paragraph, start, end) : [];
  const first = topmost(paragraph, runs[0]);
  const last = topmost(paragraph, runs.at(-1));
  const begin = createLike(paragraph, 'commentRangeStart', { id });
  const finish = createLike(paragraph, 'commentRangeEnd', { id });
  const reference = createLike(paragraph, 'r');
  reference.appendChild(createLike(paragraph, 'commentReference', { id }));
  const properties = childOf(paragraph, 'pPr');
  const head = properties === null ? paragraph.firstChild : properties.nextSibling;
  paragraph.insertBefore(begin, first ?? head);
  const after = last === null ? null : last.nextSibling;
  paragraph.insertBefore(finish, after);
  paragraph.insertBefore(reference, after);
}

/** @returns the element directly in the paragraph that holds a run */
function topmost(paragraph: Element, run: Element | undefined): Element | null {
  let element = run ?? null;
  while (element !== null && element.parentNode !== paragraph)
    element = element.parentNode as Element | null;
  return element;
}
