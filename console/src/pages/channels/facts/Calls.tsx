import { Duration } from '../../../parts/Duration';
import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import type { Calls } from '../channels';
import { channelsText } from '../text';
import styles from './facts.module.css';

/** The submissions of the last hour. */
export function Submissions({ of: calls }: { of: Calls | undefined }) {
  const words = useText(channelsText);
  const { number } = useFormat();
  const count = calls?.submissions ?? 0;
  return <span className={styles.line}>{count === 0 ? words.noCalls : words.submissions(number(count))}</span>;
}

/** Why calls of the last hour failed, the most frequent cause first. */
export function ErrorCauses({ of: calls, named = false }: { of: Calls | undefined; named?: boolean }) {
  const words = useText(channelsText);
  const { number } = useFormat();
  const errors = (calls?.errors ?? []).toSorted((a, b) => b.count - a.count);
  if (errors.length === 0) {
    return named ? <span className={styles.quiet}>{words.noErrors}</span> : null;
  }
  return (
    <ul className={styles.errors}>
      {errors.map(({ cause, count }) => (
        <li key={cause}>
          {words.errors[cause]} <span>{words.failures(number(count))}</span>
        </li>
      ))}
    </ul>
  );
}

/** How long submissions took: half of them, and 95 percent of them. */
export function Latency({ of: calls }: { of: Calls | undefined }) {
  const latency = calls?.latency;
  if (latency === undefined) {
    return <span className={styles.quiet}>–</span>;
  }
  return (
    <span className={styles.line}>
      <Duration seconds={latency.p50_ms / 1000} /> / <Duration seconds={latency.p95_ms / 1000} />
    </span>
  );
}
