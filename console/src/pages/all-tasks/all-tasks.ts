import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import type { components } from '../../api/schema';
import { useLanguage } from '../../text/language';
import type { Filters } from './filters';

export type Item = components['schemas']['OperatorTaskItem'];
export type CustomerTask = components['schemas']['OperatorTask'];
export type Content = components['schemas']['TaskContent'];

const PAGE = 50;
/** The events of other accounts are not streamed. */
const AGAIN_MS = 10_000;
const OPEN_AGAIN_MS = 3_000;
const ACCOUNTS = 100;

/** The tasks of the filters, the newest first. The first page is read again while it is alone. */
export function useAllTasks(filters: Filters) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...queryKeys.allTasks(useMode()), 'list', filters, useLanguage()],
    initialPageParam: '',
    queryFn: ({ pageParam: after, signal }) => {
      const { channel, ...query } = filters;
      const page = { limit: PAGE, after };
      return channel === undefined
        ? take(api.GET('/admin/v1/tasks', { params: { query: { ...query, ...page } }, signal }))
        : take(
            api.GET('/admin/v1/channels/{name}/unknown_outcomes', {
              params: { path: { name: channel }, query: page },
              signal,
            }),
          );
    },
    getNextPageParam: (last) => (last.has_more ? last.data.at(-1)?.id : undefined),
    refetchInterval: ({ state }) => (state.data?.pages.length === 1 ? AGAIN_MS : false),
    placeholderData: keepPreviousData,
  });
}

/** A task and its timeline, read again while it has not ended. */
export function useCustomerTask(id: string) {
  const api = useApi();
  const key = [...queryKeys.allTasks(useMode()), 'one', id, useLanguage()];
  const params = { path: { id } };
  const task = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => take(api.GET('/admin/v1/tasks/{id}', { params, signal })),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? OPEN_AGAIN_MS : false),
    placeholderData: keepPreviousData,
  });
  const timeline = useQuery({
    queryKey: [...key, 'timeline', task.data?.history.length],
    queryFn: ({ signal }) => take(api.GET('/admin/v1/tasks/{id}/timeline', { params, signal })),
    enabled: task.isSuccess,
    placeholderData: keepPreviousData,
  });
  return { task, timeline };
}

export function isOpen({ status }: Pick<CustomerTask, 'status'>): boolean {
  return status === 'pending' || status === 'processing';
}

/** The names of the first accounts by id. */
export function useAccountNames(): ReadonlyMap<string, string> {
  const api = useApi();
  const { data = NONE } = useQuery({
    queryKey: queryKeys.accounts(useMode()),
    queryFn: ({ signal }) =>
      take(api.GET('/admin/v1/accounts', { params: { query: { limit: ACCOUNTS } }, signal })),
    select: (page): ReadonlyMap<string, string> => new Map(page.data.map(({ id, name }) => [id, name])),
    staleTime: 60_000,
  });
  return data;
}

const NONE: ReadonlyMap<string, string> = new Map();
