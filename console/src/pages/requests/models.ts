import { useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';

/** The ids of the models; undefined until they are known. */
export function useModelIds(): readonly string[] | undefined {
  const api = useApi();
  const { data } = useQuery({
    queryKey: queryKeys.models(useMode()),
    queryFn: () => take(api.GET('/v1/models')),
    staleTime: 300_000,
  });
  return data?.data.map(({ id }) => id);
}
