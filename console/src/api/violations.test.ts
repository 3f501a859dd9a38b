import { expect, test } from 'vitest';
import { ApiError } from './error';
import { isBesideField, violationsOf } from './violations';

const fields = ['name', 'scopes', 'limits', 'ip_allow'];
const violation = (param: string) => ({ param, reason: 'invalid_value' as const, message: `${param} is wrong` });
const refused = (...params: string[]) =>
  new ApiError(400, { message: 'Invalid', errors: params.map(violation) });

test('a field has the messages of its items', () => {
  const error = refused('ip_allow[0]', 'ip_allow[2]', 'limits.queue', 'name');
  expect(violationsOf(error, 'ip_allow')).toBe('ip_allow[0] is wrong\nip_allow[2] is wrong');
  expect(violationsOf(error, 'limits.queue')).toBe('limits.queue is wrong');
  expect(violationsOf(error, 'scopes')).toBeUndefined();
  expect(violationsOf(new Error('no answer'), 'name')).toBeUndefined();
});

test('an error that belongs to no field is shown at the end of the form', () => {
  expect(isBesideField(refused('ip_allow[0]', 'scopes[1]', 'limits.queue'), fields)).toBe(true);
  expect(isBesideField(refused('name', 'other'), fields)).toBe(false);
  expect(isBesideField(new ApiError(403, { message: 'No', reason: 'exceeds_own_key' }), fields)).toBe(false);
});
