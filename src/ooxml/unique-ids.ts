/** Gives each tracked change a number of its own again, after runs were split. */

import type { Element } from '@xmldom/xmldom';

import { setAttributes } from './build.ts';
import type { WordPackage } from './package.ts';
import { attributeOf, elementsIn } from './xml.ts';

const tracked = /^(?:ins|del|moveFrom|moveTo|[a-zA-Z]+Change)$/;

/** Renumbers changes that bear the number of another one. */
export function renumber(root: Element, firstId: number): void {
  const seen = new Set<string>();
  let next = firstId;
  const walk = (element: Element): void => {
    const id = tracked.test(element.localName ?? '') ? attributeOf(element, 'id') : null;
    if (id !== null && seen.has(id)) {
      next += 1;
      setAttributes(element, { id: String(next) });
    } else if (id !== null) seen.add(id);
    for (const child of elementsIn(element)) walk(child);
  };
  walk(root);
}

/** @returns a number above those of all changes, comments and bookmarks of the file */
export function greatestId({ parts }: WordPackage): number {
  let greatest = 900;
  for (const [name, bytes] of parts)
    if (/^word\/[^/]+\.xml$/.test(name))
      for (const [, id] of new TextDecoder().decode(bytes).matchAll(/w:id="(\d{1,9})"/g))
        greatest = Math.max(greatest, Number(id));
  return greatest;
}
