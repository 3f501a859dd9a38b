import { useState } from 'react';
import { Icon } from '../../parts/Icon';
import type { Task } from './merge';
import styles from './tasks.module.css';

const marks = {
  pending: 'tasks',
  processing: 'refresh',
  completed: 'playground',
  failed: 'requests',
  cancelled: 'close',
} as const;

/** The thumbnail of a video, or a mark of its status in a box of the same size. */
export function Poster({ task }: { task: Task }) {
  const url = task.result?.videos[0]?.thumbnail_url;
  const [broken, setBroken] = useState<string>();
  return (
    <span className={styles.poster} data-status={task.status}>
      {url && broken !== url ? (
        <img
          src={url}
          alt=""
          width={80}
          height={45}
          loading="lazy"
          decoding="async"
          onError={() => setBroken(url)}
        />
      ) : (
        <Icon name={marks[task.status]} size={16} />
      )}
    </span>
  );
}
