import type { components } from '../../api/schema';

export type Task = components['schemas']['Task'];

/** A page of the list, the newest task first. */
export interface Page {
  readonly data: readonly Task[];
  readonly has_more: boolean;
}

/**
 * The pages that were read once, with what has changed since: new tasks at the beginning, and
 * newer states of the others.
 *
 * @param newest the first page, read again
 * @param refreshed tasks that were read again because they had not ended
 */
export function mergeTasks(
  pages: readonly Page[],
  newest: readonly Task[],
  refreshed: readonly Task[],
): readonly Task[] {
  const fresh = new Map([...refreshed, ...newest].map((task) => [task.id, task]));
  const known = new Set<string>();
  const all: Task[] = [];
  const add = (task: Task) => {
    if (!known.has(task.id)) {
      known.add(task.id);
      all.push(fresh.get(task.id) ?? task);
    }
  };
  const first = pages[0]?.data[0];
  if (first !== undefined) {
    newest.filter((task) => task.id > first.id).forEach(add);
  } else {
    newest.forEach(add);
  }
  pages.forEach((page) => page.data.forEach(add));
  return all;
}

/** Whether tasks are missing between the first page, read again, and the pages before. */
export function hasGap(pages: readonly Page[], newest: Page): boolean {
  const first = pages[0]?.data[0];
  const last = newest.data.at(-1);
  return first !== undefined && last !== undefined && newest.has_more && last.id > first.id;
}

export function isOpen(task: Task): boolean {
  return task.status === 'pending' || task.status === 'processing';
}

/** The tasks of a page that can still change, beyond those that are read again anyway. */
export function openIds(
  pages: readonly Page[],
  newest: readonly Task[],
  most: number,
): readonly string[] {
  const current = new Set(newest.map((task) => task.id));
  const ids: string[] = [];
  for (const page of pages) {
    for (const task of page.data) {
      if (ids.length < most && isOpen(task) && !current.has(task.id)) {
        ids.push(task.id);
      }
    }
  }
  return ids;
}
