import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { CopyButton } from '../../parts/CopyButton';
import { SkeletonLines } from '../../parts/SkeletonLines';
import type { TaskStatus } from '../../parts/StatusBadge';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import detail from '../tasks/detail.module.css';
import { Json } from '../tasks/Json';
import type { Content } from './all-tasks';
import styles from './all-tasks.module.css';
import { promptsOf } from './prompts';
import { allTasksText } from './text';

// The player is loaded when it is first used.
const Video = lazy(async () => ({ default: (await import('../tasks/Video')).Video }));

/** What the customer wrote and got. */
export function ShownContent({ content, status }: { content: Content; status: TaskStatus }) {
  const words = useText(allTasksText).content;
  return (
    <section className={styles.content} aria-label={words.title}>
      <p className={styles.logged} role="status">
        {words.logged} <Link href={`/audit?subject=${content.task_id}`}>{words.toLog}</Link>
      </p>
      <Result content={content} status={status} />
      <Texts content={content} />
      <Warnings content={content} />
      <Request content={content} />
    </section>
  );
}

function Result({ content, status }: { content: Content; status: TaskStatus }) {
  const words = useText(allTasksText).content;
  const format = useFormat();
  if (content.expired_at !== undefined) {
    return <p className={detail.panel}>{words.expired(format.date(content.expired_at))}</p>;
  }
  if (content.error_message !== undefined || status === 'cancelled') {
    return null;
  }
  return content.result ? (
    <Suspense fallback={<SkeletonLines lines={1} height={320} />}>
      <Video id={content.task_id} of={content} />
    </Suspense>
  ) : (
    <p className={detail.panel}>{words.noVideoYet}</p>
  );
}

function Texts({ content }: { content: Content }) {
  const words = useText(allTasksText).content;
  const labels = [
    ...(content.external_id === undefined ? [] : [[words.externalId, content.external_id] as const]),
    ...Object.entries(content.metadata ?? {}),
  ];
  return (
    <dl className={styles.texts}>
      {promptsOf(content.request).map(({ field, text }) => (
        <div key={field}>
          <dt><code>{field}</code></dt>
          <dd>{text}</dd>
        </div>
      ))}
      {labels.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {content.error_message !== undefined && (
        <div>
          <dt>{words.error}</dt>
          <dd>{content.error_message}</dd>
        </div>
      )}
    </dl>
  );
}

function Warnings({ content }: { content: Content }) {
  const words = useText(allTasksText).content;
  return content.warnings.length === 0 ? null : (
    <div className={detail.warnings}>
      <h2>{words.warnings}</h2>
      <ul>
        {content.warnings.map((warning) => (
          <li key={`${warning.param} ${warning.reason}`}>{warning.message}</li>
        ))}
      </ul>
    </div>
  );
}

function Request({ content }: { content: Content }) {
  const words = useText(allTasksText).content;
  const text = JSON.stringify(content.request, null, 2);
  return (
    <div>
      <h2 className={styles.subtitle}>{words.request}</h2>
      {content.missing.length > 0 && (
        <p className={detail.missing}>{words.missing(content.missing.join(', '))}</p>
      )}
      <div className={detail.json}>
        <div className={detail.jsonCopy}>
          <CopyButton value={text} label={words.request} />
        </div>
        <Json text={text} />
      </div>
    </div>
  );
}
