/** Turns facts into a document in the form of Decree 30/2020/NĐ-CP. */

import type { Template } from 'liquidjs';

import { DocumentError } from '../errors.ts';
import type { DocumentFacts } from '../plan/document-facts.ts';
import { addressDocument } from './address-document.ts';
import type { Block, OfficialDocument } from './block.ts';
import { cleanFacts } from './clean-facts.ts';
import { compileBody, fillTemplate } from './fill-template.ts';
import { close } from './filters.ts';
import { prepareLayout, type Form, type Layout } from './form.ts';
import { layOutAnnex } from './lay-out-annex.ts';
import { layOutBody } from './lay-out-body.ts';
import { layOutHeader, signOf } from './lay-out-header.ts';
import { layOutSignature } from './lay-out-signature.ts';
import { levelOf } from './name-agency.ts';
import { makeParagraph, type MeasureText } from './paragraph.ts';
import { readMarkdown, type PieceCache } from './read-markdown.ts';
import type { DocumentTemplate, TemplateHead } from './template.ts';

/**
 * Renders a document. Whatever a person typed is text in it, never markup.
 *
 * @param template - what the document says
 * @param facts - what is known; what is not leaves its section out
 * @param form - how the document looks
 * @param measureText - how wide a text is on paper, in mm
 * @throws DocumentError when a fact is missing without which there is no such document, or when
 *   the template is wrong
 */
export function renderDocument(
  template: DocumentTemplate,
  facts: DocumentFacts,
  form: Form,
  measureText: MeasureText,
): OfficialDocument {
  const { head } = template;
  const cleaned = addressDocument(head, cleanFacts(facts));
  requireFacts(head, cleaned, form);
  const layout = prepareLayout(form);
  const hasAddressees = cleaned.addressees.length > 0;
  const first = hasAddressees ? 'Như trên' : (head.firstRecipient ?? null);
  const signature = head.form === 'article' ? null : layOutSignature(cleaned, first, layout);
  const name = form.kinds[head.kind ?? '']?.name ?? '';
  return {
    title: cleaned.title,
    page: layout.page,
    blocks: [
      ...layOutHeader(head, cleaned, layout, measureText),
      ...(hasAddressees ? addressIt(cleaned.addressees, layout) : []),
      ...layOutBody(fillBody(template, cleaned), layout, measureText),
      ...(signature === null ? [] : [signature]),
    ],
    annex:
      head.form === 'article' ? null : layOutAnnex(cleaned, name, signOf(head, cleaned), layout),
  };
}

interface Compiled {
  readonly body: Template[];
  readonly pieces: PieceCache;
}

const compiled = new WeakMap<DocumentTemplate, Compiled>();

function fillBody(template: DocumentTemplate, facts: DocumentFacts) {
  let ready = compiled.get(template);
  if (ready === undefined) {
    ready = { body: compileBody(facts.kind, template.body), pieces: new Map() };
    compiled.set(template, ready);
  }
  const agency = { ...facts.agency, level: levelOf(facts.agency) };
  const filled = fillTemplate(facts.kind, ready.body, { ...facts, agency });
  return readMarkdown(facts.kind, filled, ready.pieces);
}

function addressIt(addressees: readonly string[], { styles }: Layout): Block[] {
  const [first = ''] = addressees;
  if (addressees.length === 1) {
    return [makeParagraph('line', styles.addressee, `Kính gửi: ${close(first)}`)];
  }
  return [
    makeParagraph('line', styles['addressees-title'], 'Kính gửi:', { keepWithNext: true }),
    ...addressees.map((name, index) => {
      const isLast = index === addressees.length - 1;
      const style = styles[isLast ? 'addressees-last' : 'addressees'];
      return makeParagraph('line', style, close(name, isLast ? '.' : ';'), {
        depth: 1,
        number: '-',
      });
    }),
  ];
}

function requireFacts(head: TemplateHead, facts: DocumentFacts, form: Form): void {
  const missing = head.requires.filter((fact) =>
    isEmpty(fact === 'agency.name' ? facts.agency.name : facts[fact]),
  );
  if (missing.length > 0) {
    throw new DocumentError(facts.kind, `Facts are missing: ${missing.join(', ')}.`, missing);
  }
  if (head.kind !== null && form.kinds[head.kind] === undefined) {
    const message = `The template names the kind ${head.kind}, which data/decree-30.yaml does not list.`;
    throw new DocumentError(facts.kind, message);
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
