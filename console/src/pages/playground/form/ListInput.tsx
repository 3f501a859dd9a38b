import { ActionIcon } from '@mantine/core';
import { Icon } from '../../../parts/Icon';
import { useText } from '../../../text/texts';
import type { Field } from '../request/fields';
import { isArray, isObject, type Json, type Path } from '../request/json';
import { playgroundText } from '../text';
import { FieldInput } from './FieldInput';
import { Messages } from './FieldFrame';
import { useField } from './form-state';
import styles from './form.module.css';

/** An array of objects, or of strings. */
export function ListInput({ field, parent }: { field: Field; parent: Path }) {
  const state = useField(field, parent);
  const words = useText(playgroundText).form;
  const items = isArray(state.value) ? state.value : [];
  const write = (next: readonly Json[]) => state.set(next.length === 0 ? undefined : next);
  const isFull = items.length >= (field.maxItems ?? Infinity);
  return (
    <div className={styles.field} data-invalid={state.isInvalid || undefined} data-param={state.param}>
      <div className={styles.labelRow}>
        <span className={styles.label}>
          {state.label} <code className={styles.name}>{state.name}</code>
        </span>
        {!isFull && (
          <button
            type="button"
            className={styles.textButton}
            aria-label={words.add(state.label)}
            onClick={() => write([...items, field.parts.length > 0 ? {} : ''])}
          >
            <Icon name="plus" size={14} /> {words.addOne}
          </button>
        )}
      </div>
      <Messages state={state} />
      {items.map((item, index) => (
        <fieldset className={styles.item} key={index}>
          <legend className={styles.itemTitle}>{words.item(state.label, index + 1)}</legend>
          <span className={styles.itemRemove}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={words.remove(words.item(state.label, index + 1))}
              onClick={() => write(items.toSpliced(index, 1))}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          </span>
          {isObject(item) || field.parts.length > 0 ? (
            <div className={styles.parts}>
              {field.parts.map((part) => (
                <FieldInput key={part.name} field={part} parent={[...state.path, index]} />
              ))}
            </div>
          ) : (
            <input
              className={styles.input}
              aria-label={words.item(state.label, index + 1)}
              value={String(item ?? '')}
              onChange={({ target }) => write(items.with(index, target.value))}
            />
          )}
        </fieldset>
      ))}
    </div>
  );
}

/** An object of the request with its fields. */
export function ObjectInput({ field, parent }: { field: Field; parent: Path }) {
  const state = useField(field, parent);
  return (
    <fieldset className={styles.item} data-param={state.param}>
      <legend className={styles.itemTitle}>
        {state.label} <code className={styles.name}>{state.name}</code>
      </legend>
      <Messages state={state} />
      <div className={styles.parts}>
        {field.parts.map((part) => (
          <FieldInput key={part.name} field={part} parent={state.path} />
        ))}
      </div>
    </fieldset>
  );
}
