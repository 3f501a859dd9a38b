import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAccount } from '../../api/session';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { PageHeader } from '../../parts/PageHeader';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { useText } from '../../text/texts';
import { Prose } from '../../parts/Prose';
import { PasswordForm } from './PasswordForm';
import { SessionRow } from './SessionRow';
import styles from './sessions.module.css';
import { endOthers, listSessions, mayHavePassword, sessionsKey } from './sessions';
import { sessionsText } from './text';

/** The browsers that are signed in, and the password. */
export default function SessionsPage() {
  const words = useText(sessionsText);
  const who = useAccount();
  const client = useQueryClient();
  const sessions = useQuery({ queryKey: sessionsKey, queryFn: listSessions });
  const data = sessions.data ?? [];
  const others = useMutation({
    mutationFn: () => endOthers(data),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
  const endAll = (
    <Button variant="default" loading={others.isPending} onClick={() => others.mutate()}>
      {words.endOthers}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} actions={data.length > 1 && endAll}>
        {words.intro}
      </PageHeader>
      {others.error && <ErrorMessage error={others.error} />}
      {sessions.error && (
        <ErrorMessage error={sessions.error} retry={() => void sessions.refetch()} />
      )}
      {sessions.isPending && <SkeletonLines lines={3} height={48} />}
      {data.length > 0 && (
        <ul className={styles.list} aria-label={words.list}>
          {data.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      {data.length === 1 && <Alone />}
      {mayHavePassword(who) ? (
        <PasswordForm />
      ) : (
        <p className={styles.alone}>
          <Prose>{words.password.mayNot}</Prose>
        </p>
      )}
    </>
  );
}

function Alone() {
  const words = useText(sessionsText);
  const mayManage = useAccount().scopes.includes('keys');
  return (
    <p className={styles.alone}>
      {mayManage ? (
        <>
          <strong>{words.only.title}</strong> <Prose>{words.only.text}</Prose>
        </>
      ) : (
        <Prose>{words.ownOnly}</Prose>
      )}
    </p>
  );
}
