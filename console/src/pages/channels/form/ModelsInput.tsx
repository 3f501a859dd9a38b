import { Checkbox, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../../api/client';
import { useMode } from '../../../api/mode';
import { queryKeys } from '../../../api/queries';
import { useText } from '../../../text/texts';
import type { ModelChoice } from './draft';
import type { InputProps } from './FieldInput';
import { providerOf } from './fields';
import styles from './form.module.css';
import { formText } from './text';

type Props = InputProps & { readonly value: ModelChoice; readonly provider: string };

/** All models of the provider, or some, each with its name at the upstream. */
export function ModelsInput({ value, provider, label, description, error, change }: Props) {
  const words = useText(formText).models;
  const offered = useOffered(provider, value);
  const toggle = (id: string) =>
    change({
      every: false,
      names: Object.fromEntries(
        id in value.names
          ? Object.entries(value.names).filter(([name]) => name !== id)
          : [...Object.entries(value.names), [id, '']],
      ),
    });
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <p className={styles.quiet}>{description}</p>
      <Radio
        name="models"
        label={words.every}
        checked={value.every}
        onChange={() => change({ ...value, every: true })}
      />
      <Radio
        name="models"
        label={words.some}
        checked={!value.every}
        onChange={() => change({ ...value, every: false })}
      />
      {!value.every && (
        <ul className={styles.models}>
          {offered.map((id) => (
            <li key={id}>
              <Checkbox label={id} checked={id in value.names} onChange={() => toggle(id)} />
              {id in value.names && (
                <TextInput
                  size="xs"
                  aria-label={words.upstream(id)}
                  placeholder={words.usual}
                  autoComplete="off"
                  spellCheck={false}
                  value={value.names[id] ?? ''}
                  onChange={(event) =>
                    change({ ...value, names: { ...value.names, [id]: event.currentTarget.value } })
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** The models of the provider, or all of the server; those that are chosen in any case. */
function useOffered(provider: string, { names }: ModelChoice): readonly string[] {
  const api = useApi();
  const { data = [] } = useQuery({
    queryKey: [...queryKeys.models(useMode()), 'ids'],
    queryFn: async ({ signal }) =>
      (await take(api.GET('/v1/models', { signal }))).data.map(({ id }) => id),
  });
  const served = providerOf(provider).models;
  const known = served.length > 0 ? served : data;
  return [...known, ...Object.keys(names).filter((id) => !known.includes(id))];
}
