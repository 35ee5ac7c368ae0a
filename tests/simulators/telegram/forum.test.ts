import { describe, expect, it } from 'vitest';

import type { Group } from './group.ts';
import type { Person } from './person.ts';
import { refusal, withTelegram } from './with-telegram.ts';

const bench = withTelegram();
const bad = '400 Bad Request:';

const openGroup = (
  kind: 'supergroup' | 'forum',
): { readonly lan: Person; readonly group: Group } => {
  const { telegram } = bench();
  const lan = telegram.addPerson({ firstName: 'Lan' });
  const group = telegram.addGroup({ title: 'Phòng', members: [lan], kind, hasBot: true });
  return { lan, group };
};

describe('a forum', () => {
  it('keeps topics apart, and General without a number', async () => {
    const { api } = bench();
    const { lan, group: forum } = openGroup('forum');
    const topic = forum.createTopic(lan, 'Kế hoạch');
    lan.write('/kehoach', { in: forum, topic });
    lan.write('/kehoach', { in: forum });
    const [created, inTopic, inGeneral] = await api.getUpdates();
    expect(created?.message?.forum_topic_created?.name).toBe('Kế hoạch');
    expect(inTopic?.message).toMatchObject({
      message_thread_id: topic,
      is_topic_message: true,
      reply_to_message: { message_id: topic },
    });
    expect(inGeneral?.message?.message_thread_id).toBeUndefined();
  });

  it('takes messages into its topics, and refuses those into none', async () => {
    const { api } = bench();
    const { lan, group: forum } = openGroup('forum');
    const topic = forum.createTopic(lan, 'Kế hoạch');
    const { message_id } = lan.write('/kehoach', { in: forum, topic });
    await api.sendMessage(forum.id, 'chung');
    await api.sendMessage(forum.id, 'riêng', { message_thread_id: topic });
    await api.sendMessage(forum.id, 'theo', { reply_parameters: { message_id } });
    expect(forum.fromBot({ topic }).map(({ text }) => text)).toEqual(['riêng', 'theo']);
    for (const thread of [1, 999]) {
      const sent = api.sendMessage(forum.id, 'a', { message_thread_id: thread });
      expect(await refusal(sent)).toBe(`${bad} message thread not found`);
    }
    forum.closeTopic(lan, topic);
    expect(await refusal(api.sendMessage(forum.id, 'a', { message_thread_id: topic }))).toBe(
      `${bad} TOPIC_CLOSED`,
    );
    forum.deleteTopic(topic);
    expect(await refusal(api.sendMessage(forum.id, 'a', { message_thread_id: topic }))).toBe(
      `${bad} message thread not found`,
    );
  });

  it('is not what a supergroup’s chains of replies are', async () => {
    const { api } = bench();
    const { lan, group } = openGroup('supergroup');
    const { message_id } = await api.sendMessage(group.id, 'Câu 1');
    lan.write('2026', { in: group, replyTo: message_id });
    const [reply] = await api.getUpdates();
    expect(reply?.message?.message_thread_id).toBe(message_id);
    expect(reply?.message?.is_topic_message).toBeUndefined();
    const none = { message_thread_id: 999 };
    expect(await refusal(api.sendMessage(group.id, 'a', none))).toBe(
      `${bad} message thread not found`,
    );
  });
});
