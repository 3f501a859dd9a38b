import { Button, Radio } from '@mantine/core';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { useState } from 'react';
import { take, useApi } from '../../api/client';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { useText } from '../../text/texts';
import { Dialog } from './Dialog';
import { showFreshKey } from './fresh-key';
import { useKeyChange, type Key } from './keys';
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
}

/** Replaces a key by a new one, which has spent what the key has spent. */
export function RotateDialog({ of: key, close }: Props) {
  const words = useText(keysText);
  return (
    <Dialog title={words.rotation.title(key.name)} close={close}>
      <Rotation of={key} close={close} />
    </Dialog>
  );
}

function Rotation({ of: key, close }: Props) {
  const words = useText(keysText);
  const api = useApi();
  const [grace, setGrace] = useState<Grace>('day');
  const rotate = useKeyChange(
    () =>
      take(
        api.POST('/v1/keys/{id}/rotate', {
          params: { path: { id: key.id } },
          body: { grace_seconds: graces[grace] },
        }),
      ),
    close,
    (fresh) => showFreshKey({ key: fresh, oldUntil: fresh.created + graces[grace] }),
  );
  return (
    <div className={styles.dialog}>
      <p>{words.rotation.text}</p>
      {capsOf(key).length > 0 && <p>{words.rotation.budget}</p>}
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
