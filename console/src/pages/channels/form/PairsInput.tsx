import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Icon } from '../../../parts/Icon';
import { useText } from '../../../text/texts';
import type { Pair } from './draft';
import type { InputProps } from './FieldInput';
import styles from './form.module.css';
import { StoredSecret } from './StoredSecret';
import { formText } from './text';

/** Headers, whose values are secrets. */
export function PairsInput(props: InputProps & { readonly value: readonly Pair[] | null }) {
  const words = useText(formText).pairs;
  const { label, description, error, value, change } = props;
  const set = (index: number, part: Partial<Pair>) =>
    change((value ?? []).map((pair, at) => (at === index ? { ...pair, ...part } : pair)));
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <p className={styles.quiet}>{description}</p>
      {value?.map((pair, index) => (
        <div key={index} className={styles.pair}>
          <TextInput
            aria-label={words.name}
            placeholder={words.name}
            autoComplete="off"
            spellCheck={false}
            value={pair.name}
            error={error !== false}
            onChange={(event) => set(index, { name: event.currentTarget.value })}
          />
          <TextInput
            type="password"
            autoComplete="new-password"
            aria-label={words.value}
            placeholder={words.value}
            value={pair.value}
            onChange={(event) => set(index, { value: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.remove(index + 1)}
            onClick={() => change(value.toSpliced(index, 1))}
          >
            <Icon name="close" />
          </ActionIcon>
        </div>
      ))}
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
      {value !== null && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.add}
          leftSection={<Icon name="plus" />}
          onClick={() => change([...value, { name: '', value: '' }])}
        >
          {words.add}
        </Button>
      )}
      <StoredSecret {...props} />
    </fieldset>
  );
}
