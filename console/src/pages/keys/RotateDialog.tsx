import { Button, Radio } from '@mantine/core';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { useState } from 'react';
import { take, useApi } from '../../api/client';
import { useAccount } from '../../api/session';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { useText } from '../../text/texts';
import { Dialog } from './Dialog';
import { showFreshKey } from './fresh-key';
import { useKeyChange, type Key, type NewKey } from './keys';
import styles from './keys.module.css';
import { capsOf } from './spend';
import { keysText } from './text';

/** How long the old key works, in seconds. */
const graces = { none: 0, hour: 3_600, day: 86_400, week: 7 * 86_400, month: 30 * 86_400 } as const;
type Grace = keyof typeof graces;
const choices = Object.keys(graces) as Grace[];

interface Props {
  readonly of: Key;
  readonly close: () => void;
  readonly create: () => void;
}

/** Replaces a key by a new one. Only an operator does that with a key that has a budget. */
export function RotateDialog({ of: key, close, create }: Props) {
  const words = useText(keysText);
  const { operator } = useAccount();
  const hasBudget = capsOf(key).length > 0;
  return (
    <Dialog title={words.rotation.title(key.name)} close={close}>
      {hasBudget && !operator ? (
        <div className={styles.dialog}>
          <p>{words.rotation.operatorOnly}</p>
          <div className={styles.submit}>
            <Button onClick={create}>{words.create}</Button>
            <Button variant="default" onClick={close}>
              {words.form.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <Rotation of={key} close={close} hasBudget={hasBudget} />
      )}
    </Dialog>
  );
}

interface RotationProps {
  readonly of: Key;
  readonly close: () => void;
  readonly hasBudget: boolean;
}

function Rotation({ of: key, close, hasBudget }: RotationProps) {
  const words = useText(keysText);
  const rotateKey = useRotation(hasBudget ? '/admin/v1/keys/{id}/rotate' : '/v1/keys/{id}/rotate');
  const [grace, setGrace] = useState<Grace>('day');
  const rotate = useKeyChange(
    () => rotateKey(key.id, graces[grace]),
    close,
    (fresh) => showFreshKey({ key: fresh, oldUntil: fresh.created + graces[grace] }),
  );
  return (
    <div className={styles.dialog}>
      <p>
        {words.rotation.text} {hasBudget && words.rotation.fromZero}
      </p>
      <fieldset className={styles.group}>
        <legend>{words.rotation.grace}</legend>
        {choices.map((choice) => (
          <Radio
            key={choice}
            name="grace"
            label={words.rotation.graces[choice]}
            checked={choice === grace}
            onChange={() => setGrace(choice)}
          />
        ))}
      </fieldset>
      <p className={styles.quiet}>{words.rotation.graceHint}</p>
      {rotate.error && <ErrorMessage error={rotate.error} />}
      <div className={styles.submit}>
        <Button loading={rotate.isPending} onClick={() => rotate.mutate(undefined)}>
          {words.rotation.submit}
        </Button>
        <Button variant="default" onClick={close}>
          {words.form.cancel}
        </Button>
      </div>
    </div>
  );
}

type RotatePath = '/v1/keys/{id}/rotate' | '/admin/v1/keys/{id}/rotate';

function useRotation(path: RotatePath): (id: string, graceSeconds: number) => Promise<NewKey> {
  const api = useApi();
  return (id, graceSeconds) =>
    take(api.POST(path, { params: { path: { id } }, body: { grace_seconds: graceSeconds } }));
}
