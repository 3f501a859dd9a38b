import { lazy, Suspense, useState, type ComponentProps } from 'react';
import { useAccount } from '../api/session';
import { Icon } from '../parts/Icon';
import { useText } from '../text/texts';
import styles from './frame.module.css';
import { frameText } from './text';

const load = () => import('./AccountMenu');
const AccountMenu = lazy(load);

/** The name of the account. Its menu is loaded when it is opened first. */
export function AccountButton() {
  const [needed, setNeeded] = useState(false);
  const closed = (
    <AccountTarget
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setNeeded(true)}
      onPointerEnter={() => void load().catch(() => undefined)}
    />
  );
  return needed ? (
    <Suspense fallback={closed}>
      <AccountMenu />
    </Suspense>
  ) : (
    closed
  );
}

/** The button of the menu. */
export function AccountTarget(props: ComponentProps<'button'>) {
  const words = useText(frameText).account;
  const { account } = useAccount();
  return (
    <button
      {...props}
      type="button"
      className={styles.account}
      aria-label={words.menu(account.name)}
    >
      <Icon name="account" size={18} />
      <span className={styles.accountName}>{account.name}</span>
      <span className={styles.accountMore}>
        <Icon name="upDown" />
      </span>
    </button>
  );
}
