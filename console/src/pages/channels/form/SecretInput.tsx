import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { Icon } from '../../../parts/Icon';
import { useText } from '../../../text/texts';
import type { InputProps } from './FieldInput';
import styles from './form.module.css';
import { StoredSecret } from './StoredSecret';
import { formText } from './text';

type Props = InputProps & { readonly value: string | readonly string[] | null };

/** A secret, or several. What is stored is shown as a hint, and never in the input. */
export function SecretInput(props: Props) {
  return (
    <div className={styles.secret}>
      {props.value === null ? null : typeof props.value === 'string' ? (
        <OneSecret {...props} value={props.value} />
      ) : (
        <Secrets {...props} value={props.value} />
      )}
      <StoredSecret {...props} />
    </div>
  );
}

/** `new-password` keeps browsers from entering a password of theirs. */
const HIDDEN = { type: 'password', autoComplete: 'new-password', spellCheck: false } as const;

function OneSecret({ field, label, description, error, value, change }: InputProps & { value: string }) {
  // Of a file with several lines, a password input would keep one.
  return field.control === 'secret_file' ? (
    <Textarea
      label={label}
      description={description}
      error={error}
      value={value}
      autosize
      minRows={3}
      maxRows={8}
      autoComplete="off"
      spellCheck={false}
      classNames={{ input: styles.masked }}
      onChange={(event) => change(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...HIDDEN}
      label={label}
      description={description}
      error={error}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

function Secrets(props: InputProps & { value: readonly string[] }) {
  const words = useText(formText).secret;
  const { name, value, change } = props;
  const set = (index: number, text: string) => change(value.toSpliced(index, 1, text));
  return (
    <>
      {value.map((one, index) => (
        <TextInput
          key={index}
          {...HIDDEN}
          {...(index === 0
            ? { label: props.label, description: props.description, error: props.error }
            : { 'aria-label': words.numbered(name, index + 1), error: props.error !== false })}
          value={one}
          onChange={(event) => set(index, event.currentTarget.value)}
          rightSection={
            value.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={words.less(words.numbered(name, index + 1))}
                onClick={() => change(value.toSpliced(index, 1))}
              >
                <Icon name="close" />
              </ActionIcon>
            )
          }
        />
      ))}
      {value.at(-1) !== '' && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.add}
          leftSection={<Icon name="plus" />}
          onClick={() => change([...value, ''])}
        >
          {words.addKey}
        </Button>
      )}
    </>
  );
}
