/** Uploads, and what the client reads of the OA. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  listGroups,
  listRecentChats,
  readConversation,
  readLastInteraction,
  readUser,
} from '../../../src/channels/zalo-oa/account.ts';
import { sendMessage } from '../../../src/channels/zalo-oa/send-message.ts';
import { type Uploaded, uploadFile, uploadImage } from '../../../src/channels/zalo-oa/upload.ts';
import { type OaBench, hourMs, openBench } from './oa-bench.ts';

let bench: OaBench;

beforeEach(async () => {
  bench = await openBench();
});

afterEach(async () => {
  await bench.close();
});

const bytes = Buffer.from('PK nội dung');
const filePath = '/v2.0/oa/upload/file';

const keyOf = (uploaded: Uploaded): string => {
  if (!uploaded.ok || !('key' in uploaded.value)) throw new Error(JSON.stringify(uploaded));
  return uploaded.value.key;
};

describe('a file', () => {
  it('is uploaded and sent with its name and its bytes', async () => {
    const lan = bench.met();
    const uploaded = await uploadFile(bench.api, { name: 'ke-hoach.docx', bytes }, 'reply');
    const token = keyOf(uploaded);
    const sent = await sendMessage(bench.api, { user: lan.id }, { kind: 'file', token }, 'reply');
    expect(sent.ok).toBe(true);
    const [file] = lan.sees[0]?.files ?? [];
    expect([file?.name, file?.role]).toEqual(['ke-hoach.docx', 'file']);
    expect(Buffer.from(file?.bytes ?? []).equals(bytes)).toBe(true);
  });

  it('goes to a group as well', async () => {
    const group = bench.zalo.group('Tổ kế hoạch', []);
    const token = keyOf(await uploadFile(bench.api, { name: 'a.docx', bytes }, 'reply'));
    await sendMessage(bench.api, { group: group.id }, { kind: 'file', token }, 'reply');
    expect(group.sees[0]?.files[0]?.name).toBe('a.docx');
  });

  it('that is too large or of a wrong type is said to be unfit, without a call', async () => {
    const large = new Uint8Array(5 * 1024 * 1024 + 1);
    const unfit = async (uploaded: Promise<Uploaded>) => (await uploaded) as unknown;
    expect(await unfit(uploadFile(bench.api, { name: 'a.docx', bytes: large }, 'reply'))).toEqual({
      ok: true,
      value: { unfit: 'too-large' },
    });
    for (const name of ['a.xlsx', 'docx', 'a', ''])
      expect(await unfit(uploadFile(bench.api, { name, bytes }, 'reply'))).toEqual({
        ok: true,
        value: { unfit: 'wrong-type' },
      });
    expect(bench.zalo.callsTo(filePath)).toEqual([]);
  });

  it('that the platform finds unfit is so', async () => {
    const upload = () => uploadFile(bench.api, { name: 'a.docx', bytes }, 'reply');
    bench.zalo.faults.add(filePath, { kind: 'odd', body: { error: 0, data: {} } });
    expect(await upload()).toEqual({ ok: true, value: { unfit: 'wrong-type' } });
    bench.zalo.faults.add(filePath, { kind: 'error', code: -210 });
    expect(await upload()).toEqual({ ok: true, value: { unfit: 'too-large' } });
  });

  it('is uploaded again when the answer is lost', async () => {
    bench.zalo.faults.add(filePath, { kind: 'cut', isDone: true });
    keyOf(await uploadFile(bench.api, { name: 'a.docx', bytes }, 'reply'));
    expect(bench.zalo.callsTo(filePath)).toHaveLength(2);
  });

  it('that is forgotten must be uploaded again', async () => {
    const token = keyOf(await uploadFile(bench.api, { name: 'a.docx', bytes }, 'reply'));
    await bench.zalo.clock.advance(7 * 24 * hourMs);
    const lan = bench.met();
    const sent = await sendMessage(bench.api, { user: lan.id }, { kind: 'file', token }, 'reply');
    expect(sent).toMatchObject({ failure: { code: -100, remedy: 'upload-again' } });
  });
});

it('sends a picture with words', async () => {
  const lan = bench.met();
  const attachmentId = keyOf(await uploadImage(bench.api, { name: 'trang-1.png', bytes }, 'reply'));
  const image = { kind: 'image', attachmentId, text: 'Trang 1' } as const;
  expect((await sendMessage(bench.api, { user: lan.id }, image, 'reply')).ok).toBe(true);
  expect(lan.sees[0]).toMatchObject({ text: 'Trang 1', files: [{ role: 'image' }] });
});

describe('the OA', () => {
  it('knows when a person last wrote', async () => {
    const lan = bench.met();
    const at = bench.zalo.clock.now();
    expect(await readLastInteraction(bench.api, lan.id)).toEqual({ ok: true, value: at });
    const minh = bench.zalo.person('Minh');
    expect(await readLastInteraction(bench.api, minh.id)).toEqual({ ok: true, value: null });
  });

  it('knows people by their whole ids', async () => {
    const lan = bench.met('Nguyễn Thị Lan');
    expect(await readUser(bench.api, lan.id)).toEqual({
      ok: true,
      value: { id: lan.id, name: 'Nguyễn Thị Lan', isFollowing: false },
    });
  });

  it('keeps ids whole that come as numbers', async () => {
    const odd = '{"error":0,"data":{"user_id":186729651760683225,"display_name":"Lan"}}';
    bench.zalo.faults.add('/v3.0/oa/user/detail', { kind: 'odd', body: odd });
    expect(await readUser(bench.api, '186729651760683225')).toMatchObject({
      value: { id: '186729651760683225' },
    });
  });

  it('lists its groups', async () => {
    const group = bench.zalo.group('Tổ kế hoạch', []);
    expect(await listGroups(bench.api, 0, 5)).toMatchObject({
      value: { total: 1, groups: [{ id: group.id, name: 'Tổ kế hoạch', status: 'enabled' }] },
    });
  });

  it('tells what was said while nobody listened', async () => {
    const lan = bench.met();
    await lan.write('một');
    await sendMessage(bench.api, { user: lan.id }, { kind: 'text', text: 'hai' }, 'reply');
    await lan.write('ba');
    expect(await listRecentChats(bench.api, 0)).toMatchObject({
      value: [{ user: lan.id, isFromUser: true, text: 'ba', userName: 'Lan' }],
    });
    const said = await readConversation(bench.api, lan.id, 0);
    if (!said.ok) throw new Error(said.failure.kind);
    expect(said.value.map(({ text, isFromUser }) => `${text} ${isFromUser}`)).toEqual([
      'ba true',
      'hai false',
      'một true',
    ]);
  });

  it('is asked again when a gateway fails, as reading harms nobody', async () => {
    const lan = bench.met();
    bench.zalo.faults.add(
      '/v3.0/oa/user/detail',
      { kind: 'status', status: 502, isDone: false },
      2,
    );
    expect((await readUser(bench.api, lan.id)).ok).toBe(true);
  });
});
