import { Skeleton } from '@mantine/core';
import { setup } from '../../../setup';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { causeOf } from '../../tasks/timeline';
import { useTimeline } from '../../tasks/useTimeline';
import type { Task } from '../request/queries';
import { playgroundText } from '../text';
import styles from './result.module.css';

/** Why a task has no video, and what to do. */
export default function Failure({ task }: { task: Task }) {
  const words = useText(playgroundText).result;
  const docs = useLanguage() === 'zh' ? '/docs/zh' : '/docs';
  const page = `${setup.base_path}${docs}/reference/task-status#why-a-task-failed`;
  const { error } = task;
  const timeline = useTimeline(task.id, error !== undefined);
  const cause = causeOf(timeline.data);
  return (
    <div className={styles.ended} data-failed={task.status === 'failed' || undefined}>
      <p className={styles.endedTitle}>
        {task.status === 'failed' ? words.failed : words.cancelled}
      </p>
      {error && (
        <>
          <p>{cause?.message ?? error.message}</p>
          {cause ? <p>{cause.remedy}</p> : timeline.isPending && <Skeleton height={20} />}
          <p className={styles.endedFacts}>
            <code>{error.code}</code>
            {error.param && <code>{error.param}</code>}
            <a href={cause?.doc_url ?? page} target="_blank" rel="noreferrer">
              {words.cause}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
