import { expect, test } from 'vitest';
import { pageAt } from './routes';

test('a page is found by its path', () => {
  expect(pageAt('/keys')?.title.en).toBe('Keys');
  expect(pageAt('/tasks/task_1')?.title.en).toBe('Task');
  for (const path of ['/', '/key', '/keys/1', '/sign-in', '/test/keys']) {
    expect(pageAt(path)).toBeUndefined();
  }
});
