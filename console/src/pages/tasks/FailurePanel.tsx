import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { Icon } from '../../parts/Icon';
import { useText } from '../../text/texts';
import styles from './detail.module.css';
import type { Task } from './merge';
import { taskText } from './taskText';
import type { Timeline } from './timeline';

interface Props {
  readonly task: Task;
  readonly timeline: Timeline | undefined;
}

/** The cause of a failure, what to do about it, and the way to do it. */
export function FailurePanel({ task, timeline }: Props) {
  const words = useText(taskText);
  const end = timeline?.data.findLast((entry) => entry.type === 'change' && entry.error);
  const error = end?.type === 'change' ? end.error : undefined;
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.panelTitle}>
        <Icon name="requests" size={18} />
        {words.stage.failed}
        {task.error && <code className={styles.code}>{task.error.code}</code>}
      </p>
      <p className={styles.cause}>{error?.message ?? task.error?.message}</p>
      {task.error?.param && (
        <p>
          {words.stage.field} <code>{task.error.param}</code>
        </p>
      )}
      <div className={styles.fix}>
        <p className={styles.fixTitle}>{words.stage.fix}</p>
        <p>{error?.remedy ?? ' '}</p>
      </div>
      <div className={styles.failureActions}>
        <Button component={Link} href={`/playground?from=${task.id}`} size="sm">
          {words.again}
        </Button>
        {error && (
          <a href={error.doc_url} target="_blank" rel="noreferrer">
            {words.stage.documentation}
          </a>
        )}
      </div>
    </div>
  );
}
