import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { useAccount } from '../../api/session';
import { Prose } from '../../parts/Prose';
import { useText } from '../../text/texts';
import { scopeNames, type ScopeName } from './key-form';
import styles from './keys.module.css';
import { keysText } from './text';

interface Props {
  readonly scopes: readonly string[];
  readonly change: (scopes: readonly string[]) => void;
  readonly error: string | undefined;
}

/** The scopes of a key, each with what it allows. Those that the session lacks are not offered. */
export function ScopeField({ scopes, change, error }: Props) {
  const words = useText(keysText);
  const own = useAccount().scopes;
  const errorId = useId();
  const offered = scopeNames.filter((name) => own.includes(name) || scopes.includes(name) || isRead(name, own));
  const toggle = (name: ScopeName) =>
    change(scopes.includes(name) ? scopes.filter((one) => one !== name) : [...scopes, name]);
  return (
    <fieldset className={styles.group} aria-describedby={error && errorId}>
      <legend>{words.form.scopes}</legend>
      {offered.map((name) => {
        const included = isRead(name, scopes);
        return (
          <Checkbox
            key={name}
            label={<code>{name}</code>}
            description={
              included && !scopes.includes(name) ? (
                words.form.included
              ) : (
                <Prose>{words.scopes[name]}</Prose>
              )
            }
            checked={scopes.includes(name) || included}
            disabled={included && !scopes.includes(name)}
            onChange={() => toggle(name)}
          />
        );
      })}
      {error && (
        <p className={styles.fieldError} id={errorId} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** `generate` includes `read`. */
function isRead(name: ScopeName, scopes: readonly string[]): boolean {
  return name === 'read' && scopes.includes('generate');
}
