import { setup } from '../../../setup';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import type { Task } from '../request/queries';
import { playgroundText } from '../text';
import styles from './result.module.css';

/** Why a task has no video, and where the remedy is described. */
export function Failure({ task }: { task: Task }) {
  const words = useText(playgroundText).result;
  const docs = useLanguage() === 'zh' ? '/docs/zh' : '/docs';
  const page = `${setup.base_path}${docs}/reference/task-status#why-a-task-failed`;
  const { error } = task;
  return (
    <div className={styles.ended} data-failed={task.status === 'failed' || undefined}>
      <p className={styles.endedTitle}>
        {task.status === 'failed' ? words.failed : words.cancelled}
      </p>
      {error && (
        <>
          <p>{error.message}</p>
          <p className={styles.endedFacts}>
            <code>{error.code}</code>
            {error.param && <code>{error.param}</code>}
            <a href={page} target="_blank" rel="noreferrer">
              {words.cause}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
