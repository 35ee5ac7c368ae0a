/** Sending over the Official Account, and what the client makes of each fault. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Failure } from '../../../src/channels/zalo-oa/outcome.ts';
import {
  type OaMessage,
  sendMessage,
  sendQuestion,
} from '../../../src/channels/zalo-oa/send-message.ts';
import { type OaBench, openBench, sendPath } from './oa-bench.ts';

let bench: OaBench;

beforeEach(async () => {
  bench = await openBench();
});

afterEach(async () => {
  await bench.close();
});

const text = (words: string): OaMessage => ({ kind: 'text', text: words });
const send = (user: string, message: OaMessage = text('Chào anh/chị')) =>
  sendMessage(bench.api, { user }, message, 'reply');

const failureOf = async (user: string, message?: OaMessage): Promise<Failure> => {
  const outcome = await send(user, message);
  if (outcome.ok) throw new Error('the message was taken');
  return outcome.failure;
};

describe('a message', () => {
  it('arrives once, and says what it cost', async () => {
    const lan = bench.met();
    const outcome = await send(lan.id);
    expect(outcome).toMatchObject({ ok: true, value: { quota: 'reply' } });
    expect(lan.sees).toMatchObject([{ text: 'Chào anh/chị' }]);
    expect(outcome.ok && outcome.value.messageId).toBe(lan.sees[0]?.id);
  });

  it('is sent in NFC, and is no longer than the platform takes', async () => {
    const lan = bench.met();
    await send(lan.id, text('ắ'.repeat(2000).normalize('NFD')));
    expect(lan.sees[0]?.text).toBe('ắ'.repeat(2000));
    expect(await failureOf(lan.id, text('ắ'.repeat(2001)))).toMatchObject({ remedy: 'shorten' });
    expect(bench.zalo.callsTo(sendPath)).toHaveLength(1);
  });

  it('calls nobody in a group, whatever people typed', async () => {
    const lan = bench.met();
    const group = bench.zalo.group('Tổ kế hoạch', [lan]);
    const words = text(`Nhắc [@${lan.id}] và [@${group.id}]`);
    expect(await sendMessage(bench.api, { group: group.id }, words, 'notice')).toMatchObject({
      ok: true,
    });
    expect(group.mentionsIn(words.kind === 'text' ? words.text : '')).toHaveLength(2);
    expect(group.mentionsIn(group.sees[0]?.text ?? '')).toEqual([]);
  });

  it('proves whose token it shows where the app demands that', async () => {
    bench.zalo.switches.demandsProof = true;
    expect(await send(bench.met().id)).toMatchObject({ ok: true });
  });
});

describe('a question', () => {
  const question = {
    kind: 'question',
    text: 'Chọn:\n1. Có\n2. Không',
    buttons: [
      { title: 'Có', payload: '#q:1' },
      { title: 'Không', payload: '#q:2' },
    ],
  } as const satisfies OaMessage;
  const ask = (user: string) => sendQuestion(bench.api, user, question, 'reply');

  it('has buttons that come back with their payload', async () => {
    const lan = bench.met();
    expect(await ask(lan.id)).toMatchObject({ areButtonsRefused: false });
    await lan.press('Không');
    expect(lan.sees[0]?.buttons.map(({ type }) => type)).toEqual([
      'oa.query.hide',
      'oa.query.hide',
    ]);
  });

  it.each([-201, -240, -233] as const)(
    'arrives as text alone where buttons get %i',
    async (code) => {
      bench.zalo.switches.buttons = code;
      const lan = bench.met();
      expect(await ask(lan.id)).toMatchObject({ outcome: { ok: true }, areButtonsRefused: true });
      expect(lan.sees).toMatchObject([{ text: question.text, buttons: [] }]);
    },
  );

  it('does not blame its buttons when its text is refused as well', async () => {
    expect(await ask('404')).toMatchObject({
      outcome: { ok: false, failure: { code: -201 } },
      areButtonsRefused: false,
    });
  });

  it('is not sent again without buttons when nobody knows whether it arrived', async () => {
    bench.zalo.faults.add(sendPath, { kind: 'cut', isDone: true });
    const lan = bench.met();
    expect(await ask(lan.id)).toMatchObject({ outcome: { failure: { kind: 'unknown' } } });
    expect(lan.sees).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it.each([
    [-211, 'queue'],
    [-213, 'mark-unreachable'],
    [-217, 'mark-unreachable'],
    [-221, 'alarm'],
    [-223, 'authorise-again'],
    [-227, 'mark-unreachable'],
    [-230, 'hold'],
    [-232, 'hold'],
    [-233, 'send-text'],
    [-234, 'reschedule'],
    [-244, 'mark-unreachable'],
    [-999, 'drop'],
  ])('with %i asks to %s, and is not repeated', async (code, remedy) => {
    const lan = bench.met();
    lan.refuse(code);
    expect(await failureOf(lan.id)).toEqual({ kind: 'refused', code, remedy });
    expect(bench.zalo.callsTo(sendPath)).toHaveLength(1);
  });

  it('of a group says that it cannot be reached', async () => {
    const group = bench.zalo.group('Tổ kế hoạch', []);
    const tell = () => sendMessage(bench.api, { group: group.id }, text('a'), 'notice');
    group.disable();
    expect(await tell()).toMatchObject({ failure: { code: -237, remedy: 'stop-group' } });
    group.removeOa();
    expect(await tell()).toMatchObject({ failure: { code: -403, remedy: 'stop-group' } });
  });

  it('that passes (-200) is tried again, not for ever', async () => {
    const lan = bench.met();
    bench.zalo.faults.add(sendPath, { kind: 'error', code: -200 }, 2);
    expect(await send(lan.id)).toMatchObject({ ok: true });
    bench.zalo.faults.add(sendPath, { kind: 'error', code: -200 }, 9);
    expect(await failureOf(lan.id)).toMatchObject({ code: -200, remedy: 'retry' });
    expect(bench.zalo.callsTo(sendPath)).toHaveLength(6);
    expect(lan.sees).toHaveLength(1);
  });

  it('of a path that is not there is for the operator', async () => {
    bench.zalo.faults.add(sendPath, { kind: 'odd', body: { error: 404, message: 'empty api' } });
    expect(await failureOf(bench.met().id)).toMatchObject({ code: 404, remedy: 'alarm' });
  });
});

describe('a message that may have arrived', () => {
  it.each([
    ['its answer is lost', { kind: 'cut', isDone: true }],
    ['a gateway answers for the server', { kind: 'status', status: 502, isDone: true }],
    ['the answer has no end', { kind: 'huge', bytes: 4_000_000 }],
    ['the answer is no JSON', { kind: 'odd', body: '<html>ok</html>' }],
    ['the answer has no number', { kind: 'odd', body: { message: 'Success' } }],
    ['the answer has an odd number', { kind: 'odd', body: { error: 'none', data: {} } }],
    ['the answer is empty', { kind: 'odd', body: '' }],
  ] as const)('is not repeated: %s', async (_name, fault) => {
    const lan = bench.met();
    bench.zalo.faults.add(sendPath, fault);
    expect((await failureOf(lan.id)).kind).toBe('unknown');
    expect(lan.sees).toHaveLength(1);
  });

  it('is not repeated when the answer ends in the middle, or takes too long', async () => {
    await bench.close();
    bench = await openBench({ limits: { timeoutMs: 300 } });
    const lan = bench.met();
    bench.zalo.faults.add(sendPath, { kind: 'stalled' });
    expect(await failureOf(lan.id)).toEqual({ kind: 'unknown', reason: 'timeout' });
    const hold = bench.zalo.faults.hold(sendPath);
    expect(await failureOf(lan.id)).toEqual({ kind: 'unknown', reason: 'timeout' });
    hold.release();
    await expect.poll(() => lan.sees.length).toBe(2);
  });

  it('counts as sent where the platform took it and named it not', async () => {
    bench.zalo.faults.add(sendPath, { kind: 'odd', body: { error: '0', message: 'Success' } });
    expect(await send(bench.met().id)).toEqual({
      ok: true,
      value: { messageId: null, quota: null },
    });
  });
});

it('tries again, and says so in the end, when nobody is there', async () => {
  const { zalo, keeper, waits } = bench;
  const lan = bench.met();
  await keeper.access();
  await zalo.close();
  expect(await failureOf(lan.id)).toMatchObject({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  expect(waits).toHaveLength(2);
});

it('shows no token in what went wrong', async () => {
  const { zalo, place } = bench;
  const lan = bench.met();
  const seen: unknown[] = [];
  zalo.faults.add(sendPath, { kind: 'cut', isDone: false });
  seen.push(await send(lan.id));
  lan.refuse(-201);
  seen.push(await send(lan.id));
  zalo.killAccessToken();
  zalo.tokens();
  seen.push(await send(lan.id), bench.alarms.map(String));
  const { pair, previous } = await place.read();
  const secrets = [pair, previous].flatMap((one) => [one?.accessToken, one?.refreshToken]);
  const shown = JSON.stringify(seen);
  for (const secret of [...secrets, zalo.app.secret]) {
    if (secret !== undefined) expect(shown).not.toContain(secret);
  }
  expect(shown).toContain('vanthu zalo login');
});
