import type { ReactNode } from 'react';
import styles from './parts.module.css';

interface Props {
  /** Why there is nothing. */
  readonly title: string;
  /** What to do next. */
  readonly children: ReactNode;
  /** A button or a link that does it. */
  readonly action?: ReactNode;
}

/** What a list shows if it is empty. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.emptyTitle}>{title}</h2>
      <div className={styles.emptyText}>{children}</div>
      {action}
    </div>
  );
}
