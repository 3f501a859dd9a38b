import type { Field } from '../request/fields';
import type { Path } from '../request/json';
import { Help, Messages, described } from './FieldFrame';
import { useField } from './form-state';
import styles from './form.module.css';

/** A boolean. Switched to its default, it is removed from the request. */
export function SwitchInput({ field, parent }: { field: Field; parent: Path }) {
  const state = useField(field, parent);
  return (
    <div className={styles.field} data-invalid={state.isInvalid || undefined} data-param={state.param}>
      <div className={styles.switchRow}>
        <label className={styles.label} htmlFor={state.id}>
          {state.label} <code className={styles.name}>{state.name}</code>
        </label>
        <Help state={state} />
        <input
          id={state.id}
          type="checkbox"
          role="switch"
          className={styles.switch}
          checked={state.effective === true}
          {...described(state)}
          onChange={({ target }) =>
            state.set(target.checked === (field.defaultValue ?? false) ? undefined : target.checked)
          }
        />
      </div>
      <Messages state={state} />
    </div>
  );
}
