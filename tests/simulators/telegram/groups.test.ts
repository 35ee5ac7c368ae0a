import { describe, expect, it } from 'vitest';

import type { Group } from './group.ts';
import type { Person } from './person.ts';
import { refusal, withTelegram } from './with-telegram.ts';

const bench = withTelegram();
const bad = '400 Bad Request:';

const openGroup = (
  kind: 'group' | 'supergroup' | 'channel' = 'group',
): { readonly lan: Person; readonly group: Group; readonly name: string } => {
  const { telegram } = bench();
  const lan = telegram.addPerson({ firstName: 'Lan' });
  const group = telegram.addGroup({ title: 'Phòng', members: [lan], kind, hasBot: true });
  return { lan, group, name: telegram.bot.username };
};

/** @returns the texts that have reached the bot */
const heard = async (): Promise<(string | undefined)[]> =>
  (await bench().api.getUpdates()).map(
    ({ message, channel_post }) => (message ?? channel_post)?.text,
  );

describe('privacy mode', () => {
  it('lets commands, replies and names through, and nothing else', async () => {
    const { lan, group, name } = openGroup();
    const question = await bench().api.sendMessage(group.id, 'Câu 1');
    const other = lan.write('hôm nay họp', { in: group });
    lan.write('/kehoach', { in: group });
    lan.write(`/kehoach@${name.toUpperCase()}`, { in: group });
    lan.write('/kehoach@khac_bot', { in: group });
    lan.write('2026', { in: group, replyTo: question.message_id });
    lan.write('đồng ý', { in: group, replyTo: other.message_id });
    lan.write(`nhờ @${name} xem`, { in: group });
    lan.write('@khac_bot xem', { in: group });
    expect(await heard()).toEqual([
      '/kehoach',
      `/kehoach@${name.toUpperCase()}`,
      '2026',
      `nhờ @${name} xem`,
    ]);
  });

  it('gives a command without a name to the bot that wrote last', async () => {
    const { lan, group } = openGroup();
    const other = bench().telegram.addPerson({ isBot: true, username: 'khac_bot' });
    other.write('tôi là bot', { in: group });
    lan.write('/kehoach', { in: group });
    expect(await heard()).toEqual([]);
    await bench().api.sendMessage(group.id, 'Chào');
    lan.write('/kehoach', { in: group });
    expect(await heard()).toEqual(['/kehoach']);
  });

  it('is off for a bot that leads; other bots stay unheard', async () => {
    const { lan, group } = openGroup();
    const other = bench().telegram.addPerson({ isBot: true });
    group.promoteBot(lan);
    lan.write('hôm nay họp', { in: group });
    other.write('tôi là bot', { in: group });
    group.demoteBot(lan);
    lan.write('mai họp', { in: group });
    expect(await heard()).toEqual([undefined, 'hôm nay họp', undefined]);
  });
});

describe('a group', () => {
  it('adds and removes the bot, and says so', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    const group = telegram.addGroup({ title: 'Phòng', members: [lan] });
    group.startBot(lan, 'abc');
    const [joined, service, start] = await api.getUpdates();
    expect(joined?.my_chat_member).toMatchObject({
      old_chat_member: { status: 'left' },
      new_chat_member: { status: 'member' },
    });
    expect(service?.message?.new_chat_members?.[0]?.id).toBe(telegram.bot.id);
    expect(start?.message?.text).toBe(`/start@${telegram.bot.username} abc`);
    group.muteBot(lan);
    expect(await refusal(api.sendMessage(group.id, 'a'))).toBe(
      `${bad} not enough rights to send text messages to the chat`,
    );
    group.removeBot(lan);
    expect(await refusal(api.sendMessage(group.id, 'a'))).toBe(
      '403 Forbidden: bot was kicked from the group chat',
    );
    group.addBot(lan);
    await api.leaveChat(group.id);
    expect(await refusal(api.sendMessage(group.id, 'a'))).toBe(
      '403 Forbidden: bot is not a member of the group chat',
    );
  });

  it('says who is in it and who leads', async () => {
    const { api, telegram } = bench();
    const { lan, group } = openGroup('supergroup');
    const minh = telegram.addPerson();
    group.addMember(minh);
    expect((await api.getChatMember(group.id, lan.id)).status).toBe('creator');
    expect((await api.getChatMember(group.id, minh.id)).status).toBe('member');
    group.promote(minh);
    const admins = await api.getChatAdministrators(group.id);
    expect(admins.map(({ user }) => user.id)).toEqual([lan.id, minh.id]);
    expect(await api.getChat(group.id)).toMatchObject({ title: 'Phòng', type: 'supergroup' });
    group.removeMember(minh, lan);
    expect((await api.getChatMember(group.id, minh.id)).status).toBe('left');
  });

  it('that becomes a supergroup names its new id, in both chats and to every send', async () => {
    const { api } = bench();
    const { lan, group } = openGroup();
    const sent = await api.sendMessage(group.id, 'cũ');
    const moved = group.migrate(lan);
    const [to, from] = await api.getUpdates();
    expect(to?.message).toMatchObject({ chat: { id: group.id }, migrate_to_chat_id: moved.id });
    expect(from?.message).toMatchObject({ chat: { id: moved.id }, migrate_from_chat_id: group.id });
    for (const call of [
      api.sendMessage(group.id, 'mới'),
      api.editMessageText(group.id, sent.message_id, 'mới'),
    ]) {
      await expect(call).rejects.toMatchObject({
        error_code: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
        parameters: { migrate_to_chat_id: moved.id },
      });
    }
    await api.sendMessage(moved.id, 'mới');
    expect(moved.last()?.text).toBe('mới');
  });

  it('lets anonymous admins and channels write', async () => {
    const { telegram, api } = bench();
    const { lan, group } = openGroup();
    const channel = telegram.addGroup({ title: 'Bản tin', members: [lan], kind: 'channel' });
    lan.write('/kehoach', { in: group, as: group });
    lan.write('/kehoach', { in: group, as: channel });
    const [admin, post] = await api.getUpdates();
    expect(admin?.message).toMatchObject({
      from: { username: 'GroupAnonymousBot' },
      sender_chat: { id: group.id },
    });
    expect(post?.message).toMatchObject({
      from: { username: 'Channel_Bot' },
      sender_chat: { id: channel.id },
    });
  });

  it('of a channel brings posts, and takes them from a bot that leads', async () => {
    const { api } = bench();
    const { lan, group: channel } = openGroup('channel');
    channel.post('Bản tin');
    expect(await heard()).toEqual(['Bản tin']);
    expect(await refusal(api.sendMessage(channel.id, 'a'))).toBe(
      `${bad} need administrator rights in the channel chat`,
    );
    channel.promoteBot(lan);
    const sent = await api.sendMessage(channel.id, 'a');
    expect(sent.from).toBeUndefined();
  });
});
