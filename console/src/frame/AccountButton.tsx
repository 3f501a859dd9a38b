import { Suspense, useState, type ComponentProps } from 'react';
import { useAccount } from '../api/session';
import { Icon } from '../parts/Icon';
import { loaded } from '../parts/loaded';
import { useText } from '../text/texts';
import styles from './frame.module.css';
import { LoadsWhenNeeded } from './LoadsWhenNeeded';
import { frameText } from './text';

const { component: AccountMenu, early } = loaded(() => import('./AccountMenu'));

/** The name of the account. Its menu is loaded when it is opened first. */
export function AccountButton() {
  const [needed, setNeeded] = useState(false);
  const [wanted, setWanted] = useState(false);
  const open = () => {
    setNeeded(true);
    setWanted(true);
  };
  const closed = (
    <AccountTarget
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={open}
      onPointerEnter={early}
    />
  );
  return needed ? (
    <LoadsWhenNeeded wanted={wanted} want={open} giveUp={() => setWanted(false)} without={closed}>
      <Suspense fallback={closed}>
        <AccountMenu />
      </Suspense>
    </LoadsWhenNeeded>
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
