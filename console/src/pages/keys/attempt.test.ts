import { expect, test } from 'vitest';
import { ApiError } from '../../api/error';
import { attemptOf, isUndecided } from './attempt';

test('each attempt has a key of its own', () => {
  const [one, other] = [attemptOf({}), attemptOf({})];
  expect(one.header['Idempotency-Key']).not.toBe(other.header['Idempotency-Key']);
});

test('without an answer, and before a sign-in, the same request is sent again', () => {
  for (const status of [0, 401, 409, 429, 500, 503]) {
    expect(isUndecided(new ApiError(status, {}))).toBe(true);
  }
  for (const status of [400, 402, 403, 422]) {
    expect(isUndecided(new ApiError(status, {}))).toBe(false);
  }
});
