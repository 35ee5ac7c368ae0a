/** What an OA keeps back, what it cannot know, whom it listens to, and how it is opened. */

import { describe, expect, it } from 'vitest';

import { outgoing } from '../../contracts/channel.ts';
import { hourMs, sendPath } from './oa-bench.ts';
import { failureOf, useTalk } from './talk.ts';

const talk = useTalk();

describe('the reply window', () => {
  const daysMs = 24 * hourMs;

  it('is decided before anything is sent, and opens when the person writes', async () => {
    const lan = await talk().meet();
    await talk().bench.zalo.clock.advance(8 * daysMs);
    const reminder = outgoing(lan.id, 'Nhắc hạn 15/5');
    const held = await failureOf(talk().channel.send(reminder));
    expect(held).toMatchObject({ fate: 'held', retryAfterMs: null });
    expect(held.message).toContain('hơn 7 ngày');
    expect(talk().bench.zalo.callsTo(sendPath)).toHaveLength(0);
    await lan.write('tôi đây');
    await talk().channel.send(reminder);
    expect(lan.sees.map(({ text }) => text)).toEqual(['Nhắc hạn 15/5']);
  });

  it('is known after a restart, without asking', async () => {
    const lan = await talk().meet();
    await talk().channel.close();
    talk().channel = await talk().bench.connect(talk().port);
    await talk().send(lan.id, 'chào');
    expect(talk().bench.zalo.callsTo('/v3.0/oa/quota/message')).toHaveLength(0);
    expect(lan.sees).toHaveLength(1);
  });

  it('is asked of the platform where it is not known, once', async () => {
    const minh = talk().bench.zalo.person('Minh');
    expect(await failureOf(talk().send(minh.id, 'a'))).toMatchObject({ fate: 'held' });
    expect((await failureOf(talk().send(minh.id, 'b'))).message).toContain('chưa từng nhắn');
    expect(talk().bench.zalo.callsTo('/v3.0/oa/quota/message')).toHaveLength(1);
    const hoa = talk().bench.zalo.person('Hoa');
    hoa.lastInteractionAt = talk().bench.zalo.clock.now();
    await talk().send(hoa.id, 'c');
    expect(hoa.sees).toHaveLength(1);
  });

  it.each([
    [-230, 'held'],
    [-232, 'held'],
    [-213, 'gone'],
    [-227, 'gone'],
    [-244, 'gone'],
    [-211, 'refused'],
    [-201, 'refused'],
  ])('and what the platform says after all: %i means %s', async (code, fate) => {
    const lan = await talk().meet();
    lan.refuse(code);
    expect(await failureOf(talk().send(lan.id, 'a'))).toMatchObject({ fate });
  });
});

describe('a message of which nobody knows whether it arrived', () => {
  const lose = (isDone: boolean) => {
    talk().bench.zalo.faults.add(sendPath, { kind: 'cut', isDone });
  };

  it('is settled by its echo', async () => {
    const lan = await talk().meet();
    const message = outgoing(lan.id, 'Câu 1');
    lose(true);
    expect(await failureOf(talk().channel.send(message))).toMatchObject({ fate: 'unknown' });
    await talk().bench.zalo.webhook.settled();
    await talk().channel.send(message);
    expect(lan.sees).toHaveLength(1);
    expect(talk().bench.zalo.callsTo('/v2.0/oa/conversation')).toHaveLength(0);
  });

  it('is looked for in the chat where no echo comes, and sent when it is not there', async () => {
    talk().bench.zalo.switches.echoes = false;
    const lan = await talk().meet();
    const [kept, lost] = [outgoing(lan.id, 'Câu 1'), outgoing(lan.id, 'Câu 2')];
    lose(true);
    await failureOf(talk().channel.send(kept));
    await talk().channel.send(kept);
    lose(false);
    await failureOf(talk().channel.send(lost));
    await talk().channel.send(lost);
    expect(lan.sees.map(({ text }) => text)).toEqual(['Câu 1', 'Câu 2']);
  });

  it('stays in doubt where that cannot be found out: it is not sent again', async () => {
    talk().bench.zalo.switches.echoes = false;
    const lan = await talk().meet();
    const message = outgoing(lan.id, 'Câu 1');
    lose(true);
    await failureOf(talk().channel.send(message));
    talk().bench.zalo.faults.add('/v2.0/oa/conversation', { kind: 'error', code: -201 });
    expect(await failureOf(talk().channel.send(message))).toMatchObject({ fate: 'unknown' });
    expect(lan.sees).toHaveLength(1);
  });
});

