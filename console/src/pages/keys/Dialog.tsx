import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCovered } from '../../frame/covered';
import { useText } from '../../text/texts';
import styles from './keys.module.css';
import { keysText } from './text';

interface Props {
  readonly title: string;
  readonly close: () => void;
  /** Whether a click beside the dialog does not close it. */
  readonly stays?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the list. */
export function Dialog({ title, close, stays = false, children }: Props) {
  const words = useText(keysText);
  const covered = useCovered();
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={!stays}
      closeOnEscape={!covered}
      inert={covered === 'expired'}
      size={stays ? '40rem' : '30rem'}
      title={title}
      overlayProps={{ backgroundOpacity: 0.3 }}
      closeButtonProps={{ 'aria-label': words.close }}
      classNames={{ title: styles.panelTitle }}
    >
      {children}
    </Modal>
  );
}
