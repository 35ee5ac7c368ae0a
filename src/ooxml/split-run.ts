/** Splits runs, so that a stretch of letters stands in runs of its own. */

import type { Element } from '@xmldom/xmldom';

import { createText } from './build.ts';
import { readInline } from './inline.ts';
import { childOf, elementsIn } from './xml.ts';

const single = new Set(['tab', 'ptab', 'cr', 'br', 'noBreakHyphen']);

function lengthOf(child: Element): number {
  const name = child.localName ?? '';
  if (name === 't') return (child.textContent ?? '').length;
  return single.has(name) ? 1 : 0;
}

/** Splits a run before the letter at an offset; the run keeps what is before. */
function splitRun(run: Element, offset: number): void {
  const rest = run.cloneNode(false) as Element;
  const properties = childOf(run, 'rPr');
  if (properties !== null) rest.appendChild(properties.cloneNode(true));
  let passed = 0;
  for (const child of elementsIn(run)) {
    if (child === properties) continue;
    const length = lengthOf(child);
    if (passed >= offset) rest.appendChild(child);
    else if (passed + length > offset) {
      const text = child.textContent ?? '';
      const cut = offset - passed;
      rest.appendChild(createText(child, 't', text.slice(cut)));
      run.replaceChild(createText(child, 't', text.slice(0, cut)), child);
    }
    passed += length;
  }
  run.parentNode?.insertBefore(rest, run.nextSibling);
}

/**
 * Makes the letters from start to end runs of their own.
 *
 * @returns these runs; empty where a field, or something that is no letter, stands among them
 */
export function isolateRuns(paragraph: Element, start: number, end: number): Element[] {
  for (const at of [end, start]) {
    const run = readInline(paragraph).runs.find(
      ({ start: from, text }) => from < at && at < from + text.length,
    );
    if (run !== undefined) splitRun(run.element, at - run.start);
  }
  const inside = readInline(paragraph).runs.filter(
    ({ start: from, text }) => text !== '' && from >= start && from + text.length <= end,
  );
  const isWhole = inside.reduce((sum, { text }) => sum + text.length, 0) === end - start;
  return isWhole && inside.every(({ field }) => field === null)
    ? inside.map(({ element }) => element)
    : [];
}
