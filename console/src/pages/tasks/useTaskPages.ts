import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { take, useApi } from '../../api/client';
import { useMode, type Mode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import { useLanguage } from '../../text/language';
import { listQuery, type Filters } from './filters';
import { hasGap, mergeTasks, openIds, type Page } from './merge';

const PAGE = 100;
const NEWEST = 50;
/** What one request can read again. */
const OPEN_MAX = 100;
const NONE: readonly never[] = [];

/** Pages are read once, because events would read all of them again. */
export const pagesKey = (mode: Mode) => [mode, 'task-pages'] as const;

/** The tasks of the filters, the newest first, kept current by the events of the account. */
export function useTaskPages(filters: Filters) {
  const mode = useMode();
  const client = useQueryClient();
  const language = useLanguage();
  const read = useRead();
  const key = [...pagesKey(mode), filters, language];
  const pages = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => read(filters, PAGE, pageParam),
    getNextPageParam: (last) => (last.has_more ? last.data.at(-1)?.id : undefined),
    staleTime: Infinity,
    structuralSharing: false,
  });
  const loaded = pages.data?.pages ?? NONE;
  const newest = useQuery({
    queryKey: [...queryKeys.taskList(mode, filters), language],
    queryFn: () => read(filters, NEWEST),
    enabled: pages.isSuccess,
  });
  const fresh = newest.data?.data ?? NONE;
  const watched = useOpenTasks(filters);
  const ids = useMemo(() => openIds(loaded, fresh, watched, OPEN_MAX), [loaded, fresh, watched]);
  const refreshed = useRefreshed(ids);
  const gap = newest.data !== undefined && hasGap(loaded, newest.data);
  useEffect(() => {
    if (gap) {
      void client.resetQueries({ queryKey: key });
    }
  }, [gap]);
  const { status } = filters;
  const tasks = useMemo(
    () => mergeTasks(loaded, { newest: fresh, refreshed, status }),
    [loaded, fresh, refreshed, status],
  );
  return { tasks, pages };
}

function useRead() {
  const api = useApi();
  const mode = useMode();
  return (filters: Filters, limit: number, after?: string): Promise<Page> => {
    const query = { ...listQuery(filters, mode, Date.now() / 1000), limit, ...(after && { after }) };
    return take(api.GET('/v1/tasks', { params: { query } }));
  };
}

const openStatuses = ['pending', 'processing'] as const;

/** The tasks that may enter a list of one status, as they were when the list was opened. */
function useOpenTasks(filters: Filters) {
  const mode = useMode();
  const language = useLanguage();
  const read = useRead();
  const { status } = filters;
  const { data = NONE } = useQuery({
    queryKey: [...pagesKey(mode), 'open', filters, language],
    enabled: status !== undefined,
    staleTime: Infinity,
    queryFn: async () => {
      const others = openStatuses.filter((one) => one !== status);
      const found = await Promise.all(
        others.map((one) => read({ ...filters, status: one }, PAGE)),
      );
      return found.flatMap((page) => page.data);
    },
  });
  return data;
}

/** The tasks as they are now. */
function useRefreshed(ids: readonly string[]) {
  const api = useApi();
  const mode = useMode();
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: [...queryKeys.tasks(mode), 'open', ids, language],
    queryFn: () => take(api.POST('/v1/tasks/batch', { body: { task_ids: [...ids] } })),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
  });
  // Before the answer, the tasks of the last one are shown, of those that are still wanted.
  return useMemo(() => (data?.data ?? NONE).filter(({ id }) => ids.includes(id)), [data, ids]);
}
