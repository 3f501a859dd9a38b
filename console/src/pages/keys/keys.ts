import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import type { components } from '../../api/schema';

export type Key = components['schemas']['Key'];
export type NewKey = components['schemas']['NewKey'];

const PAGE = 100;
/** The spend and the last use of keys change without an event of theirs. */
const AGAIN_MS = 30_000;

/** The keys of the mode that are not revoked, or the revoked ones, in pages. */
export function useKeys(revoked: boolean, enabled = true) {
  const api = useApi();
  const kind = useMode();
  return useInfiniteQuery({
    queryKey: [...queryKeys.keys(kind), { revoked }],
    enabled,
    refetchInterval: AGAIN_MS,
    initialPageParam: '',
    queryFn: ({ pageParam: after, signal }) =>
      take(api.GET('/v1/keys', { params: { query: { kind, revoked, limit: PAGE, after } }, signal })),
    getNextPageParam: (page) => (page.has_more ? page.last_id : undefined),
  });
}

/**
 * A change of keys, after which the lists are read again.
 *
 * @param close closes the dialog of the change. A late answer does not call it when the caller has
 *     left the dialog: it would close another one, or leave another page.
 * @param changed called with every answer
 */
export function useKeyChange<A, T>(
  change: (argument: A) => Promise<T>,
  close: () => void,
  changed: (result: T) => void = () => undefined,
) {
  const client = useQueryClient();
  const mode = useMode();
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return useMutation({
    mutationFn: change,
    onSuccess: (result) => {
      void client.invalidateQueries({ queryKey: queryKeys.keys(mode) });
      if (isShown.current) {
        close();
      }
      changed(result);
    },
  });
}

/** The ids of all models; empty until they are known. */
export function useModelIds(): readonly string[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: [...queryKeys.models(useMode()), 'ids'],
    queryFn: async ({ signal }) =>
      (await take(api.GET('/v1/models', { signal }))).data.map(({ id }) => id),
  });
  return data ?? [];
}

/** The scopes of a key without those that name a model. */
export function scopesOf(scopes: readonly string[]): string[] {
  return scopes.filter((scope) => !scope.startsWith(MODEL));
}

/** The models to which a key is restricted; empty for all. */
export function modelsOf(scopes: readonly string[]): string[] {
  return scopes.filter((scope) => scope.startsWith(MODEL)).map((scope) => scope.slice(MODEL.length));
}

export const MODEL = 'model:';
