import { expect, it } from 'vitest';
import { tasksOfProblem } from './problem-path';

it('leads to the tasks that a problem is about', () => {
  const page = (id: string, path: string) => tasksOfProblem({ id, path });
  expect(page('failures', '/admin/v1/tasks')).toBe('/all-tasks?status=failed');
  expect(page('queue', '/admin/v1/tasks')).toBe('/all-tasks');
  expect(page('channel:main', '/admin/v1/channels/main')).toBeUndefined();
  expect(page('disk', '/readyz')).toBeUndefined();
});
