/** Lays out what stands below the text: recipients (nơi nhận) on the left, signature on the right. */

import type { DocumentFacts } from '../plan/document-facts.ts';
import type { Paragraph, Table } from './block.ts';
import { close } from './filters.ts';
import type { Layout } from './form.ts';
import { makeParagraph } from './paragraph.ts';

/**
 * Lays out recipients and signature side by side, in one row that no page break divides.
 *
 * @param facts - what is known, cleaned
 * @param first - the recipient that stands for those named above ("Như trên"), or null
 * @param layout - the form
 * @returns the block, or null when there is neither
 */
export function layOutSignature(
  facts: DocumentFacts,
  first: string | null,
  layout: Layout,
): Table | null {
  const left = listRecipients(facts, first, layout);
  const right = sign(facts, layout);
  if (left.length === 0 && right.length === 0) return null;
  const half = layout.textWidthMm / 2;
  const empty = () => [makeParagraph('line', layout.styles.recipients, '')];
  return {
    type: 'table',
    widthsMm: [half, half],
    hasBorders: false,
    headerRows: 0,
    rows: [
      {
        cells: [left.length === 0 ? empty() : left, right.length === 0 ? empty() : right],
        isKeptWhole: true,
      },
    ],
  };
}

function listRecipients(
  { recipients, archive }: DocumentFacts,
  first: string | null,
  { styles }: Layout,
): Paragraph[] {
  const names = recipients
    .filter(({ name }) => name !== '')
    .map(({ name, note }) => (note === null || note === '' ? name : `${name} (${note})`));
  const all = [
    ...(first === null ? [] : [first]),
    ...names.filter((name) => !isSame(name, first)),
    ...(archive === null || archive === '' ? [] : [`Lưu: ${archive.replace(/^lưu\s*:\s*/i, '')}`]),
  ];
  if (all.length === 0) return [];
  const options = { depth: 1, number: '-', keepWithNext: true };
  return [
    makeParagraph('line', styles['recipients-title'], 'Nơi nhận:', { keepWithNext: true }),
    ...all.map((name, index) => {
      const text = close(name, index === all.length - 1 ? '.' : ';');
      return makeParagraph('item', styles.recipients, text, options);
    }),
  ];
}

/** True for a recipient that says itself what the first one says. */
function isSame(name: string, first: string | null): boolean {
  return first !== null && name.toLowerCase().startsWith(first.toLowerCase());
}

function sign({ signature }: DocumentFacts, { styles }: Layout): Paragraph[] {
  if (signature === null) return [];
  const { authority, title, name } = signature;
  const lines = `${authority ?? ''} / ${title}`
    .split(/\s\/\s/)
    .map((line) => line.trim().replace(/^(TM|KT|TL|TUQ|Q)\.\s*/i, '$1. '))
    .filter((line) => line !== '');
  return [
    ...lines.map((line) => makeParagraph('line', styles.authority, line, { keepWithNext: true })),
    makeParagraph('line', styles.signer, name ?? ''),
  ];
}
