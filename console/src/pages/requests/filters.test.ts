import { expect, test } from 'vitest';
import { groupName, isFiltered, queryOf, readFilters, writeFilters } from './filters';

test('filters are what the URL says, and back', () => {
  const filters = readFilters('?model=kling-v3&range=day&open=400.out_of_range.a%5B%5D.b');
  expect(filters).toEqual({ model: 'kling-v3', range: 'day', open: '400.out_of_range.a[].b' });
  expect(readFilters(writeFilters(filters))).toEqual(filters);
});

test('a range that does not exist is none', () => {
  expect(readFilters('range=toString&model=')).toEqual({});
  expect(isFiltered(readFilters('open=x'))).toBe(false);
});

test('the start of a range is a whole minute', () => {
  expect(queryOf({ range: 'hour' }, 1_800_000_059)).toEqual({ since: '1799996400' });
  expect(queryOf({ model: 'veo3.1' }, 0)).toEqual({ model: 'veo3.1' });
});

test('a group without a field has a name', () => {
  expect(groupName({ http_status: 404, reason: 'task_not_found', param: null })).toBe(
    '404.task_not_found.',
  );
});
