import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCovered } from '../../../frame/covered';
import { useText } from '../../../text/texts';
import { channelsText } from '../text';
import styles from './actions.module.css';

interface Props {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A question over the page. */
export function ChannelDialog({ title, close, children }: Props) {
  const words = useText(channelsText).actions;
  const covered = useCovered();
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!covered}
      inert={covered === 'expired'}
      size="30rem"
      title={title}
      overlayProps={{ backgroundOpacity: 0.3 }}
      closeButtonProps={{ 'aria-label': words.cancel }}
      classNames={{ title: styles.dialogTitle }}
    >
      <div className={styles.dialog}>{children}</div>
    </Modal>
  );
}
