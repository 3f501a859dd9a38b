import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { Radio } from '@mantine/core';
import { useText } from '../../../text/texts';
import type { FieldsProps } from './ChannelFields';
import { credentialsOf } from './fields';
import styles from './form.module.css';
import { formText } from './text';

/** A choice between a key and a key pair, if the provider takes both. */
export function CredentialChoice({ draft, setDraft }: FieldsProps) {
  const words = useText(formText).kinds;
  const kinds = credentialsOf(draft.provider);
  if (kinds.length < 2) {
    return null;
  }
  return (
    <fieldset className={styles.choice}>
      <legend>{words.title}</legend>
      {kinds.map((names, index) => (
        <Radio
          key={names.join()}
          name="credentials"
          label={names.length === 1 ? words.keys : words.pair}
          checked={draft.credentials === index}
          onChange={() => setDraft({ ...draft, credentials: index })}
        />
      ))}
    </fieldset>
  );
}
