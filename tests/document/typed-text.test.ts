import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';

import { cleanText } from '../../src/document/clean-facts.ts';
import { capitalise, close } from '../../src/document/filters.ts';
import { writeMarkdown } from '../../src/document/write-markdown.ts';
import { writeText } from '../../src/document/write-text.ts';
import { anyText } from './any-text.ts';
import { activity, draft, linesOf, minimalPlan, planTemplate } from './draft.ts';

test('whatever a person types is in the document as text, and adds nothing else to it', () => {
  const shape = draft(minimalPlan({ themes: ['x'], activities: [activity({ place: 'x' })] }));
  fc.assert(
    fc.property(anyText, anyText, (theme, place) => {
      fc.pre(cleanText(theme) !== '' && close(cleanText(place)) !== '');
      const facts = minimalPlan({ themes: [theme], activities: [activity({ place })] });
      const lines = linesOf(draft(facts));
      expect(lines).toHaveLength(linesOf(shape).length);
      expect(lines).toContain(`- “${cleanText(theme)}”.`);
      expect(lines).toContain(`- Địa điểm: ${close(capitalise(cleanText(place)))}`);
    }),
  );
});

test('whatever a person types in a table stays in its cell', () => {
  const agency = { ...minimalPlan().agency, activityLayout: 'table' as const };
  fc.assert(
    fc.property(anyText, (place) => {
      fc.pre(close(cleanText(place), '') !== '');
      const facts = minimalPlan({ agency, activities: [activity({ place }), activity()] });
      const grid = draft(facts).blocks.find((block) => block.type === 'table' && block.hasBorders);
      const rows = grid?.type === 'table' ? grid.rows : [];
      expect(rows.map(({ cells }) => cells.length)).toEqual([5, 5, 5]);
      const cell = rows[1]?.cells[4]?.[0];
      const text = cell?.type === 'paragraph' ? cell.runs.map((run) => run.text).join('') : null;
      expect(text).toBe(close(cleanText(place), ''));
    }),
  );
});

test('what a template has captured is text as well', () => {
  const body =
    '{% capture x %}{{ title }} *x*{% endcapture %}\n{{ x }} và {{ x }} {{ title | raw }}\n';
  const lines = linesOf(draft(minimalPlan({ title: '*a*' }), { ...planTemplate, body }));
  expect(lines).toContain('*a* *x* và *a* *x* *a*');
});

test('Markdown says the same words as the document', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, place) => {
      fc.pre(cleanText(title) !== '');
      const facts = minimalPlan({ title, activities: [activity({ place })] });
      const document = draft(facts);
      const tree = fromMarkdown(writeMarkdown(document), {
        extensions: [gfm()],
        mdastExtensions: [gfmFromMarkdown()],
      });
      const bare = (text: string) => text.replace(/[\s+-]/g, '');
      expect(bare(plainText(tree as Node))).toBe(bare(linesOf(document).join('')));
    }),
  );
});

test('the text for the chat has each paragraph on its line and none empty at its ends', () => {
  const text = writeText(draft(minimalPlan({ budget: 'Ngân sách', activities: [activity()] })));
  expect(text).toContain(
    '\n\nI. NỘI DUNG THỰC HIỆN\n1. Treo băng rôn\n\nII. KINH PHÍ\nNgân sách.\n',
  );
  expect(text).toBe(`${text.trim()}\n`);
  expect(text).not.toMatch(/\n{3}/);
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The words of a tree; a node that holds words of another kind is seen by its name. */
function plainText(node: Node): string {
  if (node.value !== undefined) return node.type === 'text' ? node.value : `<${node.type}>`;
  return (node.children ?? []).map(plainText).join('');
}
