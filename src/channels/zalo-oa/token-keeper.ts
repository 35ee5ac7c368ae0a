/** Keeps a good token at hand: one renewal at a time, kept before it is used, never in a loop. */

import type { Clock } from '../../clock.ts';
import { ChannelError } from '../../errors.ts';
import type { Grant } from './oauth.ts';
import {
  type TokenPair,
  type TokenPlace,
  type TokenState,
  isDue,
  markOf,
  withPair,
} from './token-state.ts';

/** What a keeper works with. */
export interface KeeperSettings {
  readonly place: TokenPlace;
  /** Exchanges a refresh token, which is spent by it. */
  readonly refresh: (refreshToken: string) => Promise<Grant>;
  /** The refresh token of the settings, for the first start or after the OA was granted anew. */
  readonly seed: string | null;
  readonly clock: Clock;
  /** Told once when people must act: it says what they have to do. */
  readonly alarm: (error: ChannelError) => void;
  /** Told of each token that takes the place of another. */
  readonly onNewToken?: () => void;
}

/** A token, or why there is none. */
export type Access =
  | { readonly kind: 'token'; readonly token: string }
  /** Nobody has granted the app yet. */
  | { readonly kind: 'never-granted' }
  /** The platform refused, with this number; somebody must act. */
  | { readonly kind: 'refused'; readonly code: number }
  /** The platform could not be asked. */
  | { readonly kind: 'unreachable'; readonly retryAfterMs: number };

/** A token so young is not renewed when it is refused: it may not be known everywhere yet. */
const youngMs = 60_000;

const retryAfterMs = 60_000;

/** Numbers that say that the settings are wrong, not the refresh token. */
const settingsErrors = new Set([-14_002, -14_003, -14_004, 404]);

/** The keeper of the tokens of one OA. */
export class TokenKeeper {
  readonly #settings: KeeperSettings;
  #pair: TokenPair | null = null;
  /** A pair that could not be kept yet. */
  #unkept: TokenPair | null = null;
  #renewing: Promise<Access> | null = null;
  #notBefore = -Infinity;
  /** Of settings that the platform does not take; they are read once. */
  #settingsRefusal: number | null = null;

  constructor(settings: KeeperSettings) {
    this.#settings = settings;
  }

  /** Gives a token; one that ends soon is renewed first, where that works. */
  async access(): Promise<Access> {
    const { clock, place } = this.#settings;
    this.#pair ??= (await place.read()).pair;
    const pair = this.#pair;
    const now = clock();
    if (pair !== null && !isDue(pair, now)) return tokenOf(pair);
    const isStillGood = pair !== null && now < pair.expiresAt;
    if (isStillGood && now < this.#notBefore) return tokenOf(pair);
    const renewed = await this.#renew(null);
    return renewed.kind !== 'token' && isStillGood ? tokenOf(pair) : renewed;
  }

  /**
   * Gives another token for one that the API refused: the one that somebody else got meanwhile, or
   * else a new one.
   */
  async replace(refused: string): Promise<Access> {
    const pair = this.#pair;
    return pair !== null && pair.accessToken !== refused ? tokenOf(pair) : this.#renew(refused);
  }

  /** Keeps the tokens of a new grant, as an admin of the OA has just given it. */
  async accept(pair: TokenPair): Promise<void> {
    const { place } = this.#settings;
    await place.exclusively(async () => {
      await this.#keep(await place.read(), pair);
    });
  }

  /** All that ask meanwhile get the same answer. */
  #renew(refused: string | null): Promise<Access> {
    this.#renewing ??= this.#renewNow(refused).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #renewNow(refused: string | null): Promise<Access> {
    const { place } = this.#settings;
    const found = this.#findRenewed(await place.read(), refused);
    if (found !== null) return found;
    return place.exclusively(async () => {
      const state = await place.read();
      return this.#findRenewed(state, refused) ?? this.#askForPair(state);
    });
  }

