import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { LoadError } from '../parts/loaded';
import { showNotice } from './notice';

interface Props {
  /** Whether the part is wanted, such as an open menu. */
  readonly wanted: boolean;
  readonly want: () => void;
  /** Called when the part could not be loaded. */
  readonly giveUp: () => void;
  /** What is shown in place of the part. */
  readonly without?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A part that is loaded when the caller wants it. If it does not arrive, the caller is told, and it
 * is loaded again when it is wanted again.
 */
export function LoadsWhenNeeded({ children, ...props }: Props) {
  return (
    <ErrorBoundary fallback={(error, show) => <Missing error={error} show={show} {...props} />}>
      {children}
    </ErrorBoundary>
  );
}

interface MissingProps extends Omit<Props, 'children'> {
  readonly error: Error;
  readonly show: () => void;
}

function Missing({ error, show, wanted, want, giveUp, without }: MissingProps) {
  const load = useEffectEvent(() => {
    const again = error instanceof LoadError ? error.again() : Promise.reject(error);
    again.then(show, () => {
      giveUp();
      showNotice({ error, retry: want });
    });
  });
  useEffect(() => {
    if (wanted) {
      load();
    }
  }, [wanted]);
  return without;
}
