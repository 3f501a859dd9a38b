import { Suspense, useEffect } from 'react';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { loaded, useLoadAgain } from '../parts/loaded';
import { consolePath } from '../setup';
import { useText } from '../text/texts';
import styles from './frame.module.css';
import { useFocusReturn } from './focus';
import { frameText } from './text';

const { component: SignInAgain, early } = loaded(() => import('./SignInAgain'));

/** Long enough that the first page has loaded. */
const EARLY_MS = 3_000;

/**
 * The form to sign in again, while the session has ended. It is loaded before that, because the
 * server may have been updated since, and the page must keep what was typed.
 */
export function Expired({ expired }: { expired: boolean }) {
  useFocusReturn(expired);
  useEffect(() => {
    const timer = setTimeout(early, EARLY_MS);
    return () => clearTimeout(timer);
  }, []);
  return expired ? (
    <ErrorBoundary fallback={(error, show) => <Elsewhere error={error} show={show} />}>
      <Suspense>
        <SignInAgain />
      </Suspense>
    </ErrorBoundary>
  ) : null;
}

/** The form did not arrive. A sign-in in another tab is one of this tab too. */
function Elsewhere({ error, show }: { error: Error; show: () => void }) {
  const words = useText(frameText).expired;
  useLoadAgain(error, show);
  return (
    <div role="alert" className={styles.elsewhere}>
      <span>{words.title}</span>
      <a href={`${consolePath}/sign-in`} target="_blank" rel="noreferrer">
        {words.elsewhere}
      </a>
    </div>
  );
}
