import { useText } from '../../../text/texts';
import { playgroundText } from '../text';
import styles from './player.module.css';
import { speeds, type VideoControl } from './use-video';

interface Props {
  readonly control: VideoControl;
  readonly hasAudio: boolean;
  readonly full?: () => void;
}

/** The buttons below a video. */
export function PlayerBar({ control, hasAudio, full }: Props) {
  const words = useText(playgroundText).player;
  return (
    <div className={styles.bar}>
      <input
        type="range"
        className={styles.seek}
        aria-label={words.seek}
        min={0}
        max={control.duration || 1}
        step="any"
        value={control.time}
        onChange={({ target }) => control.seek(Number(target.value))}
      />
      <div className={styles.buttons}>
        <Tool
          label={control.isPlaying ? words.pause : words.play}
          path={control.isPlaying ? 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z' : 'M7 4.5v15l12-7.5z'}
          isFilled
          press={control.toggle}
        />
        <Tool label={words.back} path="M16 5.5 8.5 12l7.5 6.5M6 5.5v13" press={() => control.step(-1)} />
        <Tool label={words.forward} path="m8 5.5 7.5 6.5L8 18.5M18 5.5v13" press={() => control.step(1)} />
        <span className={styles.time} title={words.frame(control.frame, control.frames)}>
          {control.time.toFixed(2)} / {control.duration.toFixed(2)}
          <small>
            {control.frame}/{control.frames}
          </small>
        </span>
        <span className={styles.space} />
        <select
          className={styles.speed}
          aria-label={words.speed}
          value={control.speed}
          onChange={({ target }) => control.setSpeed(Number(target.value))}
        >
          {speeds.map((speed) => (
            <option key={speed} value={speed}>
              {speed}×
            </option>
          ))}
        </select>
        <Tool
          label={words.loop}
          path="M5 11V9a3 3 0 0 1 3-3h10m-3-3 3 3-3 3M19 13v2a3 3 0 0 1-3 3H6m3 3-3-3 3-3"
          isPressed={control.isLooping}
          press={() => control.setLooping(!control.isLooping)}
        />
        {hasAudio && (
          <Tool
            label={control.isMuted ? words.unmute : words.mute}
            path={
              control.isMuted
                ? 'M4 9.5v5h3.5L12 18V6L7.5 9.5zM16 10l4 4M20 10l-4 4'
                : 'M4 9.5v5h3.5L12 18V6L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11'
            }
            press={() => control.setMuted(!control.isMuted)}
          />
        )}
        {full && <Tool label={words.full} path="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" press={full} />}
      </div>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly path: string;
  readonly press: () => void;
  readonly isFilled?: boolean;
  readonly isPressed?: boolean;
}

function Tool({ label, path, press, isFilled = false, isPressed }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} aria-pressed={isPressed} onClick={press}>
      <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true" data-filled={isFilled || undefined}>
        <path d={path} />
      </svg>
    </button>
  );
}