  /** @returns what another process has found out meanwhile, or null where it is this one's turn */
  #findRenewed(state: TokenState, refused: string | null): Access | null {
    const { clock } = this.#settings;
    const { pair } = state;
    if (pair === null) return null;
    const now = clock();
    this.#use(pair);
    if (pair.accessToken === refused) {
      const restMs = pair.obtainedAt + youngMs - now;
      return restMs > 0 ? { kind: 'unreachable', retryAfterMs: restMs } : null;
    }
    const isUsable = refused === null ? !isDue(pair, now) : now < pair.expiresAt;
    return isUsable ? tokenOf(pair) : null;
  }

  async #askForPair(state: TokenState): Promise<Access> {
    const { seed, clock } = this.#settings;
    if (this.#unkept !== null) return this.#keep(state, this.#unkept);
    const restMs = this.#notBefore - clock();
    if (restMs > 0) return { kind: 'unreachable', retryAfterMs: restMs };
    if (this.#settingsRefusal !== null) return { kind: 'refused', code: this.#settingsRefusal };
    const isNewSeed = seed !== null && state.seedMark !== markOf(seed);
    if (isNewSeed) return this.#useSeed(state, seed);
    if (state.pair === null) return { kind: 'never-granted' };
    if (state.refusal !== null) return { kind: 'refused', code: state.refusal.code };
    const grant = await this.#exchange(state.pair.refreshToken);
    if (grant.kind !== 'refused') return this.#conclude(state, grant);
    return this.#refuse(state, grant.code);
  }

  /** The settings name a refresh token that was never tried: somebody has granted the app. */
  async #useSeed(state: TokenState, seed: string): Promise<Access> {
    const grant = await this.#exchange(seed);
    if (grant.kind === 'failed') return this.#conclude(state, grant);
    const isOfSettings = grant.kind === 'refused' && settingsErrors.has(grant.code);
    if (isOfSettings) return this.#refuse(state, grant.code);
    const tried = { ...state, seedMark: markOf(seed) };
    if (grant.kind === 'granted') return this.#conclude(tried, grant);
    if (state.pair === null || state.refusal !== null) return this.#refuse(tried, grant.code);
    await this.#settings.place.write(tried);
    return this.#askForPair(tried);
  }

  /** Where the answer was lost, the token may be spent: asked once more, the platform says so. */
  async #exchange(refreshToken: string): Promise<Grant> {
    const grant = await this.#settings.refresh(refreshToken);
    return grant.kind === 'failed' && grant.isSpent ? this.#settings.refresh(refreshToken) : grant;
  }

  async #conclude(state: TokenState, grant: Exclude<Grant, { kind: 'refused' }>): Promise<Access> {
    if (grant.kind === 'granted') return this.#keep(state, grant.pair);
    this.#notBefore = this.#settings.clock() + retryAfterMs;
    return { kind: 'unreachable', retryAfterMs };
  }

  /** Kept first, then used: a pair that is lost cannot be had again. */
  async #keep(state: TokenState, pair: TokenPair): Promise<Access> {
    const { place, seed } = this.#settings;
    const seedMark = seed === null ? state.seedMark : markOf(seed);
    this.#unkept = pair;
    await place.write(withPair({ ...state, seedMark }, pair));
    this.#unkept = null;
    this.#use(pair);
    return tokenOf(pair);
  }

  #use(pair: TokenPair): void {
    const before = this.#pair;
    this.#pair = pair;
    if (before !== null && before.accessToken === pair.accessToken) return;
    this.#settings.onNewToken?.();
  }

  async #refuse(state: TokenState, code: number): Promise<Access> {
    const { place, clock, alarm } = this.#settings;
    if (settingsErrors.has(code)) {
      this.#settingsRefusal = code;
      alarm(settingsAlarm(code));
    } else {
      await place.write({ ...state, refusal: { code, at: clock() } });
      alarm(spentAlarm(code));
    }
    return { kind: 'refused', code };
  }
}

const tokenOf = (pair: TokenPair): Access => ({ kind: 'token', token: pair.accessToken });

const spentAlarm = (code: number): ChannelError =>
  new ChannelError(
    'zalo-oa',
    `Zalo không nhận mã làm mới của OA nữa (mã lỗi ${code}). Quản trị viên của OA cần cấp quyền lại: chạy "npx vanthu zalo login", hoặc đặt ZALO_OA_REFRESH_TOKEN mới rồi khởi động lại.`,
    null,
  );

const settingsAlarm = (code: number): ChannelError =>
  new ChannelError(
    'zalo-oa',
    `Zalo không nhận ứng dụng (mã lỗi ${code}). Hãy kiểm tra ZALO_OA_APP_ID và ZALO_OA_APP_SECRET, ứng dụng đã kích hoạt chưa, rồi khởi động lại.`,
    null,
  );
