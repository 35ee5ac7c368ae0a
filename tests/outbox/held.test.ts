/** A message that the platform takes only after its person has written is left for then. */

import { expect, it } from 'vitest';

import { ChannelError } from '../../src/errors.ts';
import { Platform } from './platform.ts';

it('is held at once, is not noted as settled, and holds nothing else up', async () => {
  const platform = new Platform();
  const held = new ChannelError('zalo-oa', 'held', null, { fate: 'held' });
  platform.answer = ({ outgoing }) => (outgoing.chat === 'silent' ? held : 'arrived');
  for (const id of ['m1', 'm2']) platform.post({ id, chat: 'silent' });
  platform.post({ id: 'm1', chat: 'talking' });
  await platform.time.pass();
  expect(Object.fromEntries(platform.outcomes)).toEqual({
    'silent m1': 'held',
    'silent m2': 'held',
    'talking m1': 'sent',
  });
  expect(platform.settled).toEqual([]);
  expect(platform.calls).toHaveLength(3);
});
