import { Skeleton } from '@mantine/core';
import { useText } from '../text/texts';
import styles from './parts.module.css';
import { partsText } from './text';

/** Lines of the height of a row, while a list or a text is loaded. */
export function SkeletonLines({ lines = 6, height = 20 }: { lines?: number; height?: number }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={useText(partsText).loading}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={height} width={`${100 - ((index * 17) % 40)}%`} />
      ))}
    </div>
  );
}
