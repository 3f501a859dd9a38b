import '@mantine/core/styles/PasswordInput.layer.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { signInByPassword } from '../../api/session';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { useText } from '../../text/texts';
import styles from './sign-in.module.css';
import { signInText } from './text';

/** Signs in with the id of an account and its password. */
export function PasswordForm({ known }: { known: string }) {
  const words = useText(signInText).password;
  const [account, setAccount] = useState(known);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const signIn = useMutation({ mutationFn: () => signInByPassword(account.trim(), password) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (account.trim() !== '' && password !== '') {
      signIn.mutate();
    }
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label={words.account}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={account}
        error={checked && account.trim() === '' && words.accountMissing}
        onChange={(event) => setAccount(event.currentTarget.value)}
      />
      <PasswordInput
        data-autofocus={known !== '' || undefined}
        label={words.password}
        name="password"
        autoComplete="current-password"
        value={password}
        error={checked && password === '' && words.passwordMissing}
        visibilityToggleButtonProps={{ 'aria-label': words.show }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {signIn.error && <ErrorMessage error={signIn.error} />}
      <Button type="submit" loading={signIn.isPending}>
        {words.submit}
      </Button>
    </form>
  );
}
