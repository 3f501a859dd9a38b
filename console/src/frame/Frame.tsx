import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useMode } from '../api/mode';
import { useAccount } from '../api/session';
import { SkeletonLines } from '../parts/SkeletonLines';
import { pages } from '../routes';
import { AccountEvents } from './AccountEvents';
import { Commands } from './Commands';
import { Expired } from './Expired';
import { FrameNotice } from './FrameNotice';
import { LostConnection } from './LostConnection';
import { NoLiveMode } from './NoLiveMode';
import { NotFound } from './NotFound';
import { PageErrors } from './PageErrors';
import { Sidebar } from './Sidebar';
import { SkipLink } from './SkipLink';
import { useFocusMemory } from './focus';
import { pathIn, startPath } from './links';
import styles from './frame.module.css';
import { useStartOfPage } from './start-of-page';

/** The sidebar and one page. */
export function Frame({ expired }: { expired: boolean }) {
  useStartOfPage();
  useFocusMemory();
  const [path] = useLocation();
  const mode = useMode();
  const hasMode = useAccount().modes.includes(mode);
  return (
    <div className={styles.frame} data-mode={mode}>
      <SkipLink />
      <Sidebar />
      <div className={styles.main}>
        <LostConnection />
        <FrameNotice />
        <main className={styles.content} id="content" tabIndex={-1}>
          <PageErrors path={path}>
            <Suspense fallback={<SkeletonLines />}>
              {hasMode ? <PageOfPath /> : <NoLiveMode />}
            </Suspense>
          </PageErrors>
        </main>
      </div>
      {hasMode && <AccountEvents />}
      <Commands />
      <Expired expired={expired} />
    </div>
  );
}

function PageOfPath() {
  const mode = useMode();
  return (
    <Switch>
      {pages.map(({ path, component: Page }) => (
        <Route key={path} path={path}>
          <Page />
        </Route>
      ))}
      <Route path="/">
        {pages.length > 0 ? <Redirect to={pathIn(mode, startPath())} replace /> : <NotFound />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
