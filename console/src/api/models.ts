import { useQuery } from '@tanstack/react-query';
import { take, useApi } from './client';
import { useMode } from './mode';
import { queryKeys } from './queries';
import type { components } from './schema';

export type Model = components['schemas']['Model'];

const FRESH_MS = 300_000;

/**
 * The models of the mode, the one to begin with first. The cache has the whole answer, for every
 * page the same.
 */
export function useModels() {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.models(useMode()),
    staleTime: FRESH_MS,
    queryFn: () => take(api.GET('/v1/models')),
    select: (list) => list.data,
  });
}
