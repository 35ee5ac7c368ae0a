/** Calls that read: the OA itself, people, and what was said lately. */

import { type Answer, type Route, type World, answer, asObject, success } from './world.ts';

const readQuery = (query: URLSearchParams): Record<string, unknown> | null => {
  try {
    return asObject(JSON.parse(query.get('data') ?? ''));
  } catch {
    return null;
  }
};

/** `GET /v2.0/oa/getoa` */
export const readOa: Route = ({ oa, people }) =>
  success({
    oaid: oa.id,
    name: oa.name,
    is_verified: oa.isVerified,
    package_name: oa.packageName,
    num_follower: [...people.values()].filter(({ isFollowing }) => isFollowing).length,
  });

/** `GET /v3.0/oa/user/detail?data={"user_id":…}` */
export const readPerson: Route = (world, { query }) => {
  const userId = readQuery(query)?.['user_id'];
  const person = typeof userId === 'string' ? world.people.get(userId) : undefined;
  if (person === undefined) return answer(-201, 'user_id is invalid');
  return success({
    user_id: person.id,
    user_id_by_app: person.idByApp,
    display_name: person.name,
    user_is_follower: person.isFollowing,
    user_last_interaction_date: '01/01/2026',
  });
};

const page = (query: URLSearchParams): { offset: number; count: number } | Answer => {
  const asked = readQuery(query);
  const offset = Number(asked?.['offset'] ?? 0);
  const count = Number(asked?.['count'] ?? 5);
  return count > 10 || count < 1 || offset < 0
    ? answer(-201, 'count is invalid')
    : { offset, count };
};

const lastOfEach = (world: World) =>
  [...world.people.values()]
    .flatMap(({ history }) => history.slice(0, 1))
    .sort((a, b) => b.time - a.time);

/** `GET /v2.0/oa/listrecentchat?data={"offset":0,"count":10}`: the last message of each person. */
export const listRecentChats: Route = (world, { query }) => {
  const asked = page(query);
  if ('status' in asked) return asked;
  return success(lastOfEach(world).slice(asked.offset, asked.offset + asked.count));
};

/** `GET /v2.0/oa/conversation?data={"user_id":…,"offset":0,"count":10}`: newest first. */
export const readConversation: Route = (world, { query }) => {
  const asked = page(query);
  if ('status' in asked) return asked;
  const userId = readQuery(query)?.['user_id'];
  const person = typeof userId === 'string' ? world.people.get(userId) : undefined;
  if (person === undefined) return answer(-201, 'user_id is invalid');
  return success(person.history.slice(asked.offset, asked.offset + asked.count));
};
