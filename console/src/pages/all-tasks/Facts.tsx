import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { CopyButton } from '../../parts/CopyButton';
import { Money } from '../../parts/Money';
import { Time } from '../../parts/Time';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { useCurrency } from '../balance/balance';
import detail from '../tasks/detail.module.css';
import { isOpen, useAccountNames, type CustomerTask } from './all-tasks';
import { allTasksText } from './text';

/** Everything about a task that the customer did not write. */
export function Facts({ task }: { task: CustomerTask }) {
  const words = useText(allTasksText).facts;
  return (
    <aside className={detail.facts} aria-label={words.title}>
      <dl>
        <OwnerFacts task={task} />
        <MoneyFacts task={task} />
        <RunFacts task={task} />
        <TimeFacts task={task} />
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={detail.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function OwnerFacts({ task }: { task: CustomerTask }) {
  const words = useText(allTasksText).facts;
  const name = useAccountNames().get(task.account_id);
  return (
    <>
      <Fact name={words.account}>
        <Link href={`/all-tasks?account=${task.account_id}`}>{name ?? task.account_id}</Link>
        <CopyButton value={task.account_id} label={words.accountId} />
      </Fact>
      <Fact name={words.key}>
        <code title={task.key_id}>…{task.key_id.slice(-8)}</code>
        <CopyButton value={task.key_id} label={words.key} />
      </Fact>
    </>
  );
}

function MoneyFacts({ task }: { task: CustomerTask }) {
  const words = useText(allTasksText).facts;
  const currency = useCurrency();
  const { number } = useFormat();
  if (task.test) {
    return <Fact name={words.price}>{words.free}</Fact>;
  }
  const refunded = Number(task.refunded) > 0;
  return (
    <>
      <Fact name={words.held}>
        <Money amount={task.held} currency={currency} />
      </Fact>
      <Fact name={words.captured}>
        {isOpen(task) ? words.notYet : <Money amount={task.captured} currency={currency} />}
      </Fact>
      {refunded && (
        <Fact name={words.refunded}>
          <Money amount={task.refunded} currency={currency} />
        </Fact>
      )}
      {task.upstream_costs.map(({ amount, unit }) => (
        <Fact key={unit} name={words.upstream}>
          {number(Number(amount))} {unit}
        </Fact>
      ))}
      {task.sku && (
        <Fact name={words.sku}>
          <code>{task.sku}</code>
        </Fact>
      )}
    </>
  );
}

function RunFacts({ task }: { task: CustomerTask }) {
  const words = useText(allTasksText).facts;
  const { number } = useFormat();
  return (
    <>
      <Fact name={words.channel}>{task.channel ?? words.notStarted}</Fact>
      <Fact name={words.backend}>{task.backend}</Fact>
      <Fact name={words.attempts}>{number(task.attempts)}</Fact>
      {isOpen(task) && (
        <Fact name={words.state}>
          <code>{task.state}</code>
        </Fact>
      )}
      {task.warning_reasons.length > 0 && (
        <Fact name={words.warnings}>
          <code>{task.warning_reasons.join(', ')}</code>
        </Fact>
      )}
    </>
  );
}

function TimeFacts({ task }: { task: CustomerTask }) {
  const { facts: words, short } = useText(allTasksText);
  const format = useFormat();
  const times = [
    [words.created, task.created_at],
    [words.started, task.started_at],
    [words.ended, task.completed_at],
    [words.deleted, task.expired_at],
  ] as const;
  return (
    <>
      {task.completed_at !== undefined && (
        <Fact name={words.took}>
          {task.completed_at === task.created_at ? short : format.duration(task.completed_at - task.created_at)}
        </Fact>
      )}
      {times.map(
        ([name, at]) =>
          at !== undefined && (
            <Fact key={name} name={name}>
              <Time at={at} exact />
            </Fact>
          ),
      )}
    </>
  );
}
