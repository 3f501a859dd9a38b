import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode, type Mode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import type { components } from '../../api/schema';
import { useLanguage } from '../../text/language';
import { queryOf, type Filters } from './filters';

export type RequestGroup = components['schemas']['RefusedRequestGroup'];
export type RequestItem = components['schemas']['RefusedRequestItem'];
export type RefusedRequest = components['schemas']['RefusedRequest'];

/** No event says that a request was refused. */
const REFRESH_MS = 5_000;
const PAGE = 20;

const seconds = () => Math.floor(Date.now() / 1000);

/** What was shown before, until the answer arrives; nothing of the other mode. */
function ofMode(mode: Mode) {
  return <T>(before: T | undefined, query?: { readonly queryKey: readonly unknown[] }) =>
    query?.queryKey[0] === mode ? before : undefined;
}

/** The groups by reason and field; read again while the page is shown. */
export function useGroups(filters: Filters) {
  const api = useApi();
  const mode = useMode();
  const language = useLanguage();
  const { model, range } = filters;
  return useQuery({
    queryKey: [...queryKeys.requests(mode), 'groups', language, model, range],
    queryFn: () =>
      take(
        api.GET('/v1/requests/summary', { params: { query: { mode, ...queryOf(filters, seconds()) } } }),
      ),
    refetchInterval: REFRESH_MS,
    placeholderData: ofMode(mode),
  });
}

/** The requests of a group. It is read again when its number or its newest request changes. */
export function useRequestsOf(group: RequestGroup, filters: Filters) {
  const api = useApi();
  const mode = useMode();
  const language = useLanguage();
  const { http_status: status, reason, param } = group;
  const { model, range } = filters;
  return useInfiniteQuery({
    queryKey: [
      ...queryKeys.requests(mode),
      'list',
      language,
      model,
      range,
      status,
      reason,
      param,
      group.example_id,
    ],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/v1/requests', {
          params: {
            query: {
              mode,
              status,
              reason,
              ...(param === null ? {} : { param }),
              limit: PAGE,
              ...(pageParam === '' ? {} : { after: pageParam }),
              ...queryOf(filters, seconds()),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => (page.has_more ? (page.last_id ?? undefined) : undefined),
    placeholderData: ofMode(mode),
  });
}

/** One request with its body. */
export function useRequest(id: string) {
  const api = useApi();
  const mode = useMode();
  const language = useLanguage();
  return useQuery({
    queryKey: [...queryKeys.requests(mode), 'one', language, id],
    queryFn: () => take(api.GET('/v1/requests/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });
}
