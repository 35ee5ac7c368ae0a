/** Decides from a person's last interaction whether the OA may still write to them. */

const hourMs = 3_600_000;

/**
 * Counted from the last message, follow or press of the person.
 *
 * @see https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dang-van-ban
 */
const freeMs = 48 * hourMs;
const openMs = 7 * 24 * hourMs;

/** Clocks differ, and a message takes its time. */
const marginMs = 60_000;

/** Until when the OA may write to a person; moments in ms UTC. */
export interface ReplyWindow {
  /** For nothing. */
  readonly freeUntil: number;
  /** From the package of the OA. */
  readonly openUntil: number;
}

/** Whether a message may be sent now. */
export type WindowDecision =
  | { readonly maySend: true; readonly isFree: boolean; readonly until: number }
  | { readonly maySend: false; readonly problem: 'never-interacted' | 'window-closed' };

/** @returns the window that an interaction opens */
export function windowAfter(lastInteractionAt: number): ReplyWindow {
  return {
    freeUntil: lastInteractionAt + freeMs - marginMs,
    openUntil: lastInteractionAt + openMs - marginMs,
  };
}

/**
 * @param lastInteractionAt - in ms UTC; null where the person never wrote
 * @param now - in ms UTC
 */
export function decideWindow(lastInteractionAt: number | null, now: number): WindowDecision {
  if (lastInteractionAt === null) return { maySend: false, problem: 'never-interacted' };
  const { freeUntil, openUntil } = windowAfter(lastInteractionAt);
  if (now <= freeUntil) return { maySend: true, isFree: true, until: freeUntil };
  if (now <= openUntil) return { maySend: true, isFree: false, until: openUntil };
  return { maySend: false, problem: 'window-closed' };
}
