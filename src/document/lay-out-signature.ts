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
 * @returns the block
 */
export function layOutSignature(facts: DocumentFacts, first: string | null, layout: Layout): Table {
  const left = listRecipients(facts, first, layout);
  const right = sign(facts, layout);
  const half = layout.textWidthMm / 2;
  const empty = () => [makeParagraph('line', layout.styles.recipients, '')];
  return {
    type: 'table',
    widthsMm: [half, half],
    hasBorders: false,
    headerRows: 0,
    rows: [
      {
        cells: [left.length === 0 ? empty() : left, right],
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
  const write = createNoteWriter();
  const names = recipients
    .filter(({ name }) => name !== '')
    .map(({ name, note }) => (note === null || note === '' ? name : `${name} (${write(note)})`));
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

/** What is written in several ways, of which a list has one: the first. */
const sameNotes = [
  ['báo cáo', 'b/c', 'b/cáo'],
  ['thực hiện', 't/h'],
  ['phối hợp', 'p/h'],
];

/** @returns what writes the notes of one list alike: "(báo cáo)", not "(Báo cáo)" and "(b/c)" */
function createNoteWriter(): (note: string) => string {
  const used = new Map<readonly string[], string>();
  return (note) => {
    const written = /^\p{Lu}[\p{Ll}/]/u.test(note)
      ? note.charAt(0).toLowerCase() + note.slice(1)
      : note;
    const same = sameNotes.find((notes) => notes.includes(written));
    if (same === undefined) return written;
    const first = used.get(same) ?? written;
    used.set(same, first);
    return first;
  };
}

/** True for a recipient that says itself what the first one says. */
function isSame(name: string, first: string | null): boolean {
  return first !== null && name.toLowerCase().startsWith(first.toLowerCase());
}

/** Where nobody is known to sign, the clerk fills in who does. */
const unsigned = { authority: null, title: '……………………', name: null };

function sign({ signature }: DocumentFacts, { styles }: Layout): Paragraph[] {
  const { authority, title, name } = signature ?? unsigned;
  const lines = `${authority ?? ''} / ${title}`
    .split(/\s\/\s/)
    .map((line) => line.trim().replace(/^(TM|KT|TL|TUQ|Q)\.\s*/i, '$1. '))
    .filter((line) => line !== '');
  return [
    ...lines.map((line) => makeParagraph('line', styles.authority, line, { keepWithNext: true })),
    makeParagraph('line', styles.signer, name ?? ''),
  ];
}
