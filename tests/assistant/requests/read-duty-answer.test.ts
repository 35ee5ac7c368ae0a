/** What a tired clerk types back to a reminder: which item, how it stands, and the words that belong to it. */

import { expect, it } from 'vitest';

import { readDutyAnswer } from '../../../src/assistant/requests/duties/read-duty-answer.ts';

it.each([
  ['1 xong', '1', 'done', ''],
  ['xong 2', '2', 'done', ''],
  ['2. xong', '2', 'done', ''],
  ['2 xong a', '2', 'done', ''],
  ['3.1 xong rồi ạ', '3.1', 'done', ''],
  ['mục 4 xong rồi nhé, 60 đb', '4', 'done', '60 đb'],
  ['muc 4 xong roi nhe, 60 db', '4', 'done', '60 db'],
  ['xong mục 4, đã treo 3 băng rôn', '4', 'done', 'đã treo 3 băng rôn'],
  ['mục 4: đã treo 3 băng rôn', '4', 'done', 'đã treo 3 băng rôn'],
  ['4 da treo 3 bang ron', '4', 'done', 'da treo 3 bang ron'],
  ['xong 2 băng rôn', null, 'done', '2 băng rôn'],
  ['xong hết rồi', null, 'done', ''],
  ['2 chưa xong', '2', 'working', ''],
  ['mục 2 chưa xong vì mưa', '2', 'obstacle', 'chưa xong vì mưa'],
  ['chua lam duoc vi mua', null, 'obstacle', 'chua lam duoc vi mua'],
  ['2 vướng mắc: mưa', '2', 'obstacle', 'mưa'],
  ['gia hạn 1 đến 20/5', '1', 'extended', '20/5'],
])('“%s” is about item %s: %s, “%s”', (text, label, kind, rest) => {
  expect(readDutyAnswer(text)).toEqual({ label, kind, rest });
});

it.each(['việc 3 giao P.QLKH, hạn 20/5', '3 người', '12 băng rôn đã treo', 'đã treo 3 băng rôn'])(
  '“%s” is no answer by itself',
  (text) => {
    expect(readDutyAnswer(text)).toBeNull();
  },
);
