import { expect, test } from 'vitest';
import { dailySpend, DAYS, datesUntil } from './daily';

const now = Date.parse('2026-03-01T00:30:00Z');

test('the last date is today in UTC, and the first is 13 days before', () => {
  const dates = datesUntil(now);
  expect(dates).toHaveLength(DAYS);
  expect(dates[0]).toBe('2026-02-16');
  expect(dates.at(-1)).toBe('2026-03-01');
});

test('what is held counts as spent, and rows of a key are added', () => {
  const spend = dailySpend(
    [
      { date: '2026-03-01', key_id: 'a', spent: 1, held: 0.5 },
      { date: '2026-03-01', key_id: 'a', spent: 2, held: 0 },
      { date: '2026-02-28', key_id: 'a', spent: 4, held: 0 },
      { date: '2026-02-28', key_id: 'b', spent: 0, held: 0 },
      { date: '2026-01-01', key_id: 'c', spent: 9, held: 0 },
    ],
    datesUntil(now),
  );
  expect([...spend.keys()]).toEqual(['a']);
  expect(spend.get('a')?.slice(-3)).toEqual([0, 4, 3.5]);
});
