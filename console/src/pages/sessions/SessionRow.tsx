import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { signOut } from '../../api/session';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import { browserName } from './browser-name';
import styles from './sessions.module.css';
import { endSession, sessionsKey, type BrowserSession } from './sessions';
import { sessionsText } from './text';

/** One signed-in browser, with the button that signs it out. */
export function SessionRow({ session }: { session: BrowserSession }) {
  const words = useText(sessionsText);
  const client = useQueryClient();
  const { browser, system } = browserName(session.user_agent);
  const known = browser || words.unknown;
  const name = system === '' ? known : words.on(known, system);
  const end = useMutation({
    mutationFn: () => (session.current ? signOut() : endSession(session.id)),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
  return (
    <li className={styles.session}>
      <div className={styles.who}>
        <span className={styles.name} title={session.user_agent}>
          {name}
        </span>
        {session.current && <span className={styles.current}>{words.current}</span>}
        <span className={styles.address}>{session.address || words.noAddress}</span>
      </div>
      <dl className={styles.times}>
        <At name={words.signedIn}>
          <Time at={session.created} />
        </At>
        <At name={words.lastUsed}>
          <Time at={session.last_used} />
        </At>
        <At name={words.ends}>
          <Time at={session.expires_at} />
        </At>
      </dl>
      <Button
        variant="default"
        size="xs"
        loading={end.isPending}
        aria-label={session.current ? undefined : words.endOf(name)}
        onClick={() => end.mutate()}
      >
        {session.current ? words.signOut : words.end}
      </Button>
      {end.error && <ErrorMessage error={end.error} />}
    </li>
  );
}

function At({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.at}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
