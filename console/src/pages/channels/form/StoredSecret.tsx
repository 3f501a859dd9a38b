import { Button } from '@mantine/core';
import { useText } from '../../../text/texts';
import type { InputProps } from './FieldInput';
import styles from './form.module.css';
import { formText } from './text';

/** Credentials are replaced, and not removed. */
const KEPT = ['keys', 'access_key', 'secret_key', 'service_account'];

type Props = InputProps & { readonly value: unknown };

/** What is stored of a secret, and what saving does with it. Nothing for a new channel. */
export function StoredSecret({ field, name, hints, value, change }: Props) {
  const words = useText(formText).secret;
  if (hints.length === 0) {
    return null;
  }
  const several = field.control === 'secret_pairs' || hints.length > 1;
  const empty = field.control === 'secret_pairs' ? [] : '';
  return (
    <p className={styles.stored}>
      {value === null
        ? words.removed(name)
        : `${words.kept(hints.join(', '))} ${several ? words.keepAll : words.keep}`}
      {!KEPT.includes(field.name) && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => change(value === null ? empty : null)}
        >
          {value === null ? words.restore : words.remove}
        </Button>
      )}
    </p>
  );
}
