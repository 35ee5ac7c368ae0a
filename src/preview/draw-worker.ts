/** The thread that draws: takes one drawing after the other, and answers each with a picture. */

import { parentPort } from 'node:worker_threads';

import type { OfficialDocument } from '../document/block.ts';
import type { TimelinePage } from '../duty/timeline.ts';
import { drawPage } from './draw-page.ts';
import { drawTimeline } from './draw-timeline.ts';

/** What is to be drawn. */
export type Drawing =
  | { readonly type: 'page'; readonly document: OfficialDocument; readonly pageNumber: number }
  | { readonly type: 'timeline'; readonly page: TimelinePage };

/** What became of it. */
export type Drawn = { readonly bytes: Uint8Array } | { readonly failure: string };

const draw = (drawing: Drawing): Promise<Uint8Array> =>
  drawing.type === 'page'
    ? drawPage(drawing.document, drawing.pageNumber)
    : drawTimeline(drawing.page);

async function answer(drawing: Drawing): Promise<Drawn> {
  try {
    return { bytes: await draw(drawing) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : 'unknown' };
  }
}

parentPort?.on('message', (drawing: Drawing) => {
  void answer(drawing).then((drawn) => parentPort?.postMessage(drawn));
});
