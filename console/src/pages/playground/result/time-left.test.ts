import { expect, test } from 'vitest';
import { secondsLeft } from './time-left';

const queued = { created: 1000, estimated: 60, started: undefined, progress: 0 };

test('before the start, the estimate of the server counts down', () => {
  expect(secondsLeft(queued, 1010)).toBe(50);
  expect(secondsLeft(queued, 1060)).toBeUndefined();
  expect(secondsLeft({ ...queued, estimated: undefined }, 1010)).toBeUndefined();
});

test('later, the rest takes as long for each percent as the part that is done', () => {
  const running = { ...queued, started: 1020, progress: 25 };
  expect(secondsLeft(running, 1030)).toBe(30);
  expect(secondsLeft({ ...running, progress: 99 }, 1119)).toBe(1);
  expect(secondsLeft({ ...running, progress: 2 }, 1030)).toBe(30);
});
