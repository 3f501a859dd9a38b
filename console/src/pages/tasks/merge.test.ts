import { describe, expect, it } from 'vitest';
import { hasGap, mergeTasks, openIds, type Page, type Task } from './merge';

function task(id: string, status: Task['status'] = 'completed'): Task {
  return {
    id, status, progress: 0, created: 1, model: 'm', prompt: id, warnings: [], backend: 'local',
    previsualisation: true, test: true,
  };
}

function page(tasks: Task[], more = true): Page {
  return { data: tasks, has_more: more };
}

describe('the list of tasks', () => {
  it('begins with new tasks and shows newer states', () => {
    const pages = [page([task('c', 'processing'), task('b')]), page([task('a', 'pending')])];
    const merged = mergeTasks(pages, [task('d'), task('c')], [task('a', 'failed')]);
    expect(merged.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'd completed', 'c completed', 'b completed', 'a failed',
    ]);
  });

  it('shows the newest page before any other is read', () => {
    expect(mergeTasks([], [task('b'), task('a')], [])).toHaveLength(2);
  });

  it('does not show a task twice', () => {
    const merged = mergeTasks([page([task('b')]), page([task('b'), task('a')])], [task('b')], []);
    expect(merged.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('has a gap if more tasks are new than a page has', () => {
    const pages = [page([task('b')])];
    expect(hasGap(pages, page([task('f'), task('e')]))).toBe(true);
    expect(hasGap(pages, page([task('c'), task('b')]))).toBe(false);
    expect(hasGap(pages, page([task('c')], false))).toBe(false);
  });

  it('reads open tasks again, but not those of the newest page', () => {
    const pages = [page([task('c', 'pending'), task('b', 'processing'), task('a')])];
    expect(openIds(pages, [task('c', 'pending')], 9)).toEqual(['b']);
    expect(openIds(pages, [], 1)).toEqual(['c']);
  });
});
