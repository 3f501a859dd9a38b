import type { ReactNode } from 'react';
import { CopyButton } from '../../parts/CopyButton';
import { Money } from '../../parts/Money';
import { Time } from '../../parts/Time';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { useCurrency } from '../balance/balance';
import styles from './detail.module.css';
import type { Task } from './merge';
import { taskText } from './taskText';

/** The numbers of a task. */
export function Facts({ task }: { task: Task }) {
  const words = useText(taskText).facts;
  return (
    <aside className={styles.facts} aria-label={words.title}>
      <dl>
        <MoneyFacts task={task} />
        <TimeFacts task={task} />
        <VideoFacts task={task} />
        <RequestFacts task={task} />
      </dl>
      <Warnings task={task} />
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function MoneyFacts({ task }: { task: Task }) {
  const words = useText(taskText).facts;
  const currency = useCurrency();
  if (task.test) {
    return <Fact name={words.cost}>{words.free}</Fact>;
  }
  if (task.cost === undefined) {
    return <Fact name={words.cost}>{words.notYet}</Fact>;
  }
  return (
    <>
      <Fact name={words.cost}>
        <Money amount={task.cost} currency={currency} />
      </Fact>
      {task.refunded !== undefined && (
        <Fact name={words.refunded}>
          <Money amount={task.refunded} currency={currency} />
        </Fact>
      )}
    </>
  );
}

function TimeFacts({ task }: { task: Task }) {
  const words = useText(taskText).facts;
  const format = useFormat();
  return (
    <>
      {task.actual_time !== undefined && (
        <Fact name={words.took}>{format.duration(task.actual_time)}</Fact>
      )}
      <Fact name={words.submitted}>
        <Time at={task.created} exact />
      </Fact>
      {task.completed !== undefined && (
        <Fact name={words.ended}>
          <Time at={task.completed} exact />
        </Fact>
      )}
    </>
  );
}

function VideoFacts({ task }: { task: Task }) {
  const words = useText(taskText).facts;
  const format = useFormat();
  const { output } = task;
  const link = task.result?.videos[0];
  return (
    <>
      {output && (
        <>
          <Fact name={words.size}>{`${output.width} × ${output.height}, ${output.fps} fps`}</Fact>
          <Fact name={words.duration}>{format.duration(output.duration)}</Fact>
          <Fact name={words.audio}>{output.audio ? words.withAudio : words.withoutAudio}</Fact>
          <Fact name={words.bytes}>{format.bytes(output.bytes)}</Fact>
          <Fact name={words.sha}>
            <code title={output.sha256}>{output.sha256.slice(0, 12)}…</code>
            <CopyButton value={output.sha256} label={words.sha} />
          </Fact>
        </>
      )}
      {link && (
        <Fact name={words.expires}>
          <Time at={link.expires_at} />
        </Fact>
      )}
      {task.retention_hours !== undefined && (
        <Fact name={words.retention}>{words.afterEnd(format.duration(task.retention_hours * 3600))}</Fact>
      )}
    </>
  );
}

function RequestFacts({ task }: { task: Task }) {
  const words = useText(taskText).facts;
  return (
    <>
      <Fact name={words.model}>{task.model}</Fact>
      <Fact name={words.backend}>
        {task.backend}
        {task.previsualisation && <span className={styles.note}> {words.previsualisation}</span>}
      </Fact>
      {task.external_id !== undefined && (
        <Fact name={words.external}>
          <code>{task.external_id}</code>
        </Fact>
      )}
      {Object.entries(task.metadata ?? {}).map(([name, value]) => (
        <Fact key={name} name={name}>
          <code>{value}</code>
        </Fact>
      ))}
    </>
  );
}

function Warnings({ task }: { task: Task }) {
  const words = useText(taskText).facts;
  return task.warnings.length === 0 ? null : (
    <div className={styles.warnings}>
      <h2>{words.warnings}</h2>
      <ul>
        {task.warnings.map((warning) => (
          <li key={`${warning.param} ${warning.reason}`}>{warning.message}</li>
        ))}
      </ul>
    </div>
  );
}
