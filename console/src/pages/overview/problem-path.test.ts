import { expect, it } from 'vitest';
import { pageOfProblem } from './problem-path';

it('leads to the tasks that a problem is about', () => {
  const page = (id: string, path: string) => pageOfProblem({ id, path });
  expect(page('failures', '/admin/v1/tasks')).toBe('/all-tasks?status=failed');
  expect(page('queue', '/admin/v1/tasks')).toBe('/all-tasks');
  expect(page('unknown_outcomes:main', '/admin/v1/channels/main/unknown_outcomes')).toBe('/all-tasks?channel=main');
  expect(page('channel:main', '/admin/v1/channels/main')).toBeUndefined();
  expect(page('disk', '/readyz')).toBeUndefined();
});
