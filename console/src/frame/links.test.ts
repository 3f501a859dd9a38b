import { expect, test } from 'vitest';
import { pathIn, safeReturn, signInPath } from './links';

test('a sign-in returns to pages of the console only', () => {
  for (const path of ['/test', '/live/tasks/task_1?model=veo3.1', '/test/playground']) {
    expect(safeReturn(path)).toBe(path);
  }
  const others = ['', '/', '//example.com', 'https://example.com', '/testing', '~/test', '/\\x'];
  for (const path of [null, ...others]) {
    expect(safeReturn(path)).toBeUndefined();
  }
});

test('links of the console are absolute', () => {
  expect(pathIn('live', '/tasks')).toBe('~/console/live/tasks');
  expect(signInPath('/test/tasks?a=b&c=d')).toBe(
    '~/console/sign-in?return=%2Ftest%2Ftasks%3Fa%3Db%26c%3Dd',
  );
});
