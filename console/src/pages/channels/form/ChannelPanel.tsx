import '@mantine/core/styles/Drawer.layer.css';
import { Button, Drawer } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { ApiError } from '../../../api/error';
import { isBesideField } from '../../../api/violations';
import { useCovered } from '../../../frame/covered';
import { ErrorMessage } from '../../../parts/ErrorMessage';
import { useText } from '../../../text/texts';
import type { Channel } from '../channels';
import { ChannelFields } from './ChannelFields';
import type { Draft } from './draft';
import { fieldsOf } from './fields';
import styles from './form.module.css';
import { formText } from './text';

interface Props {
  readonly title: string;
  readonly action: string;
  readonly draft: Draft;
  readonly setDraft: (next: Draft) => void;
  /** The channel that is edited; undefined for a new one. */
  readonly stored: Channel | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly submit: () => void;
  readonly close: () => void;
  /** What is said above the buttons in place of the error. */
  readonly notice?: ReactNode;
  /** Whether the notice asks for a decision before the form can be sent again. */
  readonly isBlocked?: boolean;
}

/** A panel beside the page with the fields of a channel. Once something was typed, only its buttons close it. */
export function ChannelPanel(props: Props) {
  const words = useText(formText);
  const covered = useCovered();
  const [changed, setChanged] = useState(false);
  return (
    <Drawer
      opened
      onClose={props.close}
      closeOnClickOutside={false}
      closeOnEscape={!changed && !covered}
      inert={covered === 'expired'}
      position="right"
      overlayProps={{ backgroundOpacity: 0.3 }}
      closeButtonProps={{ 'aria-label': words.close }}
      size="36rem"
      title={props.title}
      classNames={{ title: styles.panelTitle, body: styles.panelBody }}
    >
      <div onChange={() => setChanged(true)}>
        <PanelForm {...props} />
      </div>
    </Drawer>
  );
}

function PanelForm({ draft, setDraft, stored, error, isPending, ...props }: Props) {
  const words = useText(formText);
  const element = useRef<HTMLFormElement>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    props.submit();
  };
  useEffect(() => {
    const wrong = element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
    const fold = wrong?.closest('details');
    if (fold) {
      fold.open = true;
    }
    wrong?.scrollIntoView({ block: 'center' });
    wrong?.focus({ preventScroll: true });
  }, [error]);
  return (
    <form className={styles.form} ref={element} onSubmit={onSubmit} noValidate autoComplete="off">
      <ChannelFields draft={draft} setDraft={setDraft} stored={stored} error={error} />
      <div className={styles.submit}>
        {props.notice}
        {!props.notice && error && !isShown(error, draft) && <ErrorMessage error={error} />}
        <Button type="submit" loading={isPending} disabled={props.isBlocked ?? false}>
          {props.action}
        </Button>
        <Button variant="default" onClick={props.close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Whether everything that is wrong is said beside a field. */
function isShown(error: Error, { provider, credentials }: Draft): boolean {
  const names = fieldsOf(provider, credentials).map(({ name }) => name);
  return error instanceof ApiError && isBesideField(error, [...names, 'key']);
}
