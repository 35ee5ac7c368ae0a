/** Groups of the OA (GMF). */

import { checkMessage, isRefusal } from './message.ts';
import { deliver } from './send.ts';
import {
  type Answer,
  type GroupRecord,
  type Route,
  type World,
  answer,
  asObject,
  readObject,
  success,
} from './world.ts';

const describe = (group: GroupRecord) => ({
  group_id: group.id,
  name: group.name,
  status: group.isEnabled ? 'enabled' : 'disabled',
  total_member: group.members.size,
  group_link: `https://zalo.me/g/${group.id.slice(0, 8)}`,
});

const find = (world: World, id: unknown): GroupRecord | Answer => {
  const group = typeof id === 'string' ? world.groups.get(id) : undefined;
  if (world.switches.groupError !== null) return answer(world.switches.groupError, 'Refused');
  if (group === undefined) return answer(-201, 'group_id is invalid');
  if (!group.hasOa) return answer(-403, 'OA is not in the group');
  if (!group.isEnabled) return answer(-237, 'Group is disabled');
  return group;
};

/** `POST /v3.0/oa/group/message` */
export const takeGroupMessage: Route = (world, { body }) => {
  const json = readObject(body);
  const group = find(world, asObject(json?.['recipient'])?.['group_id']);
  if ('status' in group) return group;
  const shown = checkMessage(world, json?.['message'], true);
  if (isRefusal(shown)) return shown;
  const id = deliver(world, shown, { group: group.id, seen: group.seen });
  return success({ message_id: id, group_id: group.id });
};

/** `POST /v3.0/oa/quota/group` */
export const readGroupQuota: Route = (world, { body }) => {
  const productType = readObject(body)?.['product_type'];
  return success(
    [...world.assets]
      .filter(([, asset]) => productType === undefined || asset.productType === productType)
      .map(([id, asset]) => ({
        asset_id: id,
        product_type: asset.productType,
        status: asset.isUsed ? 'used' : 'available',
      })),
  );
};

const readMembers = (world: World, value: unknown): string[] | null => {
  if (!Array.isArray(value) || value.length === 0 || value.length > 99) return null;
  const ids = (value as unknown[]).map(String);
  return ids.every((id) => world.people.has(id)) ? ids : null;
};

/** `POST /v3.0/oa/group/creategroupwithoa` */
export const createGroup: Route = (world, { body }) => {
  const json = readObject(body) ?? {};
  const { group_name: name, asset_id: assetId } = json;
  if (typeof name !== 'string' || name === '') return answer(-201, 'group_name is invalid');
  const members = readMembers(world, json['member_user_ids']);
  if (members === null) return answer(-201, 'member_user_ids is invalid');
  const asset = typeof assetId === 'string' ? world.assets.get(assetId) : undefined;
  if (asset === undefined) return answer(-241, 'asset_id is invalid');
  if (asset.isUsed) return answer(-238, 'asset_id is used');
  asset.isUsed = true;
  return success(describe(openGroup(world, name, members, String(assetId))));
};

/** Makes a group and says so to the webhook. */
export const openGroup = (
  world: World,
  name: string,
  members: readonly string[],
  assetId: string,
): GroupRecord => {
  const { chance, oa, app, clock } = world;
  const group: GroupRecord = {
    id: chance.hex(20),
    name,
    assetId,
    members: new Set(members),
    isEnabled: true,
    hasOa: true,
    seen: [],
  };
  world.groups.set(group.id, group);
  world.emit({
    app_id: app.id,
    oa_id: oa.id,
    group_id: group.id,
    event_name: 'create_group',
    timestamp: String(clock.now()),
  });
  return group;
};

const window = (query: URLSearchParams): [number, number] => {
  const offset = Number(query.get('offset') ?? 0);
  return [offset, offset + Number(query.get('count') ?? 5)];
};

/** `GET /v3.0/oa/group/getgroupsofoa?offset=0&count=5` */
export const listGroups: Route = (world, { query }) => {
  if (world.switches.groupError !== null) return answer(world.switches.groupError, 'Refused');
  const groups = [...world.groups.values()].filter(({ hasOa }) => hasOa);
  return success({
    groups: groups.slice(...window(query)).map(describe),
    total: groups.length,
  });
};

/** `GET /v3.0/oa/group/getgroup?group_id=` */
export const readGroup: Route = (world, { query }) => {
  const group = find(world, query.get('group_id'));
  return 'status' in group ? group : success({ group_info: describe(group) });
};

/** `GET /v3.0/oa/group/listmember?group_id=&offset=&count=` */
export const listMembers: Route = (world, { query }) => {
  const group = find(world, query.get('group_id'));
  if ('status' in group) return group;
  const members = [...group.members].slice(...window(query)).map((id) => ({
    user_id: id,
    name: world.people.get(id)?.name ?? '',
  }));
  return success({ members, total: group.members.size });
};
