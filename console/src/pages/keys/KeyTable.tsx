import { VisuallyHidden } from '@mantine/core';
import { useMode } from '../../api/mode';
import { useText } from '../../text/texts';
import { KeyRow } from './KeyRow';
import type { Key } from './keys';
import styles from './keys.module.css';
import type { Panel } from './panel';
import { keysText } from './text';

interface Props {
  readonly keys: readonly Key[];
  readonly open: (name: Panel['name'], id: string) => void;
}

/** The keys that are not revoked. Test keys are not charged, so they have no spend. */
export function KeyTable({ keys, open }: Props) {
  const words = useText(keysText).columns;
  const live = useMode() === 'live';
  return (
    <table className={styles.table} data-mode={live ? 'live' : 'test'}>
      <thead>
        <tr>
          <th scope="col">{words.key}</th>
          <th scope="col">{words.allows}</th>
          <th scope="col">{words.limits}</th>
          {live && <th scope="col">{words.spend}</th>}
          <th scope="col">{words.lastUsed}</th>
          <th scope="col">{words.expires}</th>
          <th scope="col">
            <VisuallyHidden>{words.actions}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} of={key} open={open} />
        ))}
      </tbody>
    </table>
  );
}
