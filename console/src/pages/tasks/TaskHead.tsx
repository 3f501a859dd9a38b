import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { CopyButton } from '../../parts/CopyButton';
import { Icon } from '../../parts/Icon';
import { PageHeader } from '../../parts/PageHeader';
import { StatusBadge } from '../../parts/StatusBadge';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import styles from './detail.module.css';
import { isOpen, type Task } from './merge';
import { taskText } from './taskText';
import { TaskChange } from './TaskChange';

/** The prompt, the status, and what can be done. */
export function TaskHead({ task }: { task: Task }) {
  const words = useText(taskText);
  // Each has a dialog of its own: a question about one must not become one about the other.
  const action = isOpen(task) ? 'cancel' : 'remove';
  return (
    <div className={styles.pageHead}>
      <PageHeader
        title={task.prompt || words.untitled}
        back={
          <Link className={styles.back} href="/tasks">
            <Icon name="right" size={14} />
            {words.back}
          </Link>
        }
        actions={
          <>
            <Button component={Link} href={`/playground?from=${task.id}`} leftSection={<Icon name="refresh" />}>
              {words.again}
            </Button>
            <TaskChange key={action} task={task} action={action} />
          </>
        }
      />
      <div className={styles.line}>
        <StatusBadge status={task.status} />
        <span>{task.model}</span>
        <Time at={task.created} />
        <span className={styles.headId}>
          <code>{task.id}</code>
          <CopyButton value={task.id} label={words.id} />
        </span>
      </div>
    </div>
  );
}
