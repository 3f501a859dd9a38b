import { expect, test } from 'vitest';
import { capsOf, tightestOf, usedPart } from './spend';

test('a key has the caps of its limits, with what counts against them', () => {
  const limits = { queue: 5, spend_per_day: '2', spend_total: '10' };
  const spend = { day: '0.5', month: '7', overall: '9' };
  expect(capsOf({ limits, spend })).toEqual([
    { period: 'day', used: '0.5', cap: '2' },
    { period: 'total', used: '9', cap: '10' },
  ]);
  expect(tightestOf(capsOf({ limits, spend }))?.period).toBe('total');
  expect(tightestOf(capsOf({ limits: {}, spend }))).toBeUndefined();
});

test('a part is between nothing and all of a cap', () => {
  expect(usedPart({ used: '0.25', cap: '1' })).toBe(0.25);
  expect(usedPart({ used: '3', cap: '1' })).toBe(1);
  expect(usedPart({ used: '0', cap: '0' })).toBe(1);
});
