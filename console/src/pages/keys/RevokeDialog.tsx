import { Button } from '@mantine/core';
import { take, useApi } from '../../api/client';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { Prose } from '../../parts/Prose';
import { Time } from '../../parts/Time';
import { useNow } from '../../parts/clock';
import { useText } from '../../text/texts';
import { Dialog } from './Dialog';
import { useKeyChange, type Key } from './keys';
import styles from './keys.module.css';
import { keysText } from './text';

const DAY_SECONDS = 86_400;

interface Props {
  readonly of: Key;
  readonly close: () => void;
  readonly rotate: () => void;
}

/** Says what stops before a key is revoked. */
export function RevokeDialog({ of: key, close, rotate }: Props) {
  const words = useText(keysText);
  const api = useApi();
  const revoke = useKeyChange(
    (id: string) => take(api.DELETE('/v1/keys/{id}', { params: { path: { id } } })),
    close,
  );
  return (
    <Dialog title={words.revocation.title(key.name)} close={close}>
      <div className={styles.dialog}>
        <p>
          <Prose>{words.revocation.text}</Prose> {words.revocation.tasks}
        </p>
        <LastUse at={key.last_used} />
        {revoke.error && <ErrorMessage error={revoke.error} />}
        <div className={styles.submit}>
          <Button color="red.9" loading={revoke.isPending} onClick={() => revoke.mutate(key.id)}>
            {words.revocation.submit}
          </Button>
          <Button variant="default" onClick={close}>
            {words.form.cancel}
          </Button>
          <Button variant="subtle" className={styles.instead} onClick={rotate}>
            {words.revocation.instead}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function LastUse({ at }: { at: number | null }) {
  const words = useText(keysText).revocation;
  const now = useNow();
  if (at === null) {
    return <p className={styles.quiet}>{words.neverUsed}</p>;
  }
  const recent = now - at < DAY_SECONDS;
  return (
    <div className={recent ? styles.warning : styles.quiet}>
      {words.used}: <Time at={at} />
      {recent && <p>{words.recently}</p>}
    </div>
  );
}
