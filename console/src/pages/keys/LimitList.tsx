import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import type { Key } from './keys';
import styles from './keys.module.css';
import { keysText } from './text';

/** The limits of a key that are not about money, each on a line. */
export function LimitList({ of: { limits, ip_allow: addresses } }: { of: Key }) {
  const words = useText(keysText);
  const { number } = useFormat();
  const lines = [
    limits.requests_per_minute !== undefined && words.perMinute(number(limits.requests_per_minute)),
    limits.concurrent !== undefined && words.concurrent(number(limits.concurrent)),
    limits.queue !== undefined && words.queue(number(limits.queue)),
    addresses.length > 0 && words.addresses(addresses.length),
  ].filter((line) => line !== false);
  if (lines.length === 0) {
    return <span className={styles.none}>{words.noLimits}</span>;
  }
  return (
    <ul className={styles.limits} title={addresses.join(', ') || undefined}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
