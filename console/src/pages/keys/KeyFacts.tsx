import { useMode } from '../../api/mode';
import { CopyButton } from '../../parts/CopyButton';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import { CapMeter } from './KeySpend';
import type { Key } from './keys';
import styles from './keys.module.css';
import { capsOf } from './spend';
import { keysText } from './text';

/** What an edit cannot change, and what counts against each cap. */
export function KeyFacts({ of: key }: { of: Key }) {
  const words = useText(keysText);
  const caps = useMode() === 'live' ? capsOf(key) : [];
  return (
    <div className={styles.facts}>
      <dl className={styles.factList}>
        <dt>{words.form.facts.id}</dt>
        <dd>
          <code>{key.id}</code> <CopyButton value={key.id} label={key.id} />
        </dd>
        <dt>{words.form.facts.created}</dt>
        <dd>
          <Time at={key.created} exact />
        </dd>
        <dt>{words.form.facts.lastUsed}</dt>
        <dd>{key.last_used === null ? words.neverUsed : <Time at={key.last_used} />}</dd>
      </dl>
      {caps.map((cap) => (
        <CapMeter key={cap.period} cap={cap} named />
      ))}
    </div>
  );
}
