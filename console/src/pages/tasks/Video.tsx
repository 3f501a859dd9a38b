import { Icon } from '../../parts/Icon';
import { useText } from '../../text/texts';
import { Player } from '../playground/result/Player';
import styles from './detail.module.css';
import type { Task } from './merge';
import { taskText } from './taskText';

/** Until more is known of the video. */
const FPS = 24;

interface Props {
  readonly id: string;
  readonly of: Pick<Task, 'result' | 'output'>;
}

/** The player of the playground. It has the size of the video from the beginning. */
export function Video({ id, of }: Props) {
  const words = useText(taskText);
  const video = of.result?.videos[0];
  const url = video?.url[0];
  if (url === undefined) {
    return null;
  }
  const { output } = of;
  return (
    <figure className={styles.figure} aria-label={words.stage.video}>
      <Player
        source={{ url, poster: video?.poster_url, fps: output?.fps ?? FPS }}
        shape={output}
        hasAudio={output?.audio ?? true}
        playsAtOnce={false}
      />
      <a className={styles.download} href={url} download={`${id}.mp4`}>
        <Icon name="download" />
        {words.download}
      </a>
    </figure>
  );
}
