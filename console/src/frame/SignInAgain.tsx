import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react';
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
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
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
    <dialog ref={dialog} className={styles.expired} aria-labelledby={title} onKeyDown={stay}>
      <h2 id={title} className={styles.expiredTitle}>
        {words.title}
      </h2>
      <p className={styles.expiredText}>{words.text}</p>
      <SignInForm account={account.id} password={password} />
    </dialog>
  );
}

/** Only a sign-in closes the dialog. */
function stay(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    event.preventDefault();
  }
}

/** Opens a dialog over everything else, which cannot be reached until the dialog is gone. */
function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const { current } = dialog;
    const open = () => current?.showModal();
    // A browser may close a dialog in spite of it, such as by the gesture to go back.
    current?.addEventListener('close', open);
    open();
    current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      current?.removeEventListener('close', open);
      current?.close();
    };
  }, [dialog]);
}
