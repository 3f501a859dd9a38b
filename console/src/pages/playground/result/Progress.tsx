import { useNow } from '../../../parts/clock';
import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import type { Task } from '../request/queries';
import { playgroundText } from '../text';
import { Stage } from './ResultPane';
import styles from './result.module.css';
import { secondsLeft } from './time-left';
import { usePhases, type PhaseOfTask } from './use-task';

/** A task that has not ended: its steps as they happen, and how long it still takes. */
export function Progress({ task, ratio }: { task: Task; ratio: string | undefined }) {
  const { phases, progress, connection } = usePhases(task);
  const words = useText(playgroundText);
  const format = useFormat();
  const now = useNow();
  const started = phases.findLast((phase) => phase.attempt !== undefined)?.at;
  const left = secondsLeft(
    { created: task.created, estimated: task.estimated_time, started, progress },
    now,
  );
  const isQueued = task.status === 'pending';
  const hasNumber = !isQueued && progress > 0;
  const phase =
    isQueued && task.queue_position !== undefined
      ? words.result.position(task.queue_position)
      : nameOf(phases.at(-1)?.type ?? 'video.submitted', words.phases);
  return (
    <>
      <Stage ratio={ratio}>
        {/* Percent and seconds change too often to be read out. */}
        <p role="status" className={styles.announced}>
          {phase}
        </p>
        <div className={styles.running}>
          <span className={styles.percent}>
            {hasNumber ? (
              <>
                {progress}
                <small>%</small>
              </>
            ) : (
              <span className={styles.queued} aria-hidden="true">
                {phase}
              </span>
            )}
          </span>
          <progress className={styles.meter} max={100} aria-label={phase} {...(hasNumber ? { value: progress } : {})} />
          <span className={styles.left}>
            {left === undefined ? ' ' : words.result.left(format.duration(left))}
          </span>
        </div>
      </Stage>
      {connection === 'lost' && <p className={styles.lost}>{words.result.lost}</p>}
      <Steps phases={phases} from={task.created} now={now} />
    </>
  );
}

/** The steps with the seconds after the submission. */
function Steps({ phases, from, now }: { phases: readonly PhaseOfTask[]; from: number; now: number }) {
  const words = useText(playgroundText).phases;
  const format = useFormat();
  return (
    <ol className={styles.steps}>
      {phases.map((phase, index) => {
        const isLast = index === phases.length - 1;
        const until = phases[index + 1]?.at ?? now;
        return (
          <li key={`${phase.type} ${phase.at}`} data-current={isLast || undefined}>
            <span>{nameOf(phase.type, words)}</span>
            {phase.attempt && (
              <span className={styles.attempt}>{words.attempt(phase.attempt.number, phase.attempt.backend)}</span>
            )}
            <span className={styles.took}>{format.duration(Math.max(0.001, until - phase.at))}</span>
          </li>
        );
      })}
      {phases.length === 0 && (
        <li data-current>
          <span>{words['video.submitted']}</span>
          <span className={styles.took}>{format.duration(Math.max(1, now - from))}</span>
        </li>
      )}
    </ol>
  );
}

type PhaseWords = (typeof playgroundText)['en']['phases'];

/** A newer server may have steps that this page does not know. */
function nameOf(type: string, words: PhaseWords): string {
  const name = type in words ? words[type as keyof PhaseWords] : type;
  return typeof name === 'string' ? name : type;
}
