import { Icon } from '../../parts/Icon';
import { useText } from '../../text/texts';
import styles from './detail.module.css';
import type { Task } from './merge';
import { taskText } from './taskText';

/** The player. It has the size of the video from the beginning. */
export function Video({ task }: { task: Task }) {
  const words = useText(taskText);
  const video = task.result?.videos[0];
  const url = video?.url[0];
  if (url === undefined) {
    return null;
  }
  const { width, height } = task.output ?? { width: 16, height: 9 };
  return (
    <figure className={styles.figure} style={{ '--ratio': `${width / height}` } as React.CSSProperties}>
      <video
        className={styles.video}
        src={url}
        poster={video?.poster_url}
        width={width}
        height={height}
        controls
        loop
        playsInline
        preload="metadata"
        aria-label={words.stage.video}
      />
      <a className={styles.download} href={url} download={`${task.id}.mp4`}>
        <Icon name="download" />
        {words.download}
      </a>
    </figure>
  );
}
