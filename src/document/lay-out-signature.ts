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
 * @param hasAddressees - whether "Kính gửi" is printed above, so that "Như trên" can be said
 * @param layout - the form
 * @returns the block, or null when there is neither
 */
export function layOutSignature(
  facts: DocumentFacts,
  hasAddressees: boolean,
  layout: Layout,
): Table | null {
  const left = listRecipients(facts, hasAddressees, layout);
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
  hasAddressees: boolean,
  { styles }: Layout,
): Paragraph[] {
  const names = recipients
    .filter(({ name }) => name !== '')
    .map(({ name, note }) => (note === null || note === '' ? name : `${name} (${note})`));
  const all = [
    ...(hasAddressees && !names.some((name) => /^như trên/i.test(name)) ? ['Như trên'] : []),
    ...names,
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
