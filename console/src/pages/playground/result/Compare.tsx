import { Button, Skeleton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import type { Task } from '../request/queries';
import { playgroundText } from '../text';
import { PlayerBar } from './PlayerBar';
import player from './player.module.css';
import styles from './result.module.css';
import { useTask } from './use-task';
import { useKeys, useVideo } from './use-video';

interface Props {
  readonly left: string;
  readonly right: string;
  readonly end: () => void;
}

/** Two videos side by side that play together. */
export default function Compare({ left, right, end }: Props) {
  const words = useText(playgroundText).result;
  const [first, setFirst] = useState<HTMLVideoElement | null>(null);
  const [second, setSecond] = useState<HTMLVideoElement | null>(null);
  const videos = useMemo(() => [first, second].filter((one) => one !== null), [first, second]);
  const control = useVideo(videos, 24);
  useKeys(control);
  return (
    <div className={player.player}>
      <div className={styles.pair}>
        <Half id={left} control={control} attach={setFirst} />
        <Half id={right} control={control} attach={setSecond} />
      </div>
      <PlayerBar control={control} hasAudio={false} />
      <div className={styles.bar}>
        <span className={styles.space} />
        <Button variant="default" size="compact-sm" onClick={end}>
          {words.compareEnd}
        </Button>
      </div>
    </div>
  );
}

interface HalfProps {
  readonly id: string;
  readonly control: { readonly isLooping: boolean; readonly toggle: () => void };
  readonly attach: (element: HTMLVideoElement | null) => void;
}

function Half({ id, control, attach }: HalfProps) {
  const { data: task } = useTask(id);
  const video = task?.result?.videos[0];
  const url = video?.url[0];
  return (
    <figure className={styles.half}>
      {url === undefined ? (
        <Skeleton height={160} />
      ) : (
        <video
          ref={attach}
          className={player.video}
          src={url}
          poster={video?.poster_url}
          loop={control.isLooping}
          muted
          autoPlay
          playsInline
          onClick={control.toggle}
        />
      )}
      {task && <Caption task={task} />}
    </figure>
  );
}

function Caption({ task }: { task: Task }) {
  const format = useFormat();
  const { output } = task;
  return (
    <figcaption className={styles.caption}>
      <strong>{task.model}</strong>
      <span>{task.prompt}</span>
      {output && (
        <small>
          {output.width} × {output.height} · {format.duration(output.duration)}
        </small>
      )}
    </figcaption>
  );
}
