import { Button } from '@mantine/core';
import { ApiError } from '../api/error';
import { useText } from '../text/texts';
import { CopyButton } from './CopyButton';
import { Prose } from './Prose';
import styles from './parts.module.css';
import { partsText } from './text';

/** An error with its cause, the page that explains it, and the id of the request. */
export function ErrorMessage({ error, retry }: { error: Error; retry?: (() => void) | undefined }) {
  const words = useText(partsText).error;
  const api = error instanceof ApiError ? error : undefined;
  return (
    <div className={styles.error} role="alert">
      <p className={styles.errorText}>
        <Prose>{api?.reason === 'missing_key' ? words.session : error.message}</Prose>{' '}
        {api?.retryAfter !== undefined && words.after(api.retryAfter)}
      </p>
      <div className={styles.errorFacts}>
        {api?.docUrl && (
          <a href={api.docUrl} target="_blank" rel="noreferrer">
            {words.cause}
          </a>
        )}
        {api?.requestId && (
          <span>
            {words.request} <code>{api.requestId}</code>
            <CopyButton value={api.requestId} label={words.request} />
          </span>
        )}
        {retry && (
          <Button variant="default" size="compact-sm" onClick={retry}>
            {words.retry}
          </Button>
        )}
      </div>
    </div>
  );
}
