import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { take, useApi } from '../../api/client';
import { ApiError } from '../../api/error';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { FieldError } from '../../parts/FieldError';
import { Icon } from '../../parts/Icon';
import { useText } from '../../text/texts';
import type { CustomerTask } from './all-tasks';
import styles from './all-tasks.module.css';
import { ShownContent } from './ShownContent';
import { allTasksText } from './text';

const MEMO_MAX = 500;

/**
 * The content of a task, which is requested with a reason and forgotten with the page. No cache has
 * it, so that every look is one entry of the audit log.
 */
export function ContentPanel({ task }: { task: CustomerTask }) {
  const api = useApi();
  const mode = useMode();
  const client = useQueryClient();
  const read = useMutation({
    gcTime: 0,
    mutationFn: (memo: string) =>
      take(
        api.POST('/admin/v1/tasks/{id}/content', { params: { path: { id: task.id } }, body: { memo } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.audit(mode) }),
  });
  return read.data ? (
    <ShownContent content={read.data} status={task.status} />
  ) : (
    <Ask isPending={read.isPending} error={read.error} onAsk={(memo) => read.mutate(memo)} />
  );
}

interface AskProps {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onAsk: (memo: string) => void;
}

function Ask({ isPending, error, onAsk }: AskProps) {
  const words = useText(allTasksText).content;
  const [memo, setMemo] = useState('');
  const [lacksReason, setLacksReason] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reason = memo.trim();
    setLacksReason(reason === '');
    if (reason !== '') {
      onAsk(reason);
    }
  };
  const ofField = error instanceof ApiError && error.violationOf('memo') !== undefined;
  return (
    <section className={styles.hidden} aria-labelledby="content-title">
      <span className={styles.seal}>
        <Icon name="eye" size={22} />
      </span>
      <h2 id="content-title" className={styles.hiddenTitle}>{words.hidden}</h2>
      <p className={styles.hiddenText}>{words.recorded}</p>
      <form className={styles.ask} onSubmit={submit} noValidate>
        <TextInput
          label={words.reason}
          placeholder={words.example}
          maxLength={MEMO_MAX}
          value={memo}
          error={lacksReason ? words.reasonRequired : undefined}
          onChange={(event) => {
            setMemo(event.currentTarget.value);
            setLacksReason(false);
          }}
        />
        <FieldError param="memo" error={error} />
        {error && !ofField && <ErrorMessage error={error} />}
        <Button type="submit" loading={isPending} leftSection={<Icon name="eye" />}>
          {words.show}
        </Button>
      </form>
    </section>
  );
}
