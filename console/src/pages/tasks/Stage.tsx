import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import styles from './detail.module.css';
import { FailurePanel } from './FailurePanel';
import type { Task } from './merge';
import { taskText } from './taskText';
import type { Timeline } from './timeline';
import { Video } from './Video';

interface Props {
  readonly task: Task;
  readonly progress: number;
  readonly timeline: Timeline | undefined;
}

/** The video, or why there is none. */
export function Stage({ task, progress, timeline }: Props) {
  const words = useText(taskText).stage;
  const format = useFormat();
  switch (task.status) {
    case 'completed':
      return task.expired_at === undefined ? (
        <Video id={task.id} of={task} />
      ) : (
        <p className={styles.panel}>{words.expired(format.date(task.expired_at))}</p>
      );
    case 'failed':
      return <FailurePanel error={task.error} timeline={timeline} action={<RunAgain id={task.id} />} />;
    case 'cancelled':
      return <p className={styles.panel}>{words.cancelled}</p>;
    case 'pending':
      return <Queued task={task} />;
    case 'processing':
      return <Running progress={progress} />;
  }
}

function RunAgain({ id }: { id: string }) {
  return (
    <Button component={Link} href={`/playground?from=${id}`} size="sm">
      {useText(taskText).again}
    </Button>
  );
}

function Queued({ task }: { task: Task }) {
  const words = useText(taskText).stage;
  const format = useFormat();
  const facts = [
    task.queue_position !== undefined && words.position(format.number(task.queue_position)),
    task.estimated_time !== undefined && words.estimate(format.duration(task.estimated_time)),
  ].filter((fact) => fact !== false);
  return (
    <div className={styles.panel}>
      <p className={styles.panelTitle}>{words.queued}</p>
      <p>{facts.join(' · ')}</p>
    </div>
  );
}

function Running({ progress }: { progress: number }) {
  const words = useText(taskText).stage;
  return (
    <div className={styles.panel}>
      <p className={styles.panelTitle}>{words.running}</p>
      <progress className={styles.progress} max={100} value={progress} aria-label={words.progress} />
      <p className={styles.percent}>{progress} %</p>
    </div>
  );
}
