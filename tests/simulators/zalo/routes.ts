/** Which path is answered by what. */

import { listRecentChats, readConversation, readOa, readPerson } from './account.ts';
import {
  createGroup,
  listGroups,
  listMembers,
  readGroup,
  readGroupQuota,
  takeGroupMessage,
} from './groups.ts';
import { type CallCounter, guard } from './guard.ts';
import { givePermission, takeTokenCall } from './oauth.ts';
import { readMessageQuota, takeConsultMessage, takeReaction } from './send.ts';
import { takeFile, takeGif, takeImage } from './upload.ts';
import { type Answer, type Call, type Route, type World, emptyApi } from './world.ts';

/** Routes that need no token. */
const openRoutes: Readonly<Record<string, Route>> = {
  'GET /v4/oa/permission': givePermission,
  'POST /v4/oa/access_token': takeTokenCall,
};

const routes: Readonly<Record<string, Route>> = {
  'POST /v3.0/oa/message/cs': takeConsultMessage,
  'POST /v3.0/oa/quota/message': readMessageQuota,
  'POST /v2.0/oa/message': takeReaction,
  'POST /v2.0/oa/upload/file': takeFile,
  'POST /v2.0/oa/upload/image': takeImage,
  'POST /v2.0/oa/upload/gif': takeGif,
  'GET /v2.0/oa/getoa': readOa,
  'GET /v3.0/oa/user/detail': readPerson,
  'GET /v2.0/oa/listrecentchat': listRecentChats,
  'GET /v2.0/oa/conversation': readConversation,
  'POST /v3.0/oa/quota/group': readGroupQuota,
  'POST /v3.0/oa/group/creategroupwithoa': createGroup,
  'POST /v3.0/oa/group/message': takeGroupMessage,
  'GET /v3.0/oa/group/getgroupsofoa': listGroups,
  'GET /v3.0/oa/group/getgroup': readGroup,
  'GET /v3.0/oa/group/listmember': listMembers,
};

/** Answers a call of the API or of OAuth. */
export const route = async (world: World, counter: CallCounter, call: Call): Promise<Answer> => {
  const name = `${call.method} ${call.path}`;
  const openRoute = openRoutes[name];
  if (openRoute !== undefined) return openRoute(world, call);
  const found = routes[name];
  // The token goes into a header: v3 does not know it in the address.
  if (found === undefined || call.query.has('access_token')) return emptyApi;
  const { refusal, headers } = guard(world, counter, call);
  const given = refusal ?? (await found(world, call));
  return { ...given, headers: { ...given.headers, ...headers } };
};
