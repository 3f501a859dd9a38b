import { Button, Skeleton } from '@mantine/core';
import { Link } from 'wouter';
import { Icon } from '../../parts/Icon';
import { useText } from '../../text/texts';
import styles from './detail.module.css';
import type { Task } from './merge';
import { taskText } from './taskText';
import { causeOf, type Timeline } from './timeline';

interface Props {
  readonly task: Task;
  readonly timeline: Timeline | undefined;
}

/** The cause of a failure, what to do about it, and the way to do it. */
export function FailurePanel({ task, timeline }: Props) {
  const words = useText(taskText);
  const error = causeOf(timeline);
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
      <Fix remedy={error?.remedy} isLoading={timeline === undefined} />
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

/** What to do. Its space is kept while it is loaded; a failure without a remedy has none. */
function Fix({ remedy, isLoading }: { remedy: string | undefined; isLoading: boolean }) {
  const words = useText(taskText);
  return remedy === undefined && !isLoading ? null : (
    <div className={styles.fix}>
      <p className={styles.fixTitle}>{words.stage.fix}</p>
      {remedy === undefined ? <Skeleton height={20} /> : <p>{remedy}</p>}
    </div>
  );
}
