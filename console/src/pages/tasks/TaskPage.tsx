import { lazy, Suspense } from 'react';
import { Link, useParams } from 'wouter';
import { ApiError } from '../../api/error';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { useText } from '../../text/texts';
import styles from './detail.module.css';
import { Facts } from './Facts';
import { isOpen } from './merge';
import { Stage } from './Stage';
import { TaskHead } from './TaskHead';
import { taskText } from './taskText';
import { TimelineSection } from './TimelineSection';
import { useTask } from './useTask';

const JsonSection = lazy(() => import('./JsonSection'));

/** One task: its video, what happened to it, and what it was asked. */
export default function TaskPage() {
  const { id = '' } = useParams<{ id: string }>();
  return <TaskOf key={id} id={id} />;
}

function TaskOf({ id }: { id: string }) {
  const words = useText(taskText);
  const { task, data, timeline, progress } = useTask(id);
  if (task.error instanceof ApiError && task.error.status === 404) {
    return (
      <EmptyState title={words.notFound.title} action={<Link href="/tasks">{words.back}</Link>}>
        {words.notFound.text}
      </EmptyState>
    );
  }
  if (data === undefined) {
    return task.error ? (
      <ErrorMessage error={task.error} retry={() => void task.refetch()} />
    ) : (
      <SkeletonLines lines={10} />
    );
  }
  return (
    <>
      <TaskHead task={data} />
      <div className={styles.columns}>
        <div className={styles.stage}>
          <Stage task={data} progress={progress} timeline={timeline.data} />
        </div>
        <Facts task={data} />
      </div>
      {timeline.data && <TimelineSection timeline={timeline.data} created={data.created} isOpen={isOpen(data)} />}
      {timeline.error && <ErrorMessage error={timeline.error} retry={() => void timeline.refetch()} />}
      {timeline.isPending && <SkeletonLines lines={6} height={28} />}
      <Suspense fallback={<SkeletonLines lines={4} />}>
        <JsonSection task={data} />
      </Suspense>
    </>
  );
}
