import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { take, useApi } from '../../api/client';
import { useTaskEvents } from '../../api/events';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import { isOpen } from './merge';

/** A task and its timeline, kept current by its events while it runs. */
export function useTask(id: string) {
  const api = useApi();
  const mode = useMode();
  const key = queryKeys.task(mode, id);
  const path = { params: { path: { id } } };
  const task = useQuery({ queryKey: key, queryFn: () => take(api.GET('/v1/tasks/{id}', path)) });
  const timeline = useQuery({
    queryKey: [...key, 'timeline'],
    queryFn: () => take(api.GET('/v1/tasks/{id}/timeline', path)),
    enabled: task.isSuccess,
  });
  const [progress, setProgress] = useState(0);
  const data = task.data?.data;
  useTaskEvents(data && isOpen(data) ? id : undefined, (received) => {
    if (received.kind === 'progress') {
      setProgress(received.progress.progress);
    }
  });
  return { task, data, timeline, progress: Math.max(progress, data?.progress ?? 0) };
}
