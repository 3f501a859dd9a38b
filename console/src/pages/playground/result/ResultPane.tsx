import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'wouter';
import { take, useApi } from '../../../api/client';
import { useMode } from '../../../api/mode';
import { queryKeys } from '../../../api/queries';
import { ErrorMessage } from '../../../parts/ErrorMessage';
import { StatusBadge } from '../../../parts/StatusBadge';
import { useText } from '../../../text/texts';
import type { Task } from '../request/queries';
import { playgroundText } from '../text';
import { Again } from './Again';
import { Progress } from './Progress';
import { Recent } from './Recent';
import styles from './result.module.css';
import { useTask } from './use-task';

const Compare = lazy(() => import('./Compare'));
const Failure = lazy(() => import('./Failure'));
const Finished = lazy(() => import('./Finished'));

interface Props {
  readonly task: string | undefined;
  readonly other: string | undefined;
  /** The aspect ratio that the request asks for, such as `16:9`. */
  readonly ratio: string | undefined;
  readonly show: (task: string | undefined, other?: string) => void;
  readonly edit: (task: string) => void;
}

/** The task that runs or has run, and the newest ones below it. */
export function ResultPane({ task, other, ratio, show, edit }: Props) {
  return (
    <div className={styles.pane}>
      {task === undefined ? (
        <Empty ratio={ratio} />
      ) : other === undefined ? (
        <Shown key={task} id={task} ratio={ratio} show={show} edit={edit} />
      ) : (
        <Suspense fallback={<Skeleton height={240} />}>
          <Compare left={task} right={other} end={() => show(task)} />
        </Suspense>
      )}
      <Recent shown={task} other={other} show={show} />
    </div>
  );
}

/** A frame of the shape that the video will have. */
export function Stage({ ratio, children }: { ratio: string | undefined; children?: ReactNode }) {
  return (
    <div className={styles.stage} data-ratio={ratio ?? '16:9'}>
      {children}
    </div>
  );
}

function Empty({ ratio }: { ratio: string | undefined }) {
  const words = useText(playgroundText).result;
  return (
    <Stage ratio={ratio}>
      <div className={styles.emptyStage}>
        <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
          <rect x="3" y="8" width="34" height="24" rx="5" />
          <path d="m17 15 8 5-8 5z" />
        </svg>
        <p className={styles.emptyTitle}>{words.emptyTitle}</p>
        <p>{words.empty}</p>
      </div>
    </Stage>
  );
}

interface ShownProps {
  readonly id: string;
  readonly ratio: string | undefined;
  readonly show: (task: string) => void;
  readonly edit: (task: string) => void;
}

function Shown({ id, ratio, show, edit }: ShownProps) {
  const query = useTask(id);
  const task = query.data;
  if (task === undefined) {
    return query.error ? (
      <ErrorMessage error={query.error} retry={() => void query.refetch()} />
    ) : (
      <Stage ratio={ratio} />
    );
  }
  return (
    <>
      <Suspense fallback={<Stage ratio={ratio} />}>
        <Body task={task} ratio={ratio} />
      </Suspense>
      <Bar task={task} show={show} edit={() => edit(id)} />
    </>
  );
}

function Body({ task, ratio }: { task: Task; ratio: string | undefined }) {
  switch (task.status) {
    case 'pending':
    case 'processing':
      return <Progress task={task} ratio={ratio} />;
    case 'completed':
      return <Finished task={task} />;
    case 'failed':
    case 'cancelled':
      return <Failure task={task} />;
  }
}

/** What can be done with the task. */
interface BarProps {
  readonly task: Task;
  readonly show: (task: string) => void;
  readonly edit: () => void;
}

function Bar({ task, show, edit }: BarProps) {
  const words = useText(playgroundText).result;
  const isRunning = task.status === 'pending' || task.status === 'processing';
  return (
    <div className={styles.bar}>
      <StatusBadge status={task.status} />
      <Link className={styles.taskLink} href={`/tasks/${task.id}`} title={words.open}>
        <code>{task.id}</code>
      </Link>
      <div className={styles.actions}>
        {isRunning ? (
          <Cancel id={task.id} />
        ) : (
          <>
            <Button variant="default" size="compact-sm" onClick={edit}>
              {words.edit}
            </Button>
            <Again task={task} show={show} />
          </>
        )}
      </div>
    </div>
  );
}

function Cancel({ id }: { id: string }) {
  const api = useApi();
  const mode = useMode();
  const client = useQueryClient();
  const words = useText(playgroundText).result;
  const cancel = useMutation({
    mutationFn: () => take(api.POST('/v1/tasks/{id}/cancel', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.task(mode, id) }),
  });
  return (
    <>
      {cancel.error && <span className={styles.failure}>{cancel.error.message}</span>}
      <Button
        variant="default"
        size="compact-sm"
        disabled={cancel.isPending || cancel.isSuccess}
        onClick={() => cancel.mutate()}
      >
        {cancel.isPending || cancel.isSuccess ? words.cancelling : words.cancel}
      </Button>
    </>
  );
}
