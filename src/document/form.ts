/** The layout numbers of the decree (data/decree-30.yaml): what may be changed without code. */

import { z } from 'zod';

import type { Page, ParagraphStyle } from './block.ts';

const range = z.tuple([z.number(), z.number()]);
const source = z.string().min(1);

const styleSchema = z.strictObject({
  sizePt: z.number().positive(),
  /** What the decree admits. */
  allowedPt: range.optional(),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  /** Printed in capitals, however it was typed. */
  caps: z.boolean().default(false),
  align: z.enum(['left', 'center', 'right', 'justify']).default('left'),
  firstLineMm: z.number().default(0),
  allowedFirstLineMm: range.optional(),
  leftMm: z.number().default(0),
  rightMm: z.number().default(0),
  spaceBeforePt: z.number().default(0),
  spaceAfterPt: z.number().default(0),
  /** 1 is single. */
  lineSpacing: z.number().min(1).max(1.5).default(1),
  source,
});

/** The names of all styles that a document is made of. */
export const styleNames = [
  'country',
  'motto',
  'parent',
  'agency',
  'number',
  'date',
  'kind',
  'abstract',
  'headline',
  'subject',
  'addressee',
  'addressees-title',
  'addressees',
  'addressees-last',
  'text',
  'heading-1',
  'heading-2',
  'heading-3',
  'item',
  'cell-head',
  'cell',
  'cell-center',
  'recipients-title',
  'recipients',
  'authority',
  'signer',
  'annex-title',
  'annex-origin',
  'caption',
] as const;

/** Name of a style. */
export type StyleName = (typeof styleNames)[number];

const share = z.strictObject({ share: z.number().gt(0).max(1), allowedShare: range, source });
const fixedText = z.strictObject({ text: z.string().min(1), source });

const pageSchema = z.strictObject({
  paper: z.strictObject({ widthMm: z.number(), heightMm: z.number(), source }),
  margins: z.strictObject({
    topMm: z.number(),
    bottomMm: z.number(),
    leftMm: z.number(),
    rightMm: z.number(),
    allowedMm: z.strictObject({ top: range, bottom: range, left: range, right: range }),
    source,
  }),
  font: z.strictObject({ name: z.string().min(1), source }),
  number: z.strictObject({ sizePt: z.number(), allowedPt: range, source }),
});

/** The form of administrative documents, each number with its clause. */
export const formSchema = z.strictObject({
  source,
  page: pageSchema,
  header: z.strictObject({ country: fixedText, motto: fixedText }),
  /** A drawn line as a share of the text above it. */
  rules: z.strictObject({ agency: share, abstract: share }),
  styles: z.record(z.enum(styleNames), styleSchema),
  /** By code, as in a document's sign. */
  kinds: z.record(z.string(), z.strictObject({ name: z.string().min(1), source })),
  /** Documents with a form of their own, and the rules that they follow. */
  elsewhere: z
    .array(z.strictObject({ name: z.string().min(1), rules: z.string().min(1), source }))
    .default([]),
});

/** The form of administrative documents. */
export type Form = z.infer<typeof formSchema>;

/** How letters look, and the paragraph they stand in. */
export interface Style {
  readonly paragraph: ParagraphStyle;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
}

/** The form made ready for use. */
export interface Layout {
  readonly form: Form;
  readonly page: Page;
  /** Width of the text between the margins. */
  readonly textWidthMm: number;
  readonly styles: Readonly<Record<StyleName, Style>>;
}

const layouts = new WeakMap<Form, Layout>();

/** Makes a form ready for use, once. */
export function prepareLayout(form: Form): Layout {
  let layout = layouts.get(form);
  if (layout === undefined) {
    const { paper, margins, font, number } = form.page;
    layout = {
      form,
      page: {
        widthMm: paper.widthMm,
        heightMm: paper.heightMm,
        topMm: margins.topMm,
        bottomMm: margins.bottomMm,
        leftMm: margins.leftMm,
        rightMm: margins.rightMm,
        numberSizePt: number.sizePt,
        font: font.name,
      },
      textWidthMm: paper.widthMm - margins.leftMm - margins.rightMm,
      styles: prepareStyles(form),
    };
    layouts.set(form, layout);
  }
  return layout;
}

function prepareStyles(form: Form): Layout['styles'] {
  const entries = styleNames.map((name): [StyleName, Style] => {
    const rule = form.styles[name];
    const { bold, italic, caps, sizePt, align, firstLineMm, leftMm, rightMm } = rule;
    const { spaceBeforePt, spaceAfterPt, lineSpacing } = rule;
    return [
      name,
      {
        bold,
        italic,
        caps,
        paragraph: {
          name,
          sizePt,
          align,
          firstLineMm,
          leftMm,
          rightMm,
          spaceBeforePt,
          spaceAfterPt,
          lineSpacing,
        },
      },
    ];
  });
  return Object.fromEntries(entries) as Layout['styles'];
}
