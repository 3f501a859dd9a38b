import { ActionIcon } from '@mantine/core';
import { Icon } from '../../../parts/Icon';
import { useText } from '../../../text/texts';
import type { Field } from '../request/fields';
import { isObject, type JsonObject, type Path } from '../request/json';
import { playgroundText } from '../text';
import { FieldFrame } from './FieldFrame';
import { useField } from './form-state';
import styles from './form.module.css';

/** Names and values that the caller chooses. */
export function PairsInput({ field, parent }: { field: Field; parent: Path }) {
  const state = useField(field, parent);
  const words = useText(playgroundText).form;
  const pairs = Object.entries(isObject(state.value) ? state.value : {});
  const write = (next: readonly (readonly [string, unknown])[]) =>
    state.set(next.length === 0 ? undefined : (Object.fromEntries(next) as JsonObject));
  return (
    <FieldFrame state={state} isGroup>
      {pairs.map(([name, value], index) => (
        <div className={styles.pair} key={index}>
          <input
            className={styles.input}
            aria-label={words.name}
            placeholder={words.name}
            value={name}
            onChange={({ target }) => write(pairs.with(index, [target.value, value]))}
          />
          <input
            className={styles.input}
            aria-label={words.value}
            placeholder={words.value}
            value={String(value ?? '')}
            onChange={({ target }) => write(pairs.with(index, [name, target.value]))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.remove(name)}
            onClick={() => write(pairs.toSpliced(index, 1))}
          >
            <Icon name="close" />
          </ActionIcon>
        </div>
      ))}
      <button
        type="button"
        className={styles.textButton}
        disabled={pairs.some(([name]) => name === '')}
        onClick={() => write([...pairs, ['', '']])}
      >
        <Icon name="plus" size={14} /> {words.addOne}
      </button>
    </FieldFrame>
  );
}
