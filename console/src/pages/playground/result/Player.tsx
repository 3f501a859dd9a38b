import { useRef, useState } from 'react';
import { PlayerBar } from './PlayerBar';
import styles from './player.module.css';
import { useKeys, useVideo } from './use-video';

export interface Source {
  readonly url: string;
  readonly poster: string | undefined;
  readonly fps: number;
}

interface Props {
  readonly source: Source;
  /** The size of the video, so that nothing moves when it is loaded. */
  readonly shape: { readonly width: number; readonly height: number } | undefined;
  readonly hasAudio: boolean;
  /** Whether it plays at once, which a page that was opened for the video itself does. */
  readonly playsAtOnce: boolean;
}

/** A video with a bar that steps by frames, loops, and changes the speed. */
export function Player({ source, shape, hasAudio, playsAtOnce }: Props) {
  const [element, setElement] = useState<HTMLVideoElement | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const control = useVideo(element === null ? [] : [element], source.fps);
  useKeys(control);
  return (
    <div className={styles.player} ref={box}>
      <video
        ref={setElement}
        className={styles.video}
        src={source.url}
        poster={source.poster}
        width={shape?.width}
        height={shape?.height}
        loop={control.isLooping}
        muted={control.isMuted}
        autoPlay={playsAtOnce}
        playsInline
        preload={playsAtOnce ? 'auto' : 'metadata'}
        onClick={control.toggle}
      />
      <PlayerBar
        control={control}
        hasAudio={hasAudio}
        full={() => void box.current?.requestFullscreen?.()}
      />
    </div>
  );
}
