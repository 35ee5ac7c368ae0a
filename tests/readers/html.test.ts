/** Pages as sheets. */

import { describe, expect, it } from 'vitest';

import { html } from '../../src/readers/html.ts';
import { orderLines } from '../../src/reading/sheet-text.ts';
import { factsOf, factsOfDispatch, fixture, readWith } from './reading.ts';

const read = (page: string) => readWith(html, new TextEncoder().encode(page));
const linesOf = async (page: string) => (await read(page)).lines.map(({ text }) => text);

describe('a page', () => {
  it('is read as the document it shows', async () => {
    expect(factsOf(await readWith(html, fixture('cong-van.html')))).toMatchObject(factsOfDispatch);
  });

  it('gives what is seen, not its scripts', async () => {
    expect(await linesOf('<p>Một<br>hai</p><script>ba</script><ul><li>bốn</ul>')).toEqual([
      'Một',
      'hai',
      '- bốn',
    ]);
  });

  it('prints the numbers of its lists', async () => {
    expect(await linesOf('<ol start=3><li>Treo cờ</li><li>Tọa đàm</li></ol>')).toEqual([
      '3. Treo cờ',
      '4. Tọa đàm',
    ]);
  });

  it('gives a table row by row, a cell of two rows in each of them', async () => {
    const sheet = await read(
      '<table><tr><th>STT<th>Nội dung<th>Thời gian<tr><td>1<td>Treo cờ<td rowspan=2>15/5<tr><td>2<td>Tọa đàm</table>',
    );
    expect(orderLines(sheet).map(({ text }) => text)).toEqual([
      '',
      'STT\tNội dung\tThời gian',
      '1\tTreo cờ\t15/5',
      '2\tTọa đàm\t15/5',
      '',
    ]);
  });

  it('is refused, not run out of memory with, where its elements are nested beyond reason', async () => {
    await expect(read(`${'<div>'.repeat(5000)}Treo cờ`)).rejects.toMatchObject({
      reason: 'no-words',
    });
  });
});
