import { expect, test } from 'vitest';
import { ApiError } from '../../../api/error';
import { conflictOf, fieldOf } from './conflict';

const CHANGE = { param: 'weight', present: 2, sent: 5 };

function refused(reason: string, more: object = {}) {
  return new ApiError(409, { message: 'No', reason, ...more });
}

test('a refused edit says what has changed', () => {
  const conflict = { revision: 9, changed_by: 'cli', changed_at: null, changes: [CHANGE] };
  expect(conflictOf(refused('revision_conflict', { conflict }))).toEqual({
    revision: 9,
    by: 'cli',
    at: undefined,
    changes: [CHANGE],
  });
  expect(fieldOf(CHANGE)?.label).toBe('Weight');
  expect(fieldOf({ ...CHANGE, param: 'other' })).toBeUndefined();
});

test('another error is not a conflict', () => {
  expect(conflictOf(null)).toBeUndefined();
  expect(conflictOf(new Error('no answer'))).toBeUndefined();
  expect(conflictOf(refused('channel_in_file'))).toBeUndefined();
  expect(conflictOf(refused('revision_conflict'))).toBeUndefined();
});
