import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import { CopyButton } from '../../parts/CopyButton';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { useText } from '../../text/texts';
import { Json } from './Json';
import styles from './detail.module.css';
import type { Task } from './merge';
import { taskText } from './taskText';

const tabs = ['request', 'response'] as const;

/** What was sent, and what the API answers about the task now. */
export default function JsonSection({ task }: { task: Task }) {
  const words = useText(taskText).json;
  const [tab, setTab] = useState<(typeof tabs)[number]>('request');
  return (
    <section className={styles.section} aria-labelledby="json-title">
      <div className={styles.sectionHead}>
        <h2 id="json-title" className={styles.sectionTitle}>{words.title}</h2>
        <div className={styles.switch}>
          {tabs.map((one) => (
            <button key={one} type="button" aria-pressed={tab === one} onClick={() => setTab(one)}>
              {words[one]}
            </button>
          ))}
        </div>
      </div>
      {tab === 'request' ? <Request id={task.id} /> : <Code value={task} label={words.responseCopy} />}
    </section>
  );
}

function Request({ id }: { id: string }) {
  const words = useText(taskText).json;
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: [...queryKeys.task(useMode(), id), 'request'],
    queryFn: () => take(api.GET('/v1/tasks/{id}/request', { params: { path: { id } } })),
    staleTime: 300_000,
  });
  if (data === undefined) {
    return error ? <ErrorMessage error={error} retry={() => void refetch()} /> : <SkeletonLines />;
  }
  return (
    <>
      {data.missing.length > 0 && (
        <p className={styles.missing}>{words.missing(data.missing.join(', '))}</p>
      )}
      <Code value={data.body} label={words.requestCopy} />
    </>
  );
}

function Code({ value, label }: { value: unknown; label: string }) {
  const text = JSON.stringify(value, null, 2);
  return (
    <div className={styles.json}>
      <div className={styles.jsonCopy}>
        <CopyButton value={text} label={label} />
      </div>
      <Json text={text} />
    </div>
  );
}
