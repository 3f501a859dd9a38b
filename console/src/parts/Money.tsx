import { useFormat, type Amount } from '../text/format';
import styles from './parts.module.css';

/** An amount with its currency, in digits of equal width. */
export function Money({ amount, currency }: { amount: Amount; currency: string }) {
  return <span className={styles.figures}>{useFormat().money(amount, currency)}</span>;
}
