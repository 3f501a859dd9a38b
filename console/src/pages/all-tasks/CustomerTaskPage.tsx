import { Link, useParams } from 'wouter';
import { ApiError } from '../../api/error';
import { CopyButton } from '../../parts/CopyButton';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { ForOperators } from '../../parts/ForOperators';
import { Icon } from '../../parts/Icon';
import { PageHeader } from '../../parts/PageHeader';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { StatusBadge } from '../../parts/StatusBadge';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import detail from '../tasks/detail.module.css';
import { FailurePanel } from '../tasks/FailurePanel';
import { TimelineSection } from '../tasks/TimelineSection';
import { isOpen, useAccountNames, useCustomerTask, type CustomerTask } from './all-tasks';
import styles from './all-tasks.module.css';
import { ContentPanel } from './ContentPanel';
import { Facts } from './Facts';
import { Refund } from './Refund';
import { allTasksText } from './text';

/** A task of any account: its facts at once, and its content after a reason was given. */
export default function CustomerTaskPage() {
  const { id = '' } = useParams<{ id: string }>();
  return (
    <ForOperators>
      <TaskOf key={id} id={id} />
    </ForOperators>
  );
}

function TaskOf({ id }: { id: string }) {
  const words = useText(allTasksText);
  const { task, timeline } = useCustomerTask(id);
  if (task.error instanceof ApiError && task.error.status === 404) {
    return (
      <EmptyState title={words.notFound.title} action={<Link href="/all-tasks">{words.title}</Link>}>
        {words.notFound.text}
      </EmptyState>
    );
  }
  if (task.data === undefined) {
    return task.error ? (
      <ErrorMessage error={task.error} retry={() => void task.refetch()} />
    ) : (
      <SkeletonLines lines={10} />
    );
  }
  return (
    <>
      <Head task={task.data} />
      <div className={detail.columns}>
        <div className={styles.main}>
          {task.data.status === 'failed' && (
            <FailurePanel error={task.data.error} timeline={timeline.data} fixTitle={words.customerFix} />
          )}
          <ContentPanel task={task.data} />
        </div>
        <Facts task={task.data} />
      </div>
      {timeline.data && (
        <TimelineSection
          timeline={timeline.data}
          created={task.data.created_at}
          isOpen={isOpen(task.data)}
        />
      )}
      {timeline.error && <ErrorMessage error={timeline.error} retry={() => void timeline.refetch()} />}
      {timeline.isPending && <SkeletonLines lines={6} height={28} />}
    </>
  );
}

function Head({ task }: { task: CustomerTask }) {
  const words = useText(allTasksText);
  const account = useAccountNames().get(task.account_id) ?? task.account_id;
  return (
    <div className={detail.pageHead}>
      <PageHeader
        title={words.taskOf(account)}
        back={
          <Link className={detail.back} href="/all-tasks">
            <Icon name="right" size={14} />
            {words.title}
          </Link>
        }
        actions={<Refund task={task} />}
      />
      <div className={detail.line}>
        <StatusBadge status={task.status} />
        {task.test && <span className={styles.tag}>{words.test}</span>}
        <span>{task.model}</span>
        <Time at={task.created_at} />
        <span className={detail.headId}>
          <code>{task.id}</code>
          <CopyButton value={task.id} label={words.id} />
        </span>
      </div>
    </div>
  );
}
