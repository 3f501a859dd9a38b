import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { take, useApi } from '../../../api/client';
import { useTaskEvents, type ConnectionState, type Event } from '../../../api/events';
import { useMode } from '../../../api/mode';
import { queryKeys } from '../../../api/queries';
import { useLanguage } from '../../../text/language';
import type { Task } from '../request/queries';

/** A queued task has no events while others before it finish. */
const QUEUE_POLL_MS = 3_000;

export function useTask(id: string | undefined) {
  const api = useApi();
  const mode = useMode();
  const language = useLanguage();
  return useQuery({
    queryKey: [...queryKeys.task(mode, id ?? ''), language],
    queryFn:
      id === undefined
        ? skipToken
        : () =>
            take(api.GET('/v1/tasks/{id}', { params: { path: { id } } })).then(
              (answer) => answer.data,
            ),
    refetchInterval: ({ state }) =>
      state.data?.status === 'pending' ? QUEUE_POLL_MS : false,
  });
}

/** One step of a task: an event, and when it happened. */
export interface PhaseOfTask {
  readonly type: Event['type'];
  /** Seconds since 1970. */
  readonly at: number;
  readonly attempt: { readonly number: number; readonly backend: string } | undefined;
}

/** The steps of a task from the first one, live, over reloads and lost connections. */
export function usePhases(task: Task): {
  readonly phases: readonly PhaseOfTask[];
  readonly progress: number;
  readonly connection: ConnectionState;
} {
  const mode = useMode();
  const client = useQueryClient();
  const [phases, setPhases] = useState<readonly PhaseOfTask[]>([]);
  const [progress, setProgress] = useState(0);
  const connection = useTaskEvents(task.id, (received) => {
    if (received.kind === 'progress') {
      setProgress(received.progress.progress);
      return;
    }
    const phase = phaseOf(received.event);
    setPhases((all) => (all.some((one) => one.type === phase.type && one.at === phase.at) ? all : [...all, phase]));
    void client.invalidateQueries({ queryKey: queryKeys.task(mode, task.id) });
  });
  return { phases, progress: Math.max(progress, task.progress), connection };
}

function phaseOf(event: Event): PhaseOfTask {
  const attempt = 'attempt' in event.data ? event.data.attempt : undefined;
  return { type: event.type, at: Date.parse(event.timestamp) / 1000, attempt };
}
