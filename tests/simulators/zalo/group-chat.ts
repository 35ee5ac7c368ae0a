/** A group of the OA, as a test plays it. */

import { openGroup } from './groups.ts';
import type { OaPerson, Stage } from './people.ts';
import type { Delivery } from './webhook.ts';
import type { GroupRecord, Seen } from './world.ts';

/** A group of people and the OA. */
export class GroupChat {
  readonly #stage: Stage;
  readonly #record: GroupRecord;

  constructor(stage: Stage, name: string, members: readonly OaPerson[]) {
    this.#stage = stage;
    const assetId = stage.world.chance.hex(24);
    stage.world.assets.set(assetId, { productType: 'gmf100', isUsed: true });
    this.#record = openGroup(
      stage.world,
      name,
      members.map(({ id }) => id),
      assetId,
    );
  }

  get id(): string {
    return this.#record.id;
  }

  /** What its members see of the OA's messages, oldest first. */
  get sees(): readonly Seen[] {
    return this.#record.seen;
  }

  /** Who is mentioned in a text, as the apps of its members would mark it. */
  mentionsIn(text: string): string[] {
    const found = [...text.matchAll(/\[@(\w+)\]/g)].map(([, id]) => id ?? '');
    return found.filter((id) => id === this.id || this.#record.members.has(id));
  }

  write(person: OaPerson, text: string): Promise<Delivery | null> {
    return this.#emit('user_send_group_text', {
      sender: { id: person.id },
      recipient: { id: this.id },
      message: { msg_id: this.#stage.world.chance.hex(40), text },
    });
  }

  join(person: OaPerson): Promise<Delivery | null> {
    this.#record.members.add(person.id);
    return this.#emit('user_join_group', { group_id: this.id, user_id: person.id });
  }

  /** @param event - the name of it; sources differ */
  leave(
    person: OaPerson,
    event: 'user_leave_group' | 'user_out_group' = 'user_leave_group',
  ): Promise<Delivery | null> {
    this.#record.members.delete(person.id);
    return this.#emit(event, { group_id: this.id, user_id: person.id });
  }

  /** Takes the OA out: messages get -403. */
  removeOa(): void {
    this.#record.hasOa = false;
  }

  /** Lets the package of the group run out: messages get -237. */
  disable(): void {
    this.#record.isEnabled = false;
  }

  #emit(name: string, more: Readonly<Record<string, unknown>>): Promise<Delivery | null> {
    const { world, webhook } = this.#stage;
    return webhook.emit({
      app_id: world.app.id,
      oa_id: world.oa.id,
      event_name: name,
      timestamp: String(world.clock.now()),
      ...more,
    });
  }
}
