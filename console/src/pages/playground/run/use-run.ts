import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take, useApi } from '../../../api/client';
import { useMode } from '../../../api/mode';
import { queryKeys } from '../../../api/queries';
import type { JsonObject } from '../request/json';
import { asRequest } from '../request/queries';

/** A name of one click, so that a repeated request does not create a second task. */
function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `console-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Creates the task of a request. */
export function useRun(onTask: (id: string) => void) {
  const api = useApi();
  return useCreation(onTask, async (body: JsonObject) => {
    const answer = await take(
      api.POST('/v1/videos/generations', {
        body: asRequest(body),
        params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
      }),
    );
    const [first] = answer.data;
    return first !== undefined && 'task_id' in first ? first.task_id : undefined;
  });
}

/** Creates a task with the request of an earlier one. */
export function useRetry(onTask: (id: string) => void) {
  const api = useApi();
  return useCreation(onTask, async (id: string) => {
    const answer = await take(
      api.POST('/v1/tasks/{id}/retry', {
        params: { path: { id }, header: { 'Idempotency-Key': newIdempotencyKey() } },
      }),
    );
    return answer.data[0]?.task_id;
  });
}

function useCreation<T>(
  onTask: (id: string) => void,
  mutationFn: (of: T) => Promise<string | undefined>,
) {
  const mode = useMode();
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: queryKeys.tasks(mode) });
      void client.invalidateQueries({ queryKey: queryKeys.balance(mode) });
      if (id !== undefined) {
        onTask(id);
      }
    },
  });
}
