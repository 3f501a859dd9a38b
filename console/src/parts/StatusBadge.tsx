import type { components } from '../api/schema';
import { useText } from '../text/texts';
import styles from './parts.module.css';
import { partsText } from './text';

export type TaskStatus = components['schemas']['Task']['status'];

/** The status of a task: the one list of their words and colours. */
export function StatusBadge({ status }: { status: TaskStatus }) {
  return (
    <span className={styles.status} data-status={status}>
      {useText(partsText).status[status]}
    </span>
  );
}
