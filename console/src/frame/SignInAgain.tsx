import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { loadSession, useAccount } from '../api/session';
import { SignInForm } from '../pages/sign-in/SignInForm';
import { useText } from '../text/texts';
import styles from './frame.module.css';
import { frameText } from './text';

/**
 * A form over a page whose session has ended. The page stays below it. A sign-in in another tab
 * closes it too: the session is read again when this tab is shown.
 */
export default function SignInAgain() {
  const words = useText(frameText).expired;
  const { account, password } = useAccount();
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') {
        void loadSession();
      }
    };
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, []);
  return (
    <Modal
      opened
      onClose={() => {}}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      title={words.title}
      classNames={{ title: styles.expiredTitle }}
      size="26rem"
      centered
    >
      <p className={styles.expiredText}>{words.text}</p>
      <SignInForm account={account.id} password={password} />
    </Modal>
  );
}
