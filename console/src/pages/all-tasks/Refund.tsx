import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { take, useApi } from '../../api/client';
import { ApiError } from '../../api/error';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import { useCovered } from '../../frame/covered';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { useCurrency } from '../balance/balance';
import { attemptOf, isUndecided, type Attempt } from '../keys/attempt';
import type { CustomerTask } from './all-tasks';
import styles from './all-tasks.module.css';
import { decimalOf, microsOf, refundable } from './money';
import { allTasksText } from './text';

const MEMO_MAX = 500;

/** The button, if anything of the charge remains. */
export function Refund({ task }: { task: CustomerTask }) {
  const words = useText(allTasksText).refund;
  const [isOpen, setOpen] = useState(false);
  const covered = useCovered();
  if (refundable(task) === 0) {
    return null;
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        closeOnEscape={!covered}
        inert={covered === 'expired'}
        title={words.title}
        closeButtonProps={{ 'aria-label': words.cancel }}
        classNames={{ title: styles.dialogTitle }}
        centered
      >
        <RefundForm task={task} close={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function RefundForm({ task, close }: { task: CustomerTask; close: () => void }) {
  const words = useText(allTasksText).refund;
  const { money } = useFormat();
  const currency = useCurrency();
  const remaining = decimalOf(refundable(task));
  const [amount, setAmount] = useState(remaining);
  const [memo, setMemo] = useState('');
  const [checked, setChecked] = useState(false);
  const refund = useRefund(task.id, close);
  const micros = microsOf(amount.trim());
  const badAmount = micros === undefined || micros === 0 || micros > refundable(task);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!badAmount && memo.trim() !== '') {
      refund.mutate({ amount: amount.trim(), memo: memo.trim() });
    }
  };
  const said = (field: string) =>
    refund.error instanceof ApiError ? refund.error.violationOf(field) : undefined;
  const elsewhere = said('amount') === undefined && said('memo') === undefined ? refund.error : null;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{words.text(money(remaining, currency))}</p>
      <TextInput
        label={words.amount(currency)}
        inputMode="decimal"
        value={amount}
        error={checked && badAmount ? words.badAmount(money(remaining, currency)) : said('amount')}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      <TextInput
        label={words.memo}
        placeholder={words.example}
        maxLength={MEMO_MAX}
        value={memo}
        data-autofocus
        error={checked && memo.trim() === '' ? words.memoRequired : said('memo')}
        onChange={(event) => setMemo(event.currentTarget.value)}
      />
      {elsewhere && <ErrorMessage error={elsewhere} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {words.cancel}
        </Button>
        <Button type="submit" loading={refund.isPending}>
          {badAmount ? words.submit : words.submitAmount(money(amount.trim(), currency))}
        </Button>
      </Group>
    </form>
  );
}

/** A refund whose answer was lost is sent again with the same key, so that it happens once. */
function useRefund(id: string, close: () => void) {
  const api = useApi();
  const mode = useMode();
  const client = useQueryClient();
  const attempt = useRef<Attempt>(undefined);
  return useMutation({
    mutationFn: async (typed: { amount: string; memo: string }) => {
      const isSame = JSON.stringify(attempt.current?.body) === JSON.stringify(typed);
      const current = isSame && attempt.current ? attempt.current : attemptOf(typed);
      attempt.current = current;
      const params = { path: { id }, header: current.header };
      try {
        return await take(api.POST('/admin/v1/tasks/{id}/refund', { params, body: typed }));
      } catch (error) {
        attempt.current = isUndecided(error) ? current : undefined;
        throw error;
      }
    },
    onSuccess: async () => {
      close();
      await client.invalidateQueries({ queryKey: queryKeys.allTasks(mode) });
      await client.invalidateQueries({ queryKey: queryKeys.audit(mode) });
    },
  });
}
