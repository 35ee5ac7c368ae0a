/** Files of Word before 2007 as sheets. */

import { describe, expect, it } from 'vitest';

import { doc } from '../../src/readers/doc.ts';
import { factsOf, factsOfDispatch, fixture, readWith } from './reading.ts';

describe('a .doc', () => {
  it('is read as the document it shows, its letterhead column by column', async () => {
    expect(factsOf(await readWith(doc, fixture('cong-van.doc')))).toMatchObject(factsOfDispatch);
  });

  it('says that it is broken when it is', async () => {
    const half = fixture('cong-van.doc').subarray(0, 3000);
    await expect(readWith(doc, half)).rejects.toMatchObject({ reason: 'broken' });
  });
});
