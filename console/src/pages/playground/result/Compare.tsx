import { Button, Skeleton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ErrorMessage } from '../../../parts/ErrorMessage';
import { StatusBadge } from '../../../parts/StatusBadge';
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

/** Two videos side by side that play together. The longer one has the time. */
export default function Compare({ left, right, end }: Props) {
  const words = useText(playgroundText).result;
  const [first, setFirst] = useState<HTMLVideoElement | null>(null);
  const [second, setSecond] = useState<HTMLVideoElement | null>(null);
  const tasks = [useTask(left), useTask(right)] as const;
  const [one, other] = tasks.map(({ data }) => data?.output);
  const isSecondLonger = (other?.duration ?? 0) > (one?.duration ?? 0);
  const videos = useMemo(() => {
    const all = isSecondLonger ? [second, first] : [first, second];
    return all.filter((video) => video !== null);
  }, [first, second, isSecondLonger]);
  const control = useVideo(videos, (isSecondLonger ? other?.fps : one?.fps) ?? FPS);
  useKeys(control);
  return (
    <div className={player.player}>
      <div className={styles.pair}>
        <Half query={tasks[0]} control={control} isClock={!isSecondLonger} attach={setFirst} />
        <Half query={tasks[1]} control={control} isClock={isSecondLonger} attach={setSecond} />
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

/** Until the tasks are loaded. */
const FPS = 24;

interface HalfProps {
  readonly query: ReturnType<typeof useTask>;
  readonly control: { readonly isLooping: boolean; readonly toggle: () => void };
  /** Whether the video repeats by itself. The other one follows it. */
  readonly isClock: boolean;
  readonly attach: (element: HTMLVideoElement | null) => void;
}

function Half({ query, control, isClock, attach }: HalfProps) {
  const { data: task } = query;
  const video = task?.result?.videos[0];
  const url = video?.url[0];
  return (
    <figure className={styles.half}>
      {url === undefined ? (
        <NoVideo query={query} />
      ) : (
        <video
          ref={attach}
          className={player.video}
          src={url}
          poster={video?.poster_url}
          loop={isClock && control.isLooping}
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

/** A task that is loaded, runs, or has ended without a video. */
function NoVideo({ query }: { query: HalfProps['query'] }) {
  const words = useText(playgroundText).result;
  const { data: task, error } = query;
  if (task === undefined) {
    return error ? (
      <ErrorMessage error={error} retry={() => void query.refetch()} />
    ) : (
      <Skeleton height={160} />
    );
  }
  return (
    <div className={styles.ended}>
      <StatusBadge status={task.status} />
      {task.status === 'completed' && <p>{words.erased}</p>}
      {task.error && <p>{task.error.message}</p>}
    </div>
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
