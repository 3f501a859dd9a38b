import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { LoadError, useLoadAgain } from '../parts/loaded';
import { PageHeader } from '../parts/PageHeader';
import { useText } from '../text/texts';
import styles from './frame.module.css';
import { frameText } from './text';

interface Props {
  /** The path of the page. Another page is shown again. */
  readonly path: string;
  readonly children: ReactNode;
}

/** Shows an error of a page in its area: the frame still works. */
export function PageErrors({ path, children }: Props) {
  return (
    <ErrorBoundary of={path} fallback={(error, show) => <Broken error={error} show={show} />}>
      {children}
    </ErrorBoundary>
  );
}

/** A page that did not arrive appears as soon as it does. */
function Broken({ error, show }: { error: Error; show: () => void }) {
  const words = useText(frameText).broken;
  const missing = error instanceof LoadError;
  useLoadAgain(error, show);
  return (
    <>
      <PageHeader title={words.title}>{missing ? words.missing : words.text}</PageHeader>
      {!missing && (
        <p>
          <code className={styles.fault} lang="en">
            {error.message}
          </code>
        </p>
      )}
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    </>
  );
}