describe('the webhook', () => {
  const post = (body: Buffer, headers: Record<string, string> = {}) =>
    talk().bench.zalo.webhook.send({ body, headers }, 'any');

  it('refuses what the platform did not sign, counts it, and hands nothing over', async () => {
    const event = { event_name: 'user_send_text', sender: { id: '1' }, message: { text: 'x' } };
    const forged = talk().bench.zalo.webhook.pack(event, 'another key');
    for (let time = 0; time < 12; time += 1)
      expect(await talk().bench.zalo.webhook.send(forged, 'forged')).toMatchObject({ status: 401 });
    expect(await post(Buffer.from('{}'))).toMatchObject({ status: 401 });
    expect(await post(Buffer.from('no json'), { 'x-zevent-signature': 'mac=a' })).toMatchObject({
      status: 400,
    });
    expect(await post(Buffer.alloc(300_000, ' '))).toMatchObject({ status: 413 });
    expect(talk().received).toEqual([]);
    const counted = talk().bench.log.filter(({ details }) => 'problem' in details);
    expect(counted.map(({ details }) => details)).toEqual([
      { problem: 'forged', count: 1 },
      { problem: 'forged', count: 10 },
      { problem: 'unsigned', count: 1 },
      { problem: 'not-json', count: 1 },
      { problem: 'too-large', count: 1 },
    ]);
  });

  it('answers what it has kept, and hands it over in its order once the program takes it', async () => {
    const lan = await talk().meet();
    await talk().channel.close();
    const full = { ...talk().port, receive: () => Promise.reject(new Error('the store is full')) };
    talk().channel = await talk().bench.connect(full);
    for (const text of ['một', 'hai', 'ba'])
      expect(await lan.write(text)).toMatchObject({ status: 200 });
    expect(talk().bench.log.at(-1)).toMatchObject({ level: 'error' });
    await talk().channel.close();
    talk().channel = await talk().bench.connect(talk().port);
    await lan.write('bốn');
    expect(talk().received.map(({ text }) => text)).toEqual(['một', 'hai', 'ba', 'bốn']);
    await expect.poll(() => talk().bench.store.list('zalo-oa/inbox/')).toEqual([]);
  });

  it('takes what comes while nothing can be sent yet, and nothing before the program is there', async () => {
    await talk().channel.close();
    talk().channel = talk().bench.make({ apiRoot: 'http://127.0.0.1:1' });
    const lan = talk().bench.zalo.person('Lan');
    expect(await lan.write('một')).toMatchObject({ status: 503 });
    expect(await failureOf(talk().channel.open(talk().port))).toMatchObject({
      retryAfterMs: expect.any(Number) as number,
    });
    expect(await lan.write('hai')).toMatchObject({ status: 200 });
    expect(talk().received.map(({ text }) => text)).toEqual(['hai']);
  });
});

describe('opening', () => {
  it('says where people find the OA', async () => {
    expect(await talk().channel.open(talk().port)).toBe(
      `https://zalo.me/${talk().bench.zalo.oa.id}`,
    );
  });

  it('says what to do where the OA never granted the app', async () => {
    await talk().channel.close();
    talk().channel = talk().bench.make({ tokenFolder: `${talk().bench.folder}/other` });
    const failure = await failureOf(talk().channel.open(talk().port));
    expect(failure.message).toMatch(/^chưa có quyền dùng OA\..*npx vanthu zalo login/);
  });

  it('shows no token and no secret in what is logged', async () => {
    const lan = await talk().meet();
    talk().bench.zalo.killAccessToken();
    await talk().send(lan.id, 'a');
    await failureOf(talk().send('404', 'b'));
    const shown = JSON.stringify(talk().bench.log);
    const { app, oa, world } = talk().bench.zalo;
    for (const secret of [
      app.secret,
      oa.secretKey,
      ...world.access.keys(),
      ...world.refresh.keys(),
    ])
      expect(shown).not.toContain(secret);
  });
});
