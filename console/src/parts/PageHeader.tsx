import { useEffect, type ReactNode } from 'react';
import styles from './parts.module.css';

interface Props {
  readonly title: string;
  /** One sentence below the title. */
  readonly children?: ReactNode;
  /** Buttons on the right. */
  readonly actions?: ReactNode;
  /** A link above the title, to the list that the page belongs to. */
  readonly back?: ReactNode;
}

/** The head of a page. Its title is also the title of the tab. */
export function PageHeader({ title, children, actions, back }: Props) {
  useEffect(() => {
    document.title = `${title} · Filmgate`;
  }, [title]);
  return (
    <header className={styles.pageHeader}>
      <div>
        {back}
        <h1 className={styles.pageTitle}>{title}</h1>
        {children && <p className={styles.pageText}>{children}</p>}
      </div>
      {actions && <div className={styles.pageActions}>{actions}</div>}
    </header>
  );
}
