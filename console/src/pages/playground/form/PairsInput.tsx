import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../../parts/Icon';
import { useText } from '../../../text/texts';
import type { Field } from '../request/fields';
import type { Path } from '../request/json';
import { agree, isRepeated, objectOf, pairsOf, type Pair } from '../request/pairs';
import { playgroundText } from '../text';
import { FieldFrame } from './FieldFrame';
import { useField } from './form-state';
import styles from './form.module.css';

/** Names and values that the caller chooses. Rows without a name are not in the request yet. */
export function PairsInput({ field, parent }: { field: Field; parent: Path }) {
  const state = useField(field, parent);
  const words = useText(playgroundText).form;
  const [typed, setTyped] = useState<readonly Pair[]>([]);
  // An example, or the JSON, may have changed the request since.
  const pairs = agree(typed, state.value) ? typed : pairsOf(state.value);
  const write = (next: readonly Pair[]) => {
    setTyped(next);
    state.set(objectOf(next));
  };
  return (
    <FieldFrame state={state} isGroup>
      {pairs.map((pair, index) => (
        <Row
          key={index}
          pair={pair}
          isRepeated={isRepeated(pairs, index)}
          change={(next) => write(pairs.with(index, next))}
          remove={() => write(pairs.toSpliced(index, 1))}
        />
      ))}
      <button
        type="button"
        className={styles.textButton}
        disabled={pairs.some(({ name }) => name === '')}
        onClick={() => write([...pairs, { name: '', value: '' }])}
      >
        <Icon name="plus" size={14} /> {words.addOne}
      </button>
    </FieldFrame>
  );
}

interface RowProps {
  readonly pair: Pair;
  readonly isRepeated: boolean;
  readonly change: (pair: Pair) => void;
  readonly remove: () => void;
}

function Row({ pair, isRepeated, change, remove }: RowProps) {
  const words = useText(playgroundText).form;
  const { name, value } = pair;
  return (
    <>
      <div className={styles.pair}>
        <input
          className={styles.input}
          aria-label={words.name}
          aria-invalid={isRepeated || undefined}
          placeholder={words.name}
          value={name}
          onChange={({ target }) => change({ name: target.value, value })}
        />
        <input
          className={styles.input}
          aria-label={words.value}
          placeholder={words.value}
          value={String(value ?? '')}
          onChange={({ target }) => change({ name, value: target.value })}
        />
        <ActionIcon variant="subtle" color="gray" aria-label={words.remove(name)} onClick={remove}>
          <Icon name="close" />
        </ActionIcon>
      </div>
      {isRepeated && (
        <p className={styles.message} role="alert">
          {words.repeated(name)}
        </p>
      )}
    </>
  );
}
