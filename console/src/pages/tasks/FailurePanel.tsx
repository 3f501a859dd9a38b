import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../../parts/Icon';
import { useText } from '../../text/texts';
import styles from './detail.module.css';
import type { Task } from './merge';
import { taskText } from './taskText';
import { causeOf, type Timeline } from './timeline';

interface Props {
  readonly error: Task['error'];
  readonly timeline: Timeline | undefined;
  /** The title of what to do. */
  readonly fixTitle?: string;
  /** A button that does something about it. */
  readonly action?: ReactNode;
}

/** The cause of a failure, what to do about it, and the way to do it. */
export function FailurePanel({ error: failure, timeline, fixTitle, action }: Props) {
  const words = useText(taskText);
  const error = causeOf(timeline);
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.panelTitle}>
        <Icon name="requests" size={18} />
        {words.stage.failed}
        {failure && <code className={styles.code}>{failure.code}</code>}
      </p>
      <p className={styles.cause}>{error?.message ?? failure?.message}</p>
      {failure?.param && (
        <p>
          {words.stage.field} <code>{failure.param}</code>
        </p>
      )}
      <Fix title={fixTitle ?? words.stage.fix} remedy={error?.remedy} isLoading={timeline === undefined} />
      <div className={styles.failureActions}>
        {action}
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
function Fix({ title, remedy, isLoading }: { title: string; remedy: string | undefined; isLoading: boolean }) {
  return remedy === undefined && !isLoading ? null : (
    <div className={styles.fix}>
      <p className={styles.fixTitle}>{title}</p>
      {remedy === undefined ? <Skeleton height={20} /> : <p>{remedy}</p>}
    </div>
  );
}
