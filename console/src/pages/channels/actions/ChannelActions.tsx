import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useFocusReturn } from '../../../frame/focus';
import { ErrorMessage } from '../../../parts/ErrorMessage';
import { Icon, type IconName } from '../../../parts/Icon';
import { useText } from '../../../text/texts';
import { useChannels, useStateChange, useTest, type Channel, type StateChange } from '../channels';
import { earlyForm, EditPanel } from '../form/panels';
import { usePanel } from '../panel';
import { channelsText } from '../text';
import styles from './actions.module.css';
import { LastChannelDialog } from './LastChannelDialog';
import { RemoveDialog } from './RemoveDialog';
import { TestResult } from './TestResult';

const icons: Record<StateChange, IconName> = { pause: 'pause', drain: 'drain', resume: 'playground' };

/** What an operator does with a channel, and below it what came of it. */
export function ChannelActions({ channel }: { channel: Channel }) {
  const words = useText(channelsText);
  const [panel, open] = usePanel();
  const test = useTest(channel.name);
  const state = useStateChange(channel.name);
  const [asked, setAsked] = useState<StateChange>();
  const others = useOtherActive(channel);
  const [isAdded, setAdded] = useTestAfterAdding(() => test.mutate());
  const isOwn = channel.source === 'api';
  const change = (next: StateChange) => {
    setAdded(false);
    test.reset();
    state.mutate(next);
  };
  const changes: readonly StateChange[] =
    channel.state === 'active' ? ['pause', 'drain'] : channel.state === 'paused' ? ['resume', 'drain'] : ['resume'];
  useFocusReturn(panel !== undefined || asked !== undefined);
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        <Button
          leftSection={<Icon name="check" />}
          loading={test.isPending}
          onClick={() => {
            setAdded(false);
            state.reset();
            test.mutate();
          }}
        >
          {words.actions.test}
        </Button>
        {isOwn && (
          <Button
            variant="default"
            leftSection={<Icon name="edit" />}
            onClick={() => open('edit')}
            onPointerEnter={earlyForm}
          >
            {words.actions.edit}
          </Button>
        )}
        {changes.map((one) => (
          <Button
            key={one}
            variant="default"
            leftSection={<Icon name={icons[one]} />}
            loading={state.isPending && state.variables === one}
            onClick={() => (one !== 'resume' && !others ? setAsked(one) : change(one))}
          >
            {words.actions[one]}
          </Button>
        ))}
        {isOwn && (
          <Button
            variant="default"
            className={styles.danger}
            leftSection={<Icon name="trash" />}
            onClick={() => open('remove')}
          >
            {words.actions.remove}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {isAdded && <p className={styles.done}>{words.added(channel.name)}</p>}
        {state.data && <p className={styles.done}>{words.actions.done[state.variables]}</p>}
        {test.isPending && <p className={styles.quiet}>{words.actions.testing}</p>}
        {test.data && <TestResult test={test.data} channel={channel} close={test.reset} />}
      </div>
      {(state.error ?? test.error) && <ErrorMessage error={(state.error ?? test.error) as Error} />}
      {asked !== undefined && (
        <LastChannelDialog
          change={asked}
          close={() => setAsked(undefined)}
          confirm={() => {
            setAsked(undefined);
            change(asked);
          }}
        />
      )}
      {panel === 'edit' && isOwn && <EditPanel channel={channel} close={() => open(undefined)} />}
      {panel === 'remove' && isOwn && (
        <RemoveDialog channel={channel} close={() => open(undefined)} drain={() => change('drain')} />
      )}
    </div>
  );
}

/** Whether another channel gets new tasks; true until it is known. */
function useOtherActive({ name, state }: Channel): boolean {
  const { data } = useChannels();
  return (
    state !== 'active' ||
    data === undefined ||
    data.some((one) => one.name !== name && one.state === 'active' && one.enabled !== false)
  );
}

/** Tests a channel that was just added, and whether to say so. The address forgets that it was. */
function useTestAfterAdding(test: () => void) {
  const [search, setSearch] = useSearchParams();
  const added = useState(() => search.has('added'));
  const [isAdded] = added;
  const begin = useEffectEvent(() => {
    test();
    setSearch(
      (before) => {
        before.delete('added');
        return before;
      },
      { replace: true },
    );
  });
  useEffect(() => {
    if (isAdded) {
      begin();
    }
  }, [isAdded]);
  return added;
}
