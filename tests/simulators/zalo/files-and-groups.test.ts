/** Uploads and groups of the simulated OA. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Zalo, startZalo } from './server.ts';
import { type Json, Visitor, asking, button, docx, hourMs } from './visitor.ts';

let zalo: Zalo;
let visitor: Visitor;

beforeEach(async () => {
  zalo = await startZalo();
  visitor = new Visitor(zalo);
});

afterEach(async () => {
  await zalo.close();
});

describe('an upload', () => {
  const fileOf = (uploaded: Json) => ({
    attachment: { type: 'file', payload: { token: uploaded.data?.['token'] } },
  });

  it('gives a token for a document, which is sent without a text', async () => {
    const lan = visitor.met();
    const uploaded = await visitor.upload('file', 'ke-hoach.docx', docx);
    expect((await visitor.say(lan.id, { ...fileOf(uploaded), text: 'kèm' })).error).toBe(-201);
    expect((await visitor.say(lan.id, fileOf(uploaded))).error).toBe(0);
    expect(lan.sees[0]?.files[0]).toMatchObject({ name: 'ke-hoach.docx', role: 'file' });
  });

  it('gives an id for a picture, which is no file', async () => {
    const lan = visitor.met();
    const id = (await visitor.upload('image', 'trang.png', 'image/png')).data?.['attachment_id'];
    const media = { media_type: 'image', attachment_id: id };
    const payload = { template_type: 'media', elements: [media] };
    expect(
      (await visitor.say(lan.id, { text: '', attachment: { type: 'template', payload } })).error,
    ).toBe(0);
    expect(
      (await visitor.say(lan.id, { attachment: { type: 'file', payload: { token: id } } })).error,
    ).toBe(-201);
  });

  it('refuses what is too large, and answers a wrong ending with nothing', async () => {
    const mega = 1024 * 1024;
    expect((await visitor.upload('file', 'a.docx', docx, 5 * mega + 1)).error).toBe(-210);
    expect((await visitor.upload('image', 'a.png', 'image/png', mega + 1)).error).toBe(-210);
    expect(await visitor.upload('file', 'a.xlsx', docx)).toMatchObject({ error: 0, data: {} });
    expect(await visitor.upload('file', 'a.docx', 'text/plain')).toMatchObject({
      error: 0,
      data: {},
    });
  });

  it('is forgotten after seven days', async () => {
    const uploaded = await visitor.upload('file', 'a.docx', docx);
    await zalo.clock.advance(7 * 24 * hourMs);
    visitor.renew();
    expect((await visitor.say(visitor.met().id, fileOf(uploaded))).error).toBe(-100);
  });
});

describe('a group', () => {
  it('is made on a place that was bought, once', async () => {
    const lan = visitor.met();
    const create = (assetId: string) =>
      visitor.post('/v3.0/oa/group/creategroupwithoa', {
        group_name: 'Tổ kế hoạch',
        asset_id: assetId,
        member_user_ids: [lan.id],
      });
    const asset = zalo.asset('gmf100');
    expect((await create('none')).error).toBe(-241);
    const { data } = await create(asset);
    expect((await create(asset)).error).toBe(-238);
    const [, listed] = await visitor.ask('/v3.0/oa/group/getgroupsofoa?offset=0&count=5', {
      headers: { access_token: visitor.token },
    });
    expect(listed.data).toMatchObject({ total: 1, groups: [{ group_id: data?.['group_id'] }] });
  });

  it('takes texts at any time, and no buttons', async () => {
    const group = zalo.group('Tổ kế hoạch', [zalo.person('Lan')]);
    await zalo.clock.advance(30 * 24 * hourMs);
    visitor.renew();
    expect((await visitor.tell(group.id, { text: '1 xong' })).data).toMatchObject({
      group_id: group.id,
    });
    expect((await visitor.tell(group.id, asking([button('Có')]))).error).toBe(-233);
    const uploaded = await visitor.upload('file', 'a.docx', docx);
    const attachment = { type: 'file', payload: { token: uploaded.data?.['token'] } };
    expect((await visitor.tell(group.id, { attachment })).error).toBe(0);
    expect(group.sees).toHaveLength(2);
  });

  it('knows its members and whom a text mentions', async () => {
    const lan = zalo.person('Lan');
    const group = zalo.group('Tổ kế hoạch', [lan]);
    const [, members] = await visitor.ask(
      `/v3.0/oa/group/listmember?group_id=${group.id}&offset=0&count=5`,
      { headers: { access_token: visitor.token } },
    );
    expect(members.data).toMatchObject({ members: [{ user_id: lan.id }] });
    expect(group.mentionsIn(`[@${lan.id}] [@${group.id}] [@999]`)).toEqual([lan.id, group.id]);
  });

  it('is closed to an OA that was taken out, or when its package ran out', async () => {
    const group = zalo.group('Tổ kế hoạch', []);
    group.disable();
    expect((await visitor.tell(group.id, { text: 'a' })).error).toBe(-237);
    group.removeOa();
    expect((await visitor.tell(group.id, { text: 'a' })).error).toBe(-403);
  });
});
