import { useText } from '../../../text/texts';
import { useRecentTasks, type Task } from '../request/queries';
import { playgroundText } from '../text';
import styles from './result.module.css';

interface Props {
  readonly shown: string | undefined;
  readonly other: string | undefined;
  readonly show: (task: string, other?: string) => void;
}

/** The newest tasks as small images: one click shows a video, another button compares it. */
export function Recent({ shown, other, show }: Props) {
  const words = useText(playgroundText).result;
  const { data: tasks = [] } = useRecentTasks();
  return tasks.length === 0 ? null : (
    <section className={styles.recent} aria-label={words.recent}>
      <h2 className={styles.recentTitle}>{words.recent}</h2>
      <ul className={styles.strip}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.recentItem} data-shown={task.id === shown || task.id === other || undefined}>
            <Thumbnail task={task} press={() => show(task.id)} />
            {shown !== undefined && task.id !== shown && task.status === 'completed' && (
              <button
                type="button"
                className={styles.compare}
                onClick={() => show(shown, task.id)}
              >
                {words.compare}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thumbnail({ task, press }: { task: Task; press: () => void }) {
  const words = useText(playgroundText).result;
  const image = task.result?.videos[0]?.thumbnail_url;
  const title = task.prompt || words.shots;
  return (
    <button type="button" className={styles.thumbnail} title={title} onClick={press}>
      {image === undefined ? (
        <span data-status={task.status}>{task.status === 'processing' ? `${task.progress} %` : ''}</span>
      ) : (
        <img src={image} alt={title} loading="lazy" />
      )}
    </button>
  );
}
