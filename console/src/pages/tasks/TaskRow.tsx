import { memo } from 'react';
import { Link } from 'wouter';
import { CopyButton } from '../../parts/CopyButton';
import { Duration } from '../../parts/Duration';
import { Money } from '../../parts/Money';
import { StatusBadge } from '../../parts/StatusBadge';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import { useCurrency } from '../balance/balance';
import type { Task } from './merge';
import { Poster } from './Poster';
import styles from './tasks.module.css';
import { tasksText } from './text';

interface Props {
  readonly task: Task;
  readonly index: number;
  /** The number of rows; -1 if it is not known. */
  readonly count: number;
  /** Pixels below the top of the list. */
  readonly offset: number;
  readonly onFocus: (index: number) => void;
}

/** One task of the list. The whole row is its link. */
export const TaskRow = memo(function TaskRow({ task, index, count, offset, onFocus }: Props) {
  const words = useText(tasksText);
  return (
    <li
      className={styles.row}
      style={{ transform: `translateY(${offset}px)` }}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={count}
    >
      <Poster task={task} />
      <div className={styles.what}>
        <Link className={styles.prompt} href={`/tasks/${task.id}`} onFocus={() => onFocus(index)}>
          {task.prompt || words.shots}
        </Link>
        <Second task={task} />
      </div>
      <span className={styles.model}>{task.model}</span>
      <span className={styles.state}>
        <StatusBadge status={task.status} />
      </span>
      <span className={styles.took}>
        {task.actual_time !== undefined && task.status !== 'cancelled' ? (
          <Duration seconds={task.actual_time} />
        ) : null}
      </span>
      <span className={styles.cost}>
        <Cost task={task} />
      </span>
      <span className={styles.created}>
        <Time at={task.created} />
      </span>
    </li>
  );
});

/** The error of a failed task, or its id. */
function Second({ task }: { task: Task }) {
  const words = useText(tasksText);
  if (task.error) {
    return <span className={styles.reason}>{task.error.message}</span>;
  }
  return (
    <span className={styles.id}>
      <code>{task.id}</code>
      <CopyButton value={task.id} label={words.taskId} />
    </span>
  );
}

function Cost({ task }: { task: Task }) {
  const currency = useCurrency();
  const words = useText(tasksText);
  if (task.test) {
    return <span className={styles.free}>{words.free}</span>;
  }
  return task.cost === undefined ? null : <Money amount={task.cost} currency={currency} />;
}
