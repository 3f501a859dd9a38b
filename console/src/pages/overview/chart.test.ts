import { expect, test } from 'vitest';
import { stack, top } from './chart';
import { readWindow } from './overview';

test('the top of a chart is round and at least the largest value', () => {
  expect(top([])).toBe(1);
  expect(top([0, 3])).toBe(5);
  expect(top([10])).toBe(10);
  expect(top([11])).toBe(20);
  expect(top([4_999, 12])).toBe(5_000);
});

test('the parts of a bar are on one another, and the smallest can be seen', () => {
  const parts = stack(
    [
      { name: 'succeeded', value: 998 },
      { name: 'failed', value: 1 },
      { name: 'cancelled', value: 0 },
    ],
    1_000,
    100,
  );
  expect(parts.map((part) => part.name)).toEqual(['succeeded', 'failed']);
  expect(parts[1]?.height).toBe(2);
  expect(parts[1]?.y).toBeGreaterThanOrEqual(0);
  expect((parts[1]?.y ?? 0) + (parts[1]?.height ?? 0)).toBeCloseTo(parts[0]?.y ?? 0);
});

test('the window is that of the URL, and an hour without one', () => {
  expect(readWindow('window=7d')).toBe('7d');
  expect(readWindow('window=1y')).toBe('1h');
  expect(readWindow('')).toBe('1h');
});
