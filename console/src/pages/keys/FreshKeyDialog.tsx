import { Button } from '@mantine/core';
import { useState } from 'react';
import { CopyButton } from '../../parts/CopyButton';
import { useNow } from '../../parts/clock';
import { Time } from '../../parts/Time';
import { setup } from '../../setup';
import { useText } from '../../text/texts';
import { Dialog } from './Dialog';
import { showFreshKey, type FreshKey } from './fresh-key';
import { modelsOf, useModelIds, type NewKey } from './keys';
import styles from './keys.module.css';
import type { Panel } from './panel';
import { keysText } from './text';

interface Props {
  readonly fresh: FreshKey;
  readonly open: (next: Panel) => void;
}

/** A new key: its secret, or why it is not there. */
export function FreshKeyDialog({ fresh, open }: Props) {
  const { key: secret } = fresh.key;
  return secret === null ? (
    <LostSecret of={fresh.key} open={open} />
  ) : (
    <Secret fresh={fresh} secret={secret} />
  );
}

/** The first answer with the secret was lost, and the server does not know the secret any more. */
function LostSecret({ of: key, open }: { of: NewKey; open: (next: Panel) => void }) {
  const words = useText(keysText);
  const close = () => showFreshKey(undefined);
  const go = (name: Panel['name']) => {
    close();
    open({ name, id: key.id });
  };
  return (
    <Dialog title={words.lost.title(key.name)} close={close}>
      <div className={styles.dialog}>
        <p>{words.lost.text}</p>
        <div className={styles.submit}>
          <Button onClick={() => go('rotate')}>{words.rotate}</Button>
          <Button variant="default" onClick={() => go('revoke')}>
            {words.revoke}
          </Button>
          <Button variant="subtle" onClick={close}>
            {words.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The secret, shown this once. Closing it without saying that it is stored asks. */
function Secret({ fresh, secret }: { fresh: FreshKey; secret: string }) {
  const words = useText(keysText).secret;
  const [asks, setAsks] = useState(false);
  const done = () => showFreshKey(undefined);
  return (
    <Dialog title={words.title} close={() => setAsks(true)} stays>
      <div className={styles.secret}>
        <p className={styles.once}>{words.once}</p>
        <div className={styles.secretLine}>
          <code className={styles.secretText}>{secret}</code>
          <CopyButton value={secret} text={words.copy} />
        </div>
        <p className={styles.quiet}>
          {words.warning} <Replacement fresh={fresh} />
        </p>
        <Snippet title={words.environment} text={`export FILMGATE_KEY=${secret}`} />
        <TryIt of={fresh.key} />
        {asks ? (
          <div className={styles.ask} role="alert">
            <p>{words.ask}</p>
            <Button onClick={() => setAsks(false)}>{words.stay}</Button>
            <Button variant="default" onClick={done}>
              {words.leave}
            </Button>
          </div>
        ) : (
          <div className={styles.submit}>
            <Button onClick={done}>{words.stored}</Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function Replacement({ fresh }: { fresh: FreshKey }) {
  const words = useText(keysText).secret;
  const now = useNow();
  if (fresh.oldUntil === undefined) {
    return null;
  }
  return (
    <>
      {words.replaced(fresh.key.name)}{' '}
      {fresh.oldUntil <= now ? (
        words.oldEnded
      ) : (
        <>
          {words.oldUntil} <Time at={fresh.oldUntil} exact />
        </>
      )}
    </>
  );
}

/** A request that works as it is and costs nothing: a test key that can, creates a video. */
function TryIt({ of: key }: { of: NewKey }) {
  const words = useText(keysText).secret;
  const ids = useModelIds();
  const model = modelsOf(key.scopes)[0] ?? ids[0];
  const creates = key.kind === 'test' && key.scopes.includes('generate') && model !== undefined;
  const lines = [
    `curl -s ${globalThis.location.origin}${setup.base_path}/v1/${creates ? 'videos/generations' : 'balance'}`,
    '-H "Authorization: Bearer $FILMGATE_KEY"',
    ...(creates ? ['-H "Content-Type: application/json"', `-d '${exampleOf(model)}'`] : []),
  ];
  return <Snippet title={words.try} text={lines.join(' \\\n  ')} />;
}

function exampleOf(model: string): string {
  return JSON.stringify({ model, prompt: 'a red fox runs through the snow' });
}

function Snippet({ title, text }: { title: string; text: string }) {
  return (
    <figure className={styles.snippet}>
      <figcaption>
        {title} <CopyButton value={text} label={title} />
      </figcaption>
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}
