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

function merged(
  pages: Page[],
  newest: Task[],
  refreshed: Task[] = [],
  status?: Task['status'],
): readonly Task[] {
  return mergeTasks(pages, { newest, refreshed, status });
}

const idsOf = (tasks: readonly Task[]) => tasks.map(({ id }) => id).join('');

describe('a list of one status', () => {
  it('loses the tasks that have changed it', () => {
    const pages = [page([task('c', 'processing'), task('b', 'processing')], false)];
    expect(idsOf(merged(pages, [task('c', 'processing')], [task('b', 'completed')], 'processing'))).toBe('c');
    expect(idsOf(merged(pages, [], [task('c', 'failed'), task('b', 'failed')], 'processing'))).toBe('');
  });

  it('gets the tasks that enter it, in their place', () => {
    const pages = [page([task('f'), task('b')], false)];
    const newest = [task('f'), task('d'), task('b')];
    expect(idsOf(merged(pages, newest, [task('c'), task('e', 'failed')], 'completed'))).toBe('fdcb');
  });

  it('does not show a task before the page that it belongs to', () => {
    const pages = [page([task('f'), task('d')], true)];
    expect(idsOf(merged(pages, [task('f')], [task('c'), task('e')], 'completed'))).toBe('fed');
  });

  it('watches open tasks beyond it', () => {
    const watched = [task('e', 'pending'), task('d', 'processing'), task('a', 'pending')];
    expect(openIds([page([task('c')])], [task('d', 'processing')], watched, 9)).toEqual(['e', 'a']);
  });
});

describe('the list of tasks', () => {
  it('begins with new tasks and shows newer states', () => {
    const pages = [page([task('c', 'processing'), task('b')]), page([task('a', 'pending')])];
    const all = merged(pages, [task('d'), task('c')], [task('a', 'failed')]);
    expect(all.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'd completed', 'c completed', 'b completed', 'a failed',
    ]);
  });

  it('shows the newest page before any other is read', () => {
    expect(merged([], [task('b'), task('a')])).toHaveLength(2);
  });

  it('does not show a task twice', () => {
    const all = merged([page([task('b')]), page([task('b'), task('a')])], [task('b')]);
    expect(all.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('has a gap if more tasks are new than a page has', () => {
    const pages = [page([task('b')])];
    expect(hasGap(pages, page([task('f'), task('e')]))).toBe(true);
    expect(hasGap(pages, page([task('c'), task('b')]))).toBe(false);
    expect(hasGap(pages, page([task('c')], false))).toBe(false);
  });

  it('reads open tasks again, but not those of the newest page', () => {
    const pages = [page([task('c', 'pending'), task('b', 'processing'), task('a')])];
    expect(openIds(pages, [task('c', 'pending')], [], 9)).toEqual(['b']);
    expect(openIds(pages, [], [], 1)).toEqual(['c']);
  });
});
