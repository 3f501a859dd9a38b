import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { signInByLink } from '../../api/session';
import { CopyButton } from '../../parts/CopyButton';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { Prose } from '../../parts/Prose';
import { useText } from '../../text/texts';
import styles from './sign-in.module.css';
import { signInText } from './text';
import { tokenOf } from './token';

const COMMAND = 'filmgate login --console';

/** Says where a link comes from, and signs in with one that is pasted. */
export function LinkForm({ isOnlyWay }: { isOnlyWay: boolean }) {
  const words = useText(signInText).link;
  const [link, setLink] = useState('');
  const [checked, setChecked] = useState(false);
  const signIn = useMutation({ mutationFn: signInByLink });
  const token = tokenOf(link);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (token !== undefined) {
      signIn.mutate(token);
    }
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.intro}>{words.intro}</p>
      <div className={styles.command}>
        <code>{COMMAND}</code>
        <CopyButton value={COMMAND} label={COMMAND} />
      </div>
      <p className={styles.note}>
        <Prose>{words.serve}</Prose>
      </p>
      <TextInput
        data-autofocus={isOnlyWay || undefined}
        label={words.paste}
        name="link"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://…/console/sign-in#…"
        value={link}
        error={checked && token === undefined && words.invalid}
        onChange={(event) => setLink(event.currentTarget.value)}
      />
      {signIn.error && <ErrorMessage error={signIn.error} />}
      <Button type="submit" variant={isOnlyWay ? 'filled' : 'default'} loading={signIn.isPending}>
        {words.submit}
      </Button>
    </form>
  );
}
