import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useMode } from '../api/mode';
import { useAccount } from '../api/session';
import { Icon } from '../parts/Icon';
import { pages, type Page } from '../routes';
import { useLanguage } from '../text/language';
import { useText } from '../text/texts';
import { pathIn } from './links';
import styles from './frame.module.css';
import { frameText } from './text';

/** The pages with an icon: on the left, or at the bottom of a phone. */
export function Navigation() {
  const words = useText(frameText);
  const { operator } = useAccount();
  const shown = pages.filter((page) => page.icon !== undefined);
  const own = shown.filter((page) => !page.operator);
  const operators = operator ? shown.filter((page) => page.operator) : [];
  return (
    <nav className={styles.navigation} aria-label={words.navigation}>
      <ul className={styles.pages}>
        {own.map((page) => (
          <PageLink key={page.path} page={page} />
        ))}
      </ul>
      {operators.length > 0 && (
        <>
          <h2 className={styles.group}>{words.operator}</h2>
          <ul className={styles.pages}>
            {operators.map((page) => (
              <PageLink key={page.path} page={page} />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

function PageLink({ page }: { page: Page }) {
  const [location] = useLocation();
  const language = useLanguage();
  const mode = useMode();
  const current = location === page.path || location.startsWith(`${page.path}/`);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) {
      // On a phone, not all pages are in sight.
      item.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [current]);
  return (
    <li ref={item}>
      <Link
        className={styles.pageLink}
        href={pathIn(mode, page.path)}
        aria-current={current ? 'page' : undefined}
        onPointerEnter={page.early}
      >
        {page.icon && <Icon name={page.icon} size={18} />}
        {page.title[language]}
      </Link>
    </li>
  );
}
