import { Button } from '@mantine/core';
import { useText } from '../../../text/texts';
import { channelsText } from '../text';
import styles from './actions.module.css';
import { ChannelDialog } from './ChannelDialog';

interface Props {
  readonly change: 'pause' | 'drain' | 'resume';
  readonly close: () => void;
  readonly confirm: () => void;
}

/** Says that live tasks wait before the only active channel stops. */
export function LastChannelDialog({ change, close, confirm }: Props) {
  const words = useText(channelsText);
  return (
    <ChannelDialog title={words.last.title[change === 'pause' ? 'pause' : 'drain']} close={close}>
      <p>{words.last.text}</p>
      <div className={styles.buttons}>
        <Button onClick={confirm}>{words.actions[change]}</Button>
        <Button variant="default" onClick={close} data-autofocus>
          {words.actions.cancel}
        </Button>
      </div>
    </ChannelDialog>
  );
}
