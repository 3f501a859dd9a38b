import { expect, test } from 'vitest';
import { isLow } from './balance';
import { spentSince } from './spent-today';

test('what was spent since the reading is added, without errors of binary fractions', () => {
  expect(spentSince({ today: 0.1, total: 10.2 }, 10.4)).toBe(0.3);
  expect(spentSince({ today: 0, total: 5 }, 5)).toBe(0);
});

test('a balance is low below its threshold, and when nothing is left', () => {
  const balance = { remain_balance: 3, unlimited_quota: false, low: false };
  expect(isLow(balance)).toBe(false);
  expect(isLow({ ...balance, low: true })).toBe(true);
  expect(isLow({ ...balance, remain_balance: 0 })).toBe(true);
  expect(isLow({ remain_balance: -1, unlimited_quota: true, low: false })).toBe(false);
});
