import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { ModeContext, modes, type Mode } from '../api/mode';
import { loadSession, useSession } from '../api/session';
import { ErrorMessage } from '../parts/ErrorMessage';
import { Frame } from './Frame';
import { NotFound } from './NotFound';
import { signInPath, startPath } from './links';
import styles from './frame.module.css';

const SignInPage = lazy(() => import('../pages/sign-in/SignInPage'));

/** All of the console: the sign-in page, and the pages of each mode. */
export function Console() {
  return (
    <Suspense>
      <Switch>
        <Route path="/">
          <Redirect to={`/test${startPath()}`} replace />
        </Route>
        <Route path="/sign-in">
          <SignInPage />
        </Route>
        <Route path="/:mode" nest>
          {({ mode }) => <InMode mode={modes.find((one) => one === mode)} />}
        </Route>
      </Switch>
    </Suspense>
  );
}

function InMode({ mode }: { mode: Mode | undefined }) {
  const session = useSession();
  if (mode === undefined) {
    return (
      <main className={styles.alone}>
        <NotFound />
      </main>
    );
  }
  switch (session.state) {
    case 'unknown':
      return null;
    case 'failed':
      return (
        <main className={styles.alone}>
          <ErrorMessage error={session.error} retry={() => void loadSession()} />
        </main>
      );
    case 'signed_out':
      return <ToSignIn mode={mode} />;
    case 'signed_in':
    case 'expired':
      return (
        <ModeContext value={mode}>
          <Frame expired={session.state === 'expired'} />
        </ModeContext>
      );
  }
}

function ToSignIn({ mode }: { mode: Mode }) {
  const [location] = useLocation();
  const search = useSearch();
  const here = `/${mode}${location === '/' ? '' : location}${search ? `?${search}` : ''}`;
  return <Redirect to={signInPath(here)} replace />;
}
