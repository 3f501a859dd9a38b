import { useState } from 'react';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { Icon } from '../../parts/Icon';
import { LoadMore } from '../../parts/LoadMore';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import { useKeys } from './keys';
import styles from './keys.module.css';
import { keysText } from './text';

/** The revoked keys, which are read when they are unfolded. */
export function RevokedKeys() {
  const words = useText(keysText).revoked;
  const [shown, setShown] = useState(false);
  const query = useKeys(true, shown);
  const keys = query.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <section className={styles.revoked}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? 'chevron' : 'right'} />
        {words.show}
      </button>
      {shown && query.error && (
        <ErrorMessage error={query.error} retry={() => void query.refetch()} />
      )}
      {shown && query.isPending && <SkeletonLines lines={2} />}
      {shown && query.isSuccess && keys.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      {shown && keys.length > 0 && (
        <ul className={styles.revokedList}>
          {keys.map((key) => (
            <li key={key.id}>
              <span className={styles.revokedName}>{key.name}</span>
              <code className={styles.prefix}>{key.prefix === '' ? key.id : `${key.prefix}…`}</code>
              {key.revoked_at !== undefined && (
                <span className={styles.quiet}>
                  {words.at} <Time at={key.revoked_at} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown && <LoadMore query={query} />}
    </section>
  );
}
