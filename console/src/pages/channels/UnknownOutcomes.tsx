import { Link } from 'wouter';
import { CopyButton } from '../../parts/CopyButton';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { Time } from '../../parts/Time';
import { setup } from '../../setup';
import { useFormat } from '../../text/format';
import { useLanguage } from '../../text/language';
import { useText } from '../../text/texts';
import { useUnknownOutcomes, type Channel, type UnknownTask } from './channels';
import styles from './channels.module.css';
import { channelsText } from './text';

/** The tasks that the upstream may have charged without a result. Nothing if there are none. */
export function UnknownOutcomes({ channel: { name, unknown_outcomes: count = 0 } }: { channel: Channel }) {
  const words = useText(channelsText);
  const chinese = useLanguage() === 'zh';
  const { number } = useFormat();
  const query = useUnknownOutcomes(name, count);
  if (count === 0) {
    return null;
  }
  return (
    <section aria-labelledby="unknown" id="unknown_outcomes">
      <h2 id="unknown" className={styles.heading}>
        {words.sections.unknown} <span className={styles.quiet}>{number(count)}</span>
      </h2>
      <p>
        {words.unknown.text}{' '}
        <a
          href={`${setup.base_path}/docs${chinese ? '/zh' : ''}/guides/channels#tasks-with-an-unknown-outcome`}
          target="_blank"
          rel="noreferrer"
        >
          {words.unknown.guide}
        </a>
      </p>
      {query.error && <ErrorMessage error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonLines lines={3} />}
      {query.data && <Tasks tasks={query.data.data} />}
      {query.data?.has_more && (
        <p className={styles.quiet}>{words.unknown.first(number(query.data.data.length))}</p>
      )}
    </section>
  );
}

function Tasks({ tasks }: { tasks: readonly UnknownTask[] }) {
  const words = useText(channelsText).unknown;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.task}</th>
          <th scope="col">{words.model}</th>
          <th scope="col">{words.account}</th>
          <th scope="col">{words.created}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id}>
            <th scope="row" className={styles.name}>
              <span>
                <Link href={`/all-tasks/${task.id}`}>
                  <code>{task.id}</code>
                </Link>{' '}
                <CopyButton value={task.id} label={task.id} />
              </span>
            </th>
            <td data-label={words.model}>{task.model}</td>
            <td data-label={words.account}>
              <code>{task.account_id}</code>
            </td>
            <td data-label={words.created}>
              <Time at={task.created_at} exact />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
