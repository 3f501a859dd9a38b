import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { take, useApi } from '../../api/client';
import { useTaskEvents } from '../../api/events';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import { useLanguage } from '../../text/language';
import { isOpen } from './merge';
import { useTimeline } from './useTimeline';

/** A queued task has no events while others before it finish. */
const QUEUE_POLL_MS = 3_000;

/** A task and its timeline, kept current by its events while it runs. */
export function useTask(id: string) {
  const api = useApi();
  const task = useQuery({
    queryKey: [...queryKeys.task(useMode(), id), 'answer', useLanguage()],
    queryFn: () => take(api.GET('/v1/tasks/{id}', { params: { path: { id } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.data.status === 'pending' ? QUEUE_POLL_MS : false),
  });
  const timeline = useTimeline(id, task.isSuccess);
  const [progress, setProgress] = useState(0);
  const data = task.data?.data;
  useTaskEvents(data && isOpen(data) ? id : undefined, (received) => {
    if (received.kind === 'progress') {
      setProgress(received.progress.progress);
    }
  });
  return { task, data, timeline, progress: Math.max(progress, data?.progress ?? 0) };
}
