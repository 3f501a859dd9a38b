import { skipToken, useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../../api/client';
import { useMode } from '../../../api/mode';
import { queryKeys } from '../../../api/queries';
import type { components, paths } from '../../../api/schema';
import { useLanguage } from '../../../text/language';
import type { JsonObject } from './json';

export type Model = components['schemas']['Model'];
export type Task = components['schemas']['Task'];
export type DryRun = components['schemas']['DryRun']['data'][number];

type CreateBody = NonNullable<
  paths['/v1/videos/generations']['post']['requestBody']
>['content']['application/json'];

/** A request that a form or a caller wrote. The server checks it; the types cannot. */
export function asRequest(body: JsonObject): CreateBody {
  return body as CreateBody;
}

const HOUR_MS = 3_600_000;

/** The ids of the models, the first one being the one to begin with. */
export function useModels() {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.models(useMode()),
    staleTime: HOUR_MS,
    queryFn: () => take(api.GET('/v1/models')).then((list) => list.data),
  });
}

/** All models with what they can do and what they cost. */
export function useModelDetails(wanted: boolean) {
  const api = useApi();
  const queryKey = [...queryKeys.models(useMode()), 'details'];
  return useQuery({
    queryKey,
    staleTime: HOUR_MS,
    queryFn: wanted
      ? () =>
          take(api.GET('/v1/models', { params: { query: { expand: 'parameters' } } })).then(
            (list) => list.data,
          )
      : skipToken,
  });
}

export type Prices = components['schemas']['Prices'];

/** The price rules of all models. */
export function usePrices(wanted: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: [...queryKeys.models(useMode()), 'prices'],
    queryFn: wanted ? () => take(api.GET('/v1/prices')) : skipToken,
  });
}

export function useModel(id: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: [...queryKeys.models(useMode()), 'one', id],
    staleTime: HOUR_MS,
    queryFn:
      id === undefined
        ? skipToken
        : () =>
            take(
              api.GET('/v1/models/{id}', {
                params: { path: { id }, query: { expand: 'parameters' } },
              }),
            ),
  });
}

export function useScenarios(model: string | undefined) {
  const api = useApi();
  const language = useLanguage();
  return useQuery({
    queryKey: [...queryKeys.models(useMode()), 'scenarios', model, language],
    staleTime: HOUR_MS,
    queryFn:
      model === undefined
        ? skipToken
        : () =>
            take(
              api.GET('/v1/models/{id}/scenarios', { params: { path: { id: model } } }),
            ).then((list) => list.data),
  });
}

/** The request of a task, which can be sent again. */
export function useTaskRequest(id: string | undefined) {
  const api = useApi();
  const mode = useMode();
  return useQuery({
    queryKey: [...queryKeys.task(mode, id ?? ''), 'request'],
    staleTime: HOUR_MS,
    queryFn:
      id === undefined
        ? skipToken
        : () => take(api.GET('/v1/tasks/{id}/request', { params: { path: { id } } })),
  });
}

/** The newest tasks of the mode. */
export function useRecentTasks() {
  const api = useApi();
  const filters = { limit: 12 };
  return useQuery({
    queryKey: queryKeys.taskList(useMode(), filters),
    queryFn: () =>
      take(api.GET('/v1/tasks', { params: { query: filters } })).then((list) => list.data),
  });
}
