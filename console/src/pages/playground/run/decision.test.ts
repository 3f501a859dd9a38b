import { expect, test } from 'vitest';
import { decide, decideAfterWait } from './decision';

const ready = { isLive: true, isChecking: false, violations: 0, isUnchecked: false };

test('a request with a known price is sent', () => {
  expect(decide(ready)).toBe('send');
  expect(decide({ ...ready, isLive: false, isChecking: true })).toBe('send');
});

test('a live request waits for its price', () => {
  expect(decide({ ...ready, isChecking: true })).toBe('wait');
});

test('a live request whose price is unknown is checked again, and not sent', () => {
  expect(decide({ ...ready, isUnchecked: true })).toBe('check');
  expect(decide({ ...ready, isUnchecked: true, isLive: false })).toBe('send');
});

test('violations are shown first', () => {
  expect(decide({ ...ready, violations: 1 })).toBe('explain');
  expect(decide({ ...ready, violations: 1, isLive: false })).toBe('explain');
});

test('after waiting, only the price that was seen is paid', () => {
  expect(decideAfterWait(ready, '$1', '$1')).toBe('send');
  expect(decideAfterWait(ready, '$1', '$2')).toBe('show');
  expect(decideAfterWait({ ...ready, violations: 2 }, '$1', '$1')).toBe('explain');
});
