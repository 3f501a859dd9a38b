import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import { useLanguage } from '../../text/language';

/** Everything that happened to a task. */
export function useTimeline(id: string, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: [...queryKeys.task(useMode(), id), 'timeline', useLanguage()],
    queryFn: () => take(api.GET('/v1/tasks/{id}/timeline', { params: { path: { id } } })),
    enabled,
    placeholderData: keepPreviousData,
  });
}
