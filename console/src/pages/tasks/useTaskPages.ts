import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { take, useApi } from '../../api/client';
import { useMode, type Mode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
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
  const api = useApi();
  const mode = useMode();
  const client = useQueryClient();
  const read = (limit: number, after: string | undefined): Promise<Page> =>
    take(
      api.GET('/v1/tasks', {
        params: {
          query: { ...listQuery(filters, mode, Date.now() / 1000), limit, ...(after && { after }) },
        },
      }),
    );
  const key = [...pagesKey(mode), filters];
  const pages = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => read(PAGE, pageParam),
    getNextPageParam: (last) => (last.has_more ? last.data.at(-1)?.id : undefined),
    staleTime: Infinity,
    structuralSharing: false,
  });
  const loaded = pages.data?.pages ?? NONE;
  const newest = useQuery({
    queryKey: queryKeys.taskList(mode, filters),
    queryFn: () => read(NEWEST, undefined),
    enabled: loaded.length > 0,
  });
  const fresh = newest.data?.data ?? NONE;
  const ids = useMemo(() => openIds(loaded, fresh, OPEN_MAX), [loaded, fresh]);
  const refreshed = useQuery({
    queryKey: [...queryKeys.tasks(mode), 'open', ids],
    queryFn: () => take(api.POST('/v1/tasks/batch', { body: { task_ids: [...ids] } })),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
  });
  const gap = newest.data !== undefined && hasGap(loaded, newest.data);
  useEffect(() => {
    if (gap) {
      void client.resetQueries({ queryKey: key });
    }
  }, [gap]);
  const open = refreshed.data?.data ?? NONE;
  const tasks = useMemo(() => mergeTasks(loaded, fresh, open), [loaded, fresh, open]);
  return { tasks, pages };
}
