import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { take } from '../../../api/client';
import { ErrorMessage } from '../../../parts/ErrorMessage';
import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import { useChange, type Channel } from '../channels';
import { channelsText } from '../text';
import styles from './actions.module.css';
import { ChannelDialog } from './ChannelDialog';

interface Props {
  readonly channel: Channel;
  readonly close: () => void;
  readonly drain: () => void;
}

/** Says what is lost before a channel is removed. */
export function RemoveDialog({ channel, close, drain }: Props) {
  const words = useText(channelsText);
  const { number } = useFormat();
  const [, navigate] = useLocation();
  const remove = useChange(async (api, name: string) => {
    await take(api.DELETE('/admin/v1/channels/{name}', { params: { path: { name } } }));
    // Before the page finds that its channel is gone.
    navigate('/channels', { replace: true });
  });
  const running = channel.health?.in_flight ?? 0;
  return (
    <ChannelDialog title={words.removal.title(channel.name)} close={close}>
      <p>{words.removal.text}</p>
      {running > 0 && <p className={styles.warning}>{words.removal.running(number(running))}</p>}
      {remove.error && <ErrorMessage error={remove.error} />}
      <div className={styles.buttons}>
        <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate(channel.name)}>
          {words.removal.submit}
        </Button>
        <Button variant="default" onClick={close} data-autofocus>
          {words.actions.cancel}
        </Button>
        {running > 0 && channel.state !== 'draining' && (
          <Button
            variant="subtle"
            onClick={() => {
              close();
              drain();
            }}
          >
            {words.removal.drainFirst}
          </Button>
        )}
      </div>
    </ChannelDialog>
  );
}
