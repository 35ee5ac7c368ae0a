import { describe, expect, it } from 'vitest';

import { Brake } from '../../src/outbox/brake.ts';
import { Pacer } from '../../src/outbox/pacer.ts';
import { mostWithin, pace } from './platform.ts';

const told = (brake: Brake, at: number, waitMs = 5_000) => {
  brake.told('1', at, waitMs, true);
  brake.told('2', at + 40, waitMs, true);
};

describe('the brake', () => {
  it('is not drawn by one chat, nor by two that have nothing to do with each other', () => {
    const brake = new Brake();
    brake.told('1', 0, 5_000, true);
    brake.told('1', 100, 5_000, true);
    brake.told('2', 2_000, 5_000, true);
    expect(brake.bulkFrom).toBe(0);
  });

  it('stops answers too when the platform says so, and only the rest when it is silent', () => {
    const brake = new Brake();
    told(brake, 1_000);
    expect(brake.bulkFrom).toBe(1_040 + 5_000 + 250);
    expect(brake.answersFrom).toBe(brake.bulkFrom);
    const silent = new Brake();
    for (const chat of ['1', '2']) silent.told(chat, 1_000, 5_000, false);
    expect(silent.bulkFrom).toBeGreaterThan(6_000);
    expect(silent.answersFrom).toBeLessThanOrEqual(1_000);
  });

  it('slows everything down after a pause, and recovers', () => {
    const brake = new Brake();
    told(brake, 1_000);
    const end = brake.bulkFrom;
    expect(brake.share(end)).toBe(0.75);
    brake.taken();
    told(brake, end + 100);
    expect(brake.share(brake.bulkFrom)).toBeCloseTo(0.56, 2);
    expect(brake.share(brake.bulkFrom + 100_000)).toBe(1);
  });

  it('pauses longer each time that nothing was taken since, up to a minute more', () => {
    const brake = new Brake();
    const extras = Array.from({ length: 12 }, () => {
      const at = brake.bulkFrom + 1_000;
      told(brake, at, 1_000);
      return brake.bulkFrom - at;
    });
    expect(extras.slice(0, 3)).toEqual([1_290, 1_500 + 40, 2_000 + 40]);
    expect(extras.at(-1)).toBe(61_040);
    brake.taken();
    const at = brake.bulkFrom + 1_000;
    told(brake, at, 1_000);
    expect(brake.bulkFrom - at).toBe(1_290);
  });

  it('does not let all answers go at once that waited meanwhile', () => {
    const pacer = new Pacer(pace);
    for (const address of ['1', '2']) pacer.park(address, 0, 2_000);
    const starts: number[] = [];
    for (let now = 0; now < 6_000; now += 1) {
      if (pacer.freeAt('answer', now, false) > now) continue;
      pacer.begin({ address: `p${now}`, kind: 'answer', isTick: false, isToGroup: false }, now);
      starts.push(now);
    }
    expect(starts[0]).toBeGreaterThanOrEqual(2_000);
    expect(starts.length).toBeGreaterThan(60);
    expect(mostWithin(starts, 1_000)).toBeLessThanOrEqual(24);
  });
});
