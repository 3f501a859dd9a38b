import { Link } from 'wouter';
import { Duration } from '../../parts/Duration';
import { Money } from '../../parts/Money';
import { StatusBadge } from '../../parts/StatusBadge';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import { useCurrency } from '../balance/balance';
import { useAccountNames, type Item } from './all-tasks';
import styles from './all-tasks.module.css';
import { priceOf } from './money';
import { allTasksText } from './text';

/** Whose tasks they are, what became of them, and what they cost. A row is the link of its task. */
export function TaskTable({ tasks }: { tasks: readonly Item[] }) {
  const words = useText(allTasksText);
  const names = useAccountNames();
  return (
    <table className={styles.table} aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.columns.account}</th>
          <th scope="col">{words.columns.status}</th>
          <th scope="col">{words.columns.cause}</th>
          <th scope="col">{words.columns.model}</th>
          <th scope="col">{words.columns.channel}</th>
          <th scope="col" data-figure>{words.columns.price}</th>
          <th scope="col" data-figure>{words.columns.took}</th>
          <th scope="col" data-figure>{words.columns.created}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <Row key={task.id} task={task} account={names.get(task.account_id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ task, account }: { task: Item; account: string | undefined }) {
  const words = useText(allTasksText);
  const seconds = task.completed_at === undefined ? undefined : task.completed_at - task.created_at;
  return (
    <tr>
      <td data-cell="account">
        <Link className={styles.open} href={`/all-tasks/${task.id}`} title={task.id}>
          {account ?? task.account_id}
        </Link>
        {task.test && <span className={styles.tag}>{words.test}</span>}
      </td>
      <td data-cell="status">
        <StatusBadge status={task.status} />
      </td>
      <td data-cell="cause">
        {task.error && <code title={task.error.message}>{task.error.code}</code>}
      </td>
      <td data-cell="model">{task.model}</td>
      <td data-cell="channel">{task.channel ?? <span className={styles.none}>–</span>}</td>
      <td data-cell="price" data-figure>
        <Price task={task} />
      </td>
      <td data-cell="took" data-figure>
        {seconds === 0 ? words.short : seconds !== undefined && <Duration seconds={seconds} />}
      </td>
      <td data-cell="created" data-figure>
        <Time at={task.created_at} />
      </td>
    </tr>
  );
}

/** A price of a task that has not ended is only reserved. */
function Price({ task }: { task: Item }) {
  const words = useText(allTasksText);
  const currency = useCurrency();
  if (task.test) {
    return <span className={styles.none}>{words.free}</span>;
  }
  const isReserved = task.status === 'pending' || task.status === 'processing';
  return (
    <span className={isReserved ? styles.none : undefined} title={isReserved ? words.reserved : undefined}>
      <Money amount={priceOf(task)} currency={currency} />
    </span>
  );
}
