import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { Icon } from '../../parts/Icon';
import { useText } from '../../text/texts';
import type { Task } from './merge';
import { taskText } from './taskText';
import { pagesKey } from './useTaskPages';

/** A button that cancels or deletes the task, after a question. */
export function TaskChange({ task, action }: { task: Task; action: 'cancel' | 'remove' }) {
  const words = useText(taskText);
  const [asked, setAsked] = useState(false);
  const change = useChange(task.id, action, () => setAsked(false));
  const question =
    action === 'cancel'
      ? [words.confirm.cancelTitle, words.confirm.cancelText, words.confirm.cancelAction]
      : [words.confirm.removeTitle, words.confirm.removeText, words.confirm.removeAction];
  const open = () => {
    change.reset();
    setAsked(true);
  };
  return (
    <>
      <Button
        variant="default"
        onClick={open}
        leftSection={<Icon name={action === 'cancel' ? 'close' : 'trash'} />}
      >
        {action === 'cancel' ? words.cancel : words.remove}
      </Button>
      <Modal opened={asked} onClose={() => setAsked(false)} title={question[0]} centered>
        <Text mb="md">{question[1]}</Text>
        {change.error && <ErrorMessage error={change.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setAsked(false)} data-autofocus>
            {words.confirm.keep}
          </Button>
          <Button color="red.9" loading={change.isPending} onClick={() => change.mutate()}>
            {question[2]}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

function useChange(id: string, action: 'cancel' | 'remove', done: () => void) {
  const api = useApi();
  const mode = useMode();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const path = { params: { path: { id } } };
  return useMutation({
    mutationFn: (): Promise<unknown> =>
      action === 'cancel'
        ? take(api.POST('/v1/tasks/{id}/cancel', path))
        : take(api.DELETE('/v1/tasks/{id}', path)),
    onSuccess: async () => {
      done();
      if (action === 'remove') {
        navigate('/tasks', { replace: true });
        client.removeQueries({ queryKey: queryKeys.task(mode, id) });
        await client.resetQueries({ queryKey: pagesKey(mode) });
      }
      await client.invalidateQueries({ queryKey: queryKeys.tasks(mode) });
    },
  });
}
