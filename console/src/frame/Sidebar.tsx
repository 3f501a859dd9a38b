import { Suspense } from 'react';
import { Link } from 'wouter';
import { useMode } from '../api/mode';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { useLoadAgain } from '../parts/loaded';
import { headerParts } from '../routes';
import { useText } from '../text/texts';
import { AccountButton } from './AccountButton';
import { Logo } from './Logo';
import { ModeSwitch } from './ModeSwitch';
import { Navigation } from './Navigation';
import { SearchButton } from './SearchButton';
import { pathIn, startPath } from './links';
import styles from './frame.module.css';
import { frameText } from './text';

/** What all pages of a mode have beside them; on a phone, above and below them. */
export function Sidebar() {
  const words = useText(frameText);
  return (
    <aside className={styles.sidebar} aria-label={words.sidebar}>
      <Link className={styles.home} href={pathIn(useMode(), startPath())} aria-label="Filmgate">
        <Logo />
      </Link>
      <ModeSwitch />
      <SearchButton />
      <Navigation />
      {headerParts.map((Part, index) => (
        <ErrorBoundary key={index} fallback={(error, show) => <Left error={error} show={show} />}>
          <Suspense>
            <Part />
          </Suspense>
        </ErrorBoundary>
      ))}
      <AccountButton />
    </aside>
  );
}

/** A part that did not arrive is left out until it does. */
function Left({ error, show }: { error: Error; show: () => void }) {
  useLoadAgain(error, show);
  return null;
}
