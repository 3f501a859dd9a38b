import { Skeleton } from '@mantine/core';
import styles from './tasks.module.css';

const ROWS = 8;

/** Rows of the size of the list, while it is loaded. */
export function RowSkeletons() {
  return (
    <div role="status">
      {Array.from({ length: ROWS }, (_, index) => (
        <div key={index} className={styles.skeletonRow}>
          <Skeleton width={80} height={45} radius="sm" />
          <Skeleton width={`${55 - ((index * 13) % 30)}%`} height={14} />
        </div>
      ))}
    </div>
  );
}
