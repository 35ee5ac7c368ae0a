/** `POST /v3.0/oa/message/cs` and the other calls about one person. */

import { type Shown, checkMessage, isRefusal } from './message.ts';
import {
  type Answer,
  type PersonRecord,
  type Route,
  type World,
  answer,
  asObject,
  readObject,
  success,
} from './world.ts';

const hourMs = 3_600_000;

/** Records a message and posts the echo and the receipts. */
export const deliver = (
  world: World,
  shown: Shown,
  to: { person: PersonRecord } | { group: string; seen: PersonRecord['seen'] },
): string => {
  const { clock, chance, oa, app, switches } = world;
  const id = chance.hex(40);
  const at = clock.now();
  const target = 'person' in to ? to.person.seen : to.seen;
  const { text, buttons, files, pictures, quotes } = shown;
  target.push({ id, at, text, buttons, files, pictures, quotes });
  const isGroup = 'group' in to;
  if ('person' in to) remember(world, to.person, id, text, shown.kind);
  const base = {
    app_id: app.id,
    sender: { id: oa.id },
    recipient: { id: isGroup ? to.group : to.person.id },
    timestamp: String(at),
  };
  const message = { msg_id: id, ...(text === '' ? {} : { text }) };
  if (switches.echoes) {
    const name = isGroup ? `oa_send_group_${shown.kind}` : `oa_send_${shown.kind}`;
    const more = isGroup ? { oa_id: oa.id } : { user_id_by_app: to.person.idByApp };
    world.emit({ ...base, ...more, event_name: name, message });
  }
  if (switches.receipts && !isGroup) {
    world.emit({ ...base, event_name: 'user_received_message', message: { msg_id: id } });
    world.emit({ ...base, event_name: 'user_seen_message', message: { msg_ids: [id] } });
  }
  return id;
};

const remember = (
  world: World,
  person: PersonRecord,
  id: string,
  text: string,
  type: string,
): void => {
  person.history.unshift({
    src: 0,
    time: world.clock.now(),
    type,
    message: text,
    message_id: id,
    from_id: world.oa.id,
    to_id: person.id,
    from_display_name: world.oa.name,
    to_display_name: person.name,
  });
};

/** @returns what the window of a person says: a refusal, or which quota it costs */
const checkWindow = (world: World, person: PersonRecord): Answer | 'reply' | 'sub_quota' => {
  const { switches, clock } = world;
  if (person.refusal !== null) return answer(person.refusal, 'The person cannot be reached');
  if (switches.mustFollow && !person.isFollowing) return answer(-213, 'User has not followed OA');
  if (person.lastInteractionAt === null) {
    return answer(-232, 'User has not interacted with the OA');
  }
  const sinceMs = clock.now() - person.lastInteractionAt;
  if (sinceMs <= 48 * hourMs) return 'reply';
  if (sinceMs > 7 * 24 * hourMs) {
    return answer(-230, 'User has not interacted with the OA in the past 7 days');
  }
  if (switches.packageQuota <= 0) return answer(-211, 'Out of quota');
  return 'sub_quota';
};

/** `POST /v3.0/oa/message/cs` */
export const takeConsultMessage: Route = (world, { body }) => {
  const json = readObject(body);
  const userId = asObject(json?.['recipient'])?.['user_id'];
  const person = typeof userId === 'string' ? world.people.get(userId) : undefined;
  if (person === undefined) return answer(-201, 'user_id is invalid');
  const shown = checkMessage(world, json?.['message'], false);
  if (isRefusal(shown)) return shown;
  const quota = checkWindow(world, person);
  if (typeof quota === 'object') return quota;
  if (quota === 'sub_quota') world.switches.packageQuota -= 1;
  const sentAt = world.clock.now();
  const id = deliver(world, shown, { person });
  return success({
    message_id: id,
    user_id: person.id,
    sent_time: String(sentAt),
    quota:
      quota === 'reply'
        ? { quota_type: 'reply', remain: '8', total: '8' }
        : { quota_type: 'sub_quota', remain: String(world.switches.packageQuota), total: '500' },
  });
};

/** `POST /v3.0/oa/quota/message` */
export const readMessageQuota: Route = (world, { body }) => {
  const userId = readObject(body)?.['user_id'];
  const person = typeof userId === 'string' ? world.people.get(userId) : undefined;
  if (person === undefined) return answer(-201, 'user_id is invalid');
  return success({
    ...(person.lastInteractionAt === null
      ? {}
      : { last_interaction: String(person.lastInteractionAt) }),
    cs_reply: { remain: 8, total: 8 },
  });
};

/** `POST /v2.0/oa/message`: only reactions are left of it. */
export const takeReaction: Route = (world, { body }) => {
  const json = readObject(body);
  const action = asObject(json?.['sender_action']);
  const userId = asObject(json?.['recipient'])?.['user_id'];
  if (action === null) return answer(-240, 'MessageV2 API was shut down');
  if (typeof userId !== 'string' || !world.people.has(userId)) {
    return answer(-201, 'user_id is invalid');
  }
  return success({ message_id: world.chance.hex(40) });
};
