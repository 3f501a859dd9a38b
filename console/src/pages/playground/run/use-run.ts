import { useMutation, useQueryClient } from '@tanstack/react-query';
import { take, useApi } from '../../../api/client';
import { useMode } from '../../../api/mode';
import { queryKeys } from '../../../api/queries';
import { useAccount } from '../../../api/session';
import type { JsonObject } from '../request/json';
import { asRequest } from '../request/queries';
import { OutcomeKeys } from './idempotency';

/** A request whose answer was lost can be sent again after a visit elsewhere, or a reload. */
const keys = new OutcomeKeys(tabStorage());

function tabStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

/** Creates the task of a request, and returns its id. */
export function useRun() {
  const api = useApi();
  const mode = useMode();
  const { account } = useAccount();
  return useCreation((body: JsonObject) =>
    keys.send(`${account.id} ${mode} ${JSON.stringify(body)}`, async (key) => {
      const answer = await take(
        api.POST('/v1/videos/generations', {
          body: asRequest(body),
          params: { header: { 'Idempotency-Key': key } },
        }),
      );
      const [first] = answer.data;
      return first !== undefined && 'task_id' in first ? first.task_id : undefined;
    }),
  );
}

/** Creates a task with the request of an earlier one, and returns its id. */
export function useRetry() {
  const api = useApi();
  const mode = useMode();
  const { account } = useAccount();
  return useCreation((id: string) =>
    keys.send(`${account.id} ${mode} retry ${id}`, async (key) => {
      const answer = await take(
        api.POST('/v1/tasks/{id}/retry', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      );
      return answer.data[0]?.task_id;
    }),
  );
}

/**
 * A caller shows the task in `mutate(…, {onSuccess})`, which is not called for a page that the
 * reader has left since.
 */
function useCreation<T>(mutationFn: (of: T) => Promise<string | undefined>) {
  const mode = useMode();
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.tasks(mode) });
      void client.invalidateQueries({ queryKey: queryKeys.balance(mode) });
    },
  });
}
