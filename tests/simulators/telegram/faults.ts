/** What goes wrong on the way, switched on by a test. */

/** A fault. */
export type Fault =
  /** 429 with `retry_after`. */
  | { readonly kind: 'too-many'; readonly retryAfterS: number }
  /** Any answer of the Bot API. */
  | { readonly kind: 'refusal'; readonly code: number; readonly description: string }
  /** A page of a gateway, in HTML. */
  | { readonly kind: 'gateway'; readonly status: 500 | 502 | 503 | 504 }
  /** Done, and shown; the answer never comes. */
  | { readonly kind: 'no-answer' }
  /** The connection breaks before anything is done. */
  | { readonly kind: 'drop-before' }
  /** Done, and shown; the connection breaks before the answer. */
  | { readonly kind: 'drop-after' }
  /** Done at once, answered late. */
  | { readonly kind: 'slow'; readonly ms: number };

/** When it strikes. */
export interface FaultRule {
  readonly fault: Fault;
  /** Only these methods, `file` for downloads; all but `getUpdates` when absent. */
  readonly methods?: readonly string[];
  /** Only calls to this chat. */
  readonly chat?: number;
  /** How many calls it strikes; 1 when absent. */
  readonly times?: number;
  /** How many calls pass before. */
  readonly skip?: number;
}

/** A fault that was switched on. */
export interface SwitchedFault {
  /** How many calls it has struck. */
  readonly hits: () => number;
  readonly off: () => void;
}

interface Armed {
  readonly rule: FaultRule;
  passed: number;
  hits: number;
}

/** All faults that are on. */
export class Faults {
  private readonly armed = new Set<Armed>();

  on(rule: FaultRule): SwitchedFault {
    const armed = { rule, passed: 0, hits: 0 };
    this.armed.add(armed);
    return {
      hits: () => armed.hits,
      off: () => {
        this.armed.delete(armed);
      },
    };
  }

  /** Switches all off. */
  clear(): void {
    this.armed.clear();
  }

  /** @returns the fault that strikes this call, or null */
  strike(method: string, chat: number | null): Fault | null {
    for (const armed of this.armed) {
      const { rule } = armed;
      if (!fits(rule, method, chat)) continue;
      armed.passed += 1;
      if (armed.passed <= (rule.skip ?? 0)) continue;
      armed.hits += 1;
      if (armed.hits >= (rule.times ?? 1)) this.armed.delete(armed);
      return rule.fault;
    }
    return null;
  }
}

const fits = (rule: FaultRule, method: string, chat: number | null): boolean => {
  if (rule.chat !== undefined && rule.chat !== chat) return false;
  if (rule.methods === undefined) return method !== 'getupdates';
  return rule.methods.some((name) => name.toLowerCase() === method);
};
