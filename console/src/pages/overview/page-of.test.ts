import { expect, test } from 'vitest';
import { pageOf } from './page-of';

const page = (id: string, path: string) => pageOf({ id, path });

test('the problem of a channel leads to its page', () => {
  expect(page('channel:kling-main', '/admin/v1/channels/kling-main')).toEqual({
    href: '/channels/kling-main',
    channel: 'kling-main',
  });
  expect(page('unknown_outcomes:main', '/admin/v1/channels/main/unknown_outcomes')?.href).toBe(
    '/channels/main#unknown_outcomes',
  );
});

test('a problem of tasks leads to them', () => {
  expect(page('failures', '/admin/v1/tasks')).toEqual({ href: '/all-tasks?status=failed' });
  expect(page('queue', '/admin/v1/tasks')).toEqual({ href: '/all-tasks' });
});

test('another problem has the path of the API', () => {
  for (const path of ['/readyz', '/admin/v1/channels', '/admin/v1/channels/a/b']) {
    expect(page('disk', path)).toBeUndefined();
  }
});
