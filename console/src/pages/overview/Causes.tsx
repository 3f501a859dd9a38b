import { Link } from 'wouter';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import styles from './overview.module.css';
import type { Overview } from './overview';
import { overviewText } from './text';

/** Why tasks failed, the most frequent cause first. */
export function Causes({ failures }: { failures: Overview['failures'] }) {
  const words = useText(overviewText).failures;
  const { number } = useFormat();
  const most = Math.max(1, ...failures.map((one) => one.count));
  if (failures.length === 0) {
    return null;
  }
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{words.title}</h2>
      <ul className={styles.causes}>
        {failures.map(({ cause, count }) => (
          <li key={cause}>
            <code>{cause === '' ? words.unknown : cause}</code>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * count) / most} height="8" data-part="failed" />
            </svg>
            <span>{number(count)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        <Link href="/all-tasks?status=failed">{words.all}</Link>
      </p>
    </section>
  );
}
