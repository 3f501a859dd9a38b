import { Button } from '@mantine/core';
import { CopyButton } from '../../../parts/CopyButton';
import { Icon } from '../../../parts/Icon';
import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import type { Task } from '../request/queries';
import { playgroundText } from '../text';
import { Player } from './Player';
import styles from './result.module.css';

/** The video of a task with what it is and what can be done with it. */
export default function Finished({ task }: { task: Task }) {
  const words = useText(playgroundText);
  const video = task.result?.videos[0];
  const url = video?.url[0];
  if (video === undefined || url === undefined) {
    return <p className={styles.ended}>{words.result.erased}</p>;
  }
  return (
    <>
      <Player
        source={{ url, poster: video.poster_url, fps: task.output?.fps ?? 24 }}
        shape={task.output}
        hasAudio={task.output?.audio ?? true}
        playsAtOnce
      />
      <p className={styles.prompt}>
        <strong>{task.model}</strong> {task.prompt}
      </p>
      <Facts task={task} />
      <div className={styles.links}>
        <Button
          component="a"
          href={url}
          download={`${task.id}.mp4`}
          variant="default"
          size="xs"
          className={styles.link ?? ''}
          leftSection={<Icon name="download" />}
        >
          {words.player.download}
        </Button>
        <CopyButton value={url} text={words.player.link} />
        {video.poster_url && (
          <Button
            component="a"
            href={video.poster_url}
            download={`${task.id}.jpg`}
            variant="subtle"
            color="gray"
            size="xs"
            className={styles.link ?? ''}
          >
            {words.player.poster}
          </Button>
        )}
      </div>
    </>
  );
}

function Facts({ task }: { task: Task }) {
  const words = useText(playgroundText).result;
  const format = useFormat();
  const { output } = task;
  const facts = [
    output && `${output.width} × ${output.height}`,
    output && `${output.fps} fps`,
    output && format.duration(output.duration),
    output && format.bytes(output.bytes),
    task.actual_time === undefined ? undefined : words.took(format.duration(task.actual_time)),
    task.test ? words.free : undefined,
  ];
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => fact && <li key={fact}>{fact}</li>)}
    </ul>
  );
}
