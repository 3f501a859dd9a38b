import { expect, test } from 'vitest';
import { pageOf } from './page-of';

test('the problem of a channel leads to its page', () => {
  expect(pageOf('/admin/v1/channels/kling-main')).toEqual({
    href: '/channels/kling-main',
    name: 'kling-main',
  });
  expect(pageOf('/admin/v1/channels/kling-main/unknown_outcomes')?.href).toBe(
    '/channels/kling-main#unknown_outcomes',
  );
});

test('another problem has the path of the API', () => {
  for (const path of ['/readyz', '/admin/v1/tasks', '/admin/v1/channels', '/admin/v1/channels/a/b']) {
    expect(pageOf(path)).toBeUndefined();
  }
});
