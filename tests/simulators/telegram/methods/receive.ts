/** Methods by which updates and files reach the bot. */

import { flag, integer, json, text } from '../arguments.ts';
import { badRequest, conflict, tooMany } from '../refusal.ts';
import type { Call } from '../request.ts';
import type { UpdateKind } from '../update-queue.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

/** Telegram caps long polls at 50 s. */
const maxTimeoutS = 50;
const maxDownload = 20 * 1024 * 1024;

const between = (number: number, least: number, most: number): number =>
  Math.min(Math.max(number, least), most);

const readAllowed = (world: World, call: Call): void => {
  const allowed = json(call, 'allowed_updates');
  if (Array.isArray(allowed)) world.updates.allowed = allowed as UpdateKind[];
};

const getUpdates: Method = (world, call) => {
  if (world.webhook.url !== '') {
    const words =
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    return new Promise((_, refuse) => {
      world.poll.refuseSlowly(() => {
        refuse(conflict(words));
      });
    });
  }
  readAllowed(world, call);
  return world.poll.read({
    offset: integer(call, 'offset'),
    limit: between(integer(call, 'limit', 100), 1, 100),
    timeoutS: between(integer(call, 'timeout'), 0, maxTimeoutS),
    isGone: call.isGone ?? (() => false),
  });
};

const setWebhook: Method = (world, call) => {
  const url = text(call, 'url') ?? '';
  if (url === '') return deleteWebhook(world, call);
  checkAddress(url);
  const secret = text(call, 'secret_token') ?? '';
  if (!/^[\w-]{0,256}$/.test(secret)) {
    throw badRequest('secret token contains unallowed characters');
  }
  readAllowed(world, call);
  const maxConnections = between(integer(call, 'max_connections', 40), 1, 100);
  if (world.webhook.isAt({ url, secret, maxConnections })) return true;
  if (!world.webhook.maySet()) throw tooMany(1);
  world.poll.terminate('terminated by setWebhook request');
  if (flag(call, 'drop_pending_updates')) world.updates.confirmBelow(world.updates.bounds.tail);
  world.webhook.open({ url, secret, maxConnections });
  return true;
};

/** Telegram takes HTTPS only; a test's bot listens on loopback without it. */
const checkAddress = (url: string): void => {
  if (!URL.canParse(url)) throw badRequest('bad webhook: invalid webhook URL specified');
  const { protocol, hostname, port } = new URL(url);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !isLoopback) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (!isLoopback && !['', '443', '80', '88', '8443'].includes(port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
};

const deleteWebhook: Method = (world, call) => {
  if (flag(call, 'drop_pending_updates')) world.updates.confirmBelow(world.updates.bounds.tail);
  world.webhook.close();
  return true;
};

const getWebhookInfo: Method = (world) => world.webhook.describe();

const getFile: Method = (world, call) => {
  const file = world.files.find(text(call, 'file_id') ?? '');
  if (file === null) throw badRequest('invalid file_id');
  if (file.size > maxDownload) throw badRequest('file is too big');
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.size,
    file_path: file.path,
  };
};

/** The methods by name. */
export const receiving = { getUpdates, setWebhook, deleteWebhook, getWebhookInfo, getFile };
