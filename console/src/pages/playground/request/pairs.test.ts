import { expect, test } from 'vitest';
import { agree, isRepeated, objectOf, pairsOf } from './pairs';

test('rows are those of the object', () => {
  const rows = pairsOf({ a: '1', b: 2 });
  expect(rows).toEqual([{ name: 'a', value: '1' }, { name: 'b', value: 2 }]);
  expect(objectOf(rows)).toEqual({ a: '1', b: 2 });
  expect(pairsOf('text')).toEqual([]);
});

test('a row whose name is that of another while it is typed destroys nothing', () => {
  const rows = [{ name: 'shop', value: '1' }, { name: 'shop', value: '2' }, { name: '', value: '3' }];
  expect(objectOf(rows)).toEqual({ shop: '1' });
  expect(rows.map((_, index) => isRepeated(rows, index))).toEqual([false, true, false]);
  expect(objectOf([{ name: '', value: 'x' }])).toBeUndefined();
});

test('rows agree with a value in any order, and without those that have no name', () => {
  const rows = [{ name: 'b', value: '1' }, { name: '7', value: '2' }, { name: '', value: '' }];
  expect(agree(rows, { 7: '2', b: '1' })).toBe(true);
  expect(agree(rows, { b: '1' })).toBe(false);
  expect(agree([], undefined)).toBe(true);
});
