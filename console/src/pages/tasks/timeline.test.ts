import { describe, expect, it } from 'vitest';
import { busy, offsetText, scaleOf } from './scale';
import { lanesOf, phasesOf, type Attempt, type Change, type Delivery, type Entry } from './timeline';

const CREATED = 1_000;

function change(offset_ms: number, event: string): Change {
  return {
    type: 'change', created_at: CREATED, offset_ms, event_id: 'evt_1', status: 'processing',
    event_type: `video.${event}` as Change['event_type'],
  };
}

function attempt(offset_ms: number, outcome: Attempt['outcome'], duration_ms?: number): Attempt {
  return {
    type: 'attempt', created_at: CREATED, offset_ms, number: 1, backend: 'kling', outcome,
    ...(duration_ms !== undefined && { duration_ms }),
  };
}

function delivery(offset_ms: number, more: Partial<Delivery>): Delivery {
  return {
    type: 'delivery', created_at: CREATED, offset_ms, delivery_id: 'whd_1', status: 'pending',
    event_type: 'video.completed', ...more,
  };
}

/** Fails, waits, is repeated, and is stored. */
const RETRIED: Entry[] = [
  change(0, 'submitted'),
  change(100, 'processing'),
  attempt(100, 'failed', 900),
  change(1_000, 'retrying'),
  change(1_500, 'processing'),
  attempt(1_500, 'completed', 4_500),
  change(1_600, 'accepted'),
  change(5_000, 'delivered'),
  change(6_000, 'completed'),
];

describe('phases', () => {
  it('follow each other without gaps', () => {
    const spans = phasesOf(RETRIED, 9_999);
    expect(spans.map(({ phase, from, to }) => `${phase} ${from} ${to}`)).toEqual([
      'queued 0 100', 'submitting 100 1000', 'queued 1000 1500', 'submitting 1500 1600',
      'running 1600 5000', 'storing 5000 6000',
    ]);
    expect(spans.some(({ open }) => open)).toBe(false);
  });

  it('end now while the task runs', () => {
    expect(phasesOf(RETRIED.slice(0, 2), 700)).toEqual([
      { phase: 'queued', from: 0, to: 100, open: false },
      { phase: 'submitting', from: 100, to: 700, open: true },
    ]);
  });

  it('do not end by what happens after the task', () => {
    expect(phasesOf([...RETRIED, change(90_000, 'refunded')], 99_999).at(-1)?.to).toBe(6_000);
  });
});

describe('lanes', () => {
  it('give each attempt its phases', () => {
    const { attempts, waiting } = lanesOf(RETRIED, CREATED, 9_999);
    expect(attempts.map(({ tone }) => tone)).toEqual(['bad', 'good']);
    expect(attempts[1]?.phases.map(({ phase }) => phase)).toEqual(['submitting', 'running', 'storing']);
    expect(waiting).toHaveLength(2);
  });

  it('have one row for all attempts of a delivery', () => {
    const entries = [
      delivery(7_000, { number: 1, response_status: 503, duration_ms: 40 }),
      delivery(12_000, { number: 2, duration_ms: 10, next_attempt_at: CREATED + 60 }),
      delivery(8_000, { delivery_id: 'whd_2' }),
    ];
    const { deliveries } = lanesOf(entries, CREATED, 9_999);
    expect(deliveries.map(({ id, tries, next }) => [id, tries.length, next])).toEqual([
      ['whd_1', 2, 60_000], ['whd_2', 1, undefined],
    ]);
    expect(deliveries[0]?.tries.map(({ tone }) => tone)).toEqual(['bad', 'bad']);
    expect(deliveries[1]?.tries.map(({ tone }) => tone)).toEqual(['running']);
  });
});

describe('the scale', () => {
  const lanes = lanesOf(RETRIED, CREATED, 0);

  it('is linear without long pauses', () => {
    const scale = scaleOf(busy(lanes), false);
    expect(scale.breaks).toEqual([]);
    expect(scale.end).toBe(6_000);
    expect(scale.position(0)).toBe(0);
    expect(scale.position(3_000)).toBeCloseTo(scale.position(6_000) / 2);
    expect(scale.position(6_000)).toBeCloseTo(0.97);
    expect(scale.position(99_000)).toBe(scale.position(6_000));
  });

  it('cuts a pause of ten hours short, unless it is exact', () => {
    const late = delivery(36_000_000, { number: 3, response_status: 200, duration_ms: 20 });
    const intervals = busy(lanesOf([...RETRIED, late], CREATED, 0));
    const scale = scaleOf(intervals, false);
    expect(scale.breaks).toHaveLength(1);
    expect(scale.position(6_000)).toBeGreaterThan(0.8);
    expect(scale.position(36_000_020)).toBeCloseTo(0.97);
    const exact = scaleOf(intervals, true);
    expect(exact.breaks).toEqual([]);
    expect(exact.position(6_000)).toBeLessThan(0.001);
  });

  it('never goes back', () => {
    const late = delivery(400_000, { number: 1, duration_ms: 5, next_attempt_at: CREATED + 9_000 });
    const scale = scaleOf(busy(lanesOf([...RETRIED, late], CREATED, 0)), false);
    expect(scale.breaks).toHaveLength(2);
    let before = 0;
    for (let time = 0; time <= scale.end; time += 997) {
      expect(scale.position(time)).toBeGreaterThanOrEqual(before);
      before = scale.position(time);
    }
    expect(before).toBeLessThanOrEqual(0.97001);
  });

  it('has round ticks outside of breaks', () => {
    const late = delivery(36_000_000, { number: 3, duration_ms: 20 });
    const scale = scaleOf(busy(lanesOf([...RETRIED, late], CREATED, 0)), false);
    const ticks = scale.ticks(8);
    expect(ticks.slice(0, 4)).toEqual([0, 1_000, 2_000, 3_000]);
    expect(ticks.length).toBeLessThanOrEqual(9);
    for (const tick of ticks) {
      expect(scale.breaks.some(({ from, to }) => tick > from && tick < to)).toBe(false);
    }
  });
});

describe('an offset', () => {
  it('is as short as it can be', () => {
    expect([0, 250, 1_500, 59_990, 125_000, 10_800_000].map(offsetText)).toEqual([
      '0', '250 ms', '1.5 s', '59.99 s', '2:05', '3:00:00',
    ]);
  });
});
