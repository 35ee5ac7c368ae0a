/** Reads one paragraph: its words, their format, and its number. */

import type { Element } from '@xmldom/xmldom';

import { readInline, type Inline, type RawRun } from './inline.ts';
import type { Numbering } from './numbering.ts';
import { readParagraphProperties, toParagraphFormat } from './paragraph-properties.ts';
import { readRunProperties, toRunFormat } from './run-properties.ts';
import type { Styles } from './styles.ts';
import type { CellPlace, Paragraph, Run, RunFormat, Story } from './word.ts';
import { attributeOf, childOf } from './xml.ts';

/** Where the reader is. */
export interface Where {
  readonly part: string;
  readonly story: Story;
  readonly cell: CellPlace | null;
  /** Id of the style of the table around. */
  readonly tableStyle: string | null;
  /** Tables around. */
  readonly depth: number;
  readonly section: () => number | null;
}

/** A paragraph, and the boxes that hang on it. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly boxes: readonly Element[];
}

/** Reads one paragraph; numbers are counted on, so each is read once and in order. */
export type ParagraphReader = (element: Element, where: Where, index: number) => ReadParagraph;

/** @returns a reader of the paragraphs of one file */
export function createParagraphReader(styles: Styles, numbering: Numbering): ParagraphReader {
  return (element, where, index) => {
    const properties = childOf(element, 'pPr');
    const styleId = attributeOf(childOf(properties, 'pStyle'));
    const ofStyle = styles.paragraph(styleId, where.tableStyle);
    const direct = readParagraphProperties(properties);
    const { listId = '0', listLevel = 0 } = { ...ofStyle, ...direct };
    const isListed = listId !== '0';
    const ofList = isListed ? numbering.format(listId, listLevel) : {};
    const inline = readInline(element);
    const number = isListed ? numbering.next(listId, listLevel) : null;
    const formatOf = (run: RawRun): RunFormat => {
      const own = childOf(run.element, 'rPr');
      const base = styles.run(styleId, attributeOf(childOf(own, 'rStyle')), where.tableStyle);
      return toRunFormat({ ...base, ...readRunProperties(own, styles.theme) });
    };
    return {
      boxes: inline.drawings.flatMap(({ boxes }) => boxes),
      paragraph: {
        index,
        part: where.part,
        story: where.story,
        element,
        ...describe(inline, formatOf),
        number: number === '' ? null : number,
        level: isListed ? listLevel : null,
        format: toParagraphFormat({ ...ofStyle, ...ofList, ...direct }),
        style: styles.nameOf(styleId),
        cell: where.cell,
        section: where.section(),
      },
    };
  };
}

function describe(inline: Inline, formatOf: (run: RawRun) => RunFormat) {
  const { text, fields, hasPageBreak, hasComment, hasChange, drawings } = inline;
  return {
    text,
    runs: inline.runs.map((run): Run => ({ ...run, format: formatOf(run) })),
    fields,
    hasPageBreak,
    hasComment,
    hasChange,
    lines: drawings.flatMap(({ lines }) => lines),
    pictures: drawings.reduce((sum, { pictures }) => sum + pictures, 0),
  };
}
