import { useFormat } from '../text/format';
import { useNow } from './clock';
import styles from './parts.module.css';

/** A length of time in seconds. */
export function Duration({ seconds }: { seconds: number }) {
  return <span className={styles.figures}>{useFormat().duration(seconds)}</span>;
}

/** The time since `from`, in seconds since 1970, which grows. */
export function Elapsed({ from }: { from: number }) {
  return <Duration seconds={Math.max(0, useNow() - from)} />;
}
