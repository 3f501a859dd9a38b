import icon from '../icon.svg?no-inline';
import styles from './frame.module.css';

/** The name of the product with its mark. */
export function Logo() {
  return (
    <span className={styles.logo}>
      <img src={icon} width="22" height="22" alt="" />
      <span className={styles.logoName}>Filmgate</span>
    </span>
  );
}
