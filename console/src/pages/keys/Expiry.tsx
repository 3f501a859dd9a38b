import { useFormat } from '../../text/format';
import { useNow } from '../../parts/clock';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import type { Key } from './keys';
import styles from './keys.module.css';
import { keysText } from './text';

/** The account is notified this long before a key expires. */
const SOON_SECONDS = 7 * 86_400;

/** When a key expires. What is soon, or was, is marked. */
export function Expiry({ of: { expires_at: at, state } }: { of: Key }) {
  const words = useText(keysText);
  const format = useFormat();
  const now = useNow();
  if (at === null) {
    return <span className={styles.none}>{words.never}</span>;
  }
  if (state === 'expired' || at <= now) {
    return <span className={styles.expired}>{words.expired}</span>;
  }
  if (at - now < SOON_SECONDS) {
    return (
      <span className={styles.soon}>
        <Time at={at} />
      </span>
    );
  }
  return (
    <time className={styles.quiet} dateTime={new Date(at * 1000).toISOString()} title={format.time(at)}>
      {format.date(at)}
    </time>
  );
}
