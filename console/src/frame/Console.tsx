import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { ModeContext, type Mode } from '../api/mode';
import { loadSession, useSession } from '../api/session';
import { ErrorMessage } from '../parts/ErrorMessage';
import { loaded } from '../parts/loaded';
import { pageAt } from '../routes';
import { Frame } from './Frame';
import { NotFound } from './NotFound';
import { PageErrors } from './PageErrors';
import { modeOf, signInPath, startPath } from './links';
import styles from './frame.module.css';

const { component: SignInPage } = loaded(() => import('../pages/sign-in/SignInPage'));

/** All of the console: the sign-in page, and the pages of each mode. */
export function Console() {
  const [path] = useLocation();
  return (
    <Suspense>
      <Switch>
        <Route path="/">
          <Redirect to={`/test${startPath()}`} replace />
        </Route>
        <Route path="/sign-in">
          <PageErrors path="/sign-in">
            <SignInPage />
          </PageErrors>
        </Route>
        {modeOf(path) === undefined ? (
          <Route>
            <WithoutMode path={path} />
          </Route>
        ) : (
          <Route path="/:mode" nest>
            {({ mode }) => <InMode mode={mode as Mode} />}
          </Route>
        )}
      </Switch>
    </Suspense>
  );
}

/** The page of an address without a mode, such as `/keys`, which the documentation links to. */
function WithoutMode({ path }: { path: string }) {
  const search = useSearch();
  return pageAt(path) ? (
    <Redirect to={`/test${path}${search ? `?${search}` : ''}`} replace />
  ) : (
    <main className={styles.alone}>
      <NotFound />
    </main>
  );
}

function InMode({ mode }: { mode: Mode }) {
  const session = useSession();
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
          {/* Another account begins with nothing that this one typed. */}
          <Frame key={session.who.account.id} expired={session.state === 'expired'} />
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
