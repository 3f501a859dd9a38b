import type { ReactNode } from 'react';
import { CopyButton } from '../../parts/CopyButton';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { useCurrency } from '../balance/balance';
import { offsetText } from './scale';
import { taskText } from './taskText';
import { toneOfTry, type Attempt, type Change, type Delivery, type Entry, type Money, type Tone } from './timeline';
import styles from './timeline.module.css';
import { ToneSign } from './ToneSign';

/** All entries in the order of time, in words. */
export function EntryList({ entries }: { entries: readonly Entry[] }) {
  const format = useFormat();
  return (
    <ol className={styles.entries}>
      {entries.filter((entry) => !isShownByAttempt(entry, entries)).map((entry, index) => (
        <li key={index} className={styles.entry} data-type={entry.type}>
          <time className={styles.offset} title={format.time(entry.created_at)}>
            {entry.offset_ms === 0 ? '0' : `+${offsetText(entry.offset_ms)}`}
          </time>
          <EntryOf entry={entry} />
        </li>
      ))}
    </ol>
  );
}

/** The beginning of an attempt is an entry of its own, with the outcome. */
function isShownByAttempt(entry: Entry, entries: readonly Entry[]): boolean {
  return (
    entry.type === 'change' &&
    entry.event_type === 'video.processing' &&
    entries.some((one) => one.type === 'attempt' && one.offset_ms === entry.offset_ms)
  );
}

function EntryOf({ entry }: { entry: Entry }) {
  switch (entry.type) {
    case 'change':
      return <ChangeEntry entry={entry} />;
    case 'attempt':
      return <AttemptEntry entry={entry} />;
    case 'money':
      return <MoneyEntry entry={entry} />;
    case 'delivery':
      return <DeliveryEntry entry={entry} />;
  }
}

function Line({ tone, children, detail }: { tone: Tone; children: ReactNode; detail?: ReactNode }) {
  return (
    <>
      <ToneSign tone={tone} />
      <div className={styles.entryText}>
        <div>{children}</div>
        {detail && <div className={styles.entryDetail}>{detail}</div>}
      </div>
    </>
  );
}

function toneOfChange(change: Change): Tone {
  switch (change.event_type) {
    case 'video.completed':
      return 'good';
    case 'video.failed':
    case 'video.retrying':
      return 'bad';
    case 'video.requeued':
    case 'video.response_lost':
      return 'warn';
    default:
      return 'quiet';
  }
}

function ChangeEntry({ entry }: { entry: Change }) {
  const words = useText(taskText).timeline;
  return (
    <Line tone={toneOfChange(entry)} detail={entry.error?.message}>
      {words.changes[entry.event_type]}
    </Line>
  );
}

const attemptTones: Record<Attempt['outcome'], Tone> = {
  running: 'running',
  completed: 'good',
  failed: 'bad',
  requeued: 'warn',
  cancelled: 'quiet',
};

function AttemptEntry({ entry }: { entry: Attempt }) {
  const words = useText(taskText).timeline;
  const where = entry.channel === undefined ? entry.backend : `${entry.backend} · ${entry.channel}`;
  const took = entry.duration_ms === undefined ? '' : ` · ${words.took(offsetText(entry.duration_ms))}`;
  return (
    <Line tone={attemptTones[entry.outcome]} detail={`${where} · ${words.outcomes[entry.outcome]}${took}`}>
      <strong>{words.attempt(entry.number)}</strong>
    </Line>
  );
}

function MoneyEntry({ entry }: { entry: Money }) {
  const words = useText(taskText).timeline.movements;
  const format = useFormat();
  const currency = useCurrency();
  return (
    <Line tone="quiet">
      {words[entry.movement]} <strong className={styles.amount}>{format.money(entry.amount, currency)}</strong>
      <span className={styles.reference}>
        <code>{entry.ledger_id}</code>
        <CopyButton value={entry.ledger_id} label={entry.ledger_id} />
      </span>
    </Line>
  );
}

function DeliveryEntry({ entry }: { entry: Delivery }) {
  const words = useText(taskText).timeline;
  const format = useFormat();
  const { number, event_type, response_status, error_message, duration_ms, next_attempt_at } = entry;
  const result =
    number === undefined
      ? words.deliveryStates[entry.status]
      : response_status === undefined
        ? `${words.noResponse}${error_message ? `: ${error_message}` : ''}`
        : `HTTP ${response_status}`;
  const facts = [
    result,
    duration_ms !== undefined && words.took(offsetText(duration_ms)),
    entry.url ?? entry.endpoint_id,
  ].filter((fact) => fact !== false && fact !== undefined);
  return (
    <Line tone={toneOfTry(entry)} detail={facts.join(' · ')}>
      {words.delivery}{' '}
      {number === undefined ? words.untried(event_type) : words.tried(event_type, number)}
      {next_attempt_at !== undefined && (
        <span className={styles.reference}>→ {format.time(next_attempt_at)}</span>
      )}
    </Line>
  );
}
