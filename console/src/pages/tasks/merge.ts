import type { components } from '../../api/schema';

export type Task = components['schemas']['Task'];

/** A page of the list, the newest task first. */
export interface Page {
  readonly data: readonly Task[];
  readonly has_more: boolean;
}

/** What is read after the pages, to keep them current. */
export interface Current {
  /** The first page, read again. */
  readonly newest: readonly Task[];
  /** Tasks that were read again because they had not ended. */
  readonly refreshed: readonly Task[];
  /** The status of the list. A task changes it, and then leaves the list or enters it. */
  readonly status: Task['status'] | undefined;
}

/**
 * The pages that were read once, with what has changed since: tasks that have entered the list, in
 * the order of the list, and newer states of the others. An id is the time of its task.
 */
export function mergeTasks(pages: readonly Page[], current: Current): readonly Task[] {
  const { newest, refreshed, status } = current;
  const all = new Map<string, Task>();
  for (const tasks of [...pages.map(({ data }) => data), refreshed, newest]) {
    tasks.forEach((task) => all.set(task.id, task));
  }
  const isIn = (task: Task) =>
    (status === undefined || task.status === status) && task.id >= endOf(pages);
  return [...all.values()].filter(isIn).sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** The id of the last task that is loaded, if others follow it. Older ones come with their page. */
function endOf(pages: readonly Page[]): string {
  const last = pages.at(-1);
  return last?.has_more ? (last.data.at(-1)?.id ?? '') : '';
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

/**
 * The tasks of a page that can still change, beyond those that are read again anyway.
 *
 * @param watched tasks beyond the list, which may enter it when they change
 */
export function openIds(
  pages: readonly Page[],
  newest: readonly Task[],
  watched: readonly Task[],
  most: number,
): readonly string[] {
  const current = new Set(newest.map((task) => task.id));
  const ids = new Set<string>();
  for (const task of [...pages.flatMap(({ data }) => data), ...watched]) {
    if (ids.size < most && isOpen(task) && !current.has(task.id)) {
      ids.add(task.id);
    }
  }
  return [...ids];
}
