import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ApiError } from '../../api/error';
import { loadSession, useAccount } from '../../api/session';
import { CopyButton } from '../../parts/CopyButton';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { useText } from '../../text/texts';
import styles from './sessions.module.css';
import { sessionsKey, setPassword } from './sessions';
import { sessionsText } from './text';

/** Sets the password of the account, or changes it. */
export function PasswordForm() {
  const words = useText(sessionsText).password;
  const { account, password: exists } = useAccount();
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const change = useMutation({
    mutationFn: () => setPassword(fresh, current),
    onSuccess: async () => {
      setCurrent('');
      setFresh('');
      await Promise.all([loadSession(), client.invalidateQueries({ queryKey: sessionsKey })]);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const errorOf = (param: string) =>
    change.error instanceof ApiError ? change.error.violationOf(param) : undefined;
  const ofField = errorOf('password') ?? errorOf('current');
  return (
    <form className={styles.password} onSubmit={submit} noValidate>
      <h2 className={styles.passwordTitle}>{exists ? words.changeTitle : words.setTitle}</h2>
      <p className={styles.passwordText}>
        {exists ? words.changeText : words.setText} <code>{account.id}</code>{' '}
        <CopyButton value={account.id} label={account.id} />
      </p>
      <input type="hidden" name="username" autoComplete="username" value={account.id} readOnly />
      {exists && (
        <PasswordInput
          label={words.current}
          name="current"
          autoComplete="current-password"
          value={current}
          error={errorOf('current')}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        label={words.fresh}
        name="password"
        autoComplete="new-password"
        value={fresh}
        error={errorOf('password')}
        onChange={(event) => setFresh(event.currentTarget.value)}
      />
      {change.error && ofField === undefined && <ErrorMessage error={change.error} />}
      <Button type="submit" variant="default" loading={change.isPending}>
        {exists ? words.change : words.set}
      </Button>
      {change.isSuccess && (
        <p className={styles.done} role="status">
          {words.done}
        </p>
      )}
    </form>
  );
}
