/** Draws a timeline as a picture, for the chat. */

import type { TimelinePage } from '../duty/timeline.ts';
import { layOutTimeline } from './lay-out-timeline.ts';
import { printPdf } from './print-pdf.ts';
import { describeShape } from './shape.ts';
import { takePicture } from './take-picture.ts';

const font = 'Tinos';

/** Draws one picture of a plan as PNG, 1,080 pixels wide. */
export async function drawTimeline(page: TimelinePage): Promise<Uint8Array> {
  const { widthPt, heightPt, shapes } = layOutTimeline(page);
  const pdf = await printPdf(font, {
    info: { title: page.title },
    pageSize: { width: widthPt, height: heightPt },
    pageMargins: 0,
    content: shapes.map(describeShape),
  });
  return takePicture(pdf, { pageNumber: 1, scale: 1, colors: 'rgba' });
}
