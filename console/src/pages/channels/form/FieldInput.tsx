import '@mantine/core/styles/Checkbox.layer.css';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { violationsOf } from '../../../api/violations';
import { Prose } from '../../../parts/Prose';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { channelsText } from '../text';
import type { FieldsProps } from './ChannelFields';
import type { ModelChoice, Pair, Value } from './draft';
import { isRequired, providerNames, providerOf, type Field } from './fields';
import styles from './form.module.css';
import { ModelsInput } from './ModelsInput';
import { PairsInput } from './PairsInput';
import { SecretInput } from './SecretInput';
import { formText } from './text';

/** What every input of a field needs. */
export interface InputProps {
  readonly field: Field;
  readonly label: ReactNode;
  /** The label without marks, for names of parts. */
  readonly name: string;
  readonly description: ReactNode;
  readonly error: ReactNode;
  /** The hints of what is stored; empty if nothing is. */
  readonly hints: readonly string[];
  readonly change: (value: Value) => void;
}

/** The input of one field, with what the API says is wrong with it. */
export function FieldInput({ field, draft, setDraft, stored, error }: FieldsProps & { field: Field }) {
  const chinese = useLanguage() === 'zh';
  const words = useText(formText);
  const name = chinese ? field.label_zh : field.label;
  const wrong = [field.name, ...(field.name === 'keys' ? ['key'] : [])].flatMap(
    (param) => violationsOf(error, param) ?? [],
  );
  const props: InputProps = {
    field,
    name,
    label: (
      <>
        {name}
        {isRequired(field, draft.provider) && <span className={styles.required}> · {words.required}</span>}
      </>
    ),
    description: <Prose>{chinese ? field.description_zh : field.description}</Prose>,
    error: wrong.length > 0 && <Prose>{wrong.join('\n')}</Prose>,
    hints: hintsOf((stored as unknown as Record<string, unknown> | undefined)?.[field.name]),
    change: (value) => setDraft({ ...draft, values: { ...draft.values, [field.name]: value } }),
  };
  const value = draft.values[field.name] ?? null;
  switch (field.control) {
    case 'provider':
      return <ProviderInput {...props} draft={draft} setDraft={setDraft} />;
    case 'secret':
    case 'secret_file':
    case 'secrets':
      return <SecretInput {...props} value={value as string | readonly string[] | null} />;
    case 'secret_pairs':
      return <PairsInput {...props} value={value as readonly Pair[] | null} />;
    case 'models':
      return <ModelsInput {...props} value={value as ModelChoice} provider={draft.provider} />;
    case 'switch':
      return (
        <Checkbox
          label={name}
          description={props.description}
          error={props.error}
          checked={value === true}
          onChange={(event) => props.change(event.currentTarget.checked)}
        />
      );
    case 'select':
      return <ChoiceInput {...props} value={value as string} />;
    default:
      return <TextField {...props} value={String(value ?? '')} provider={draft.provider} />;
  }
}

function hintsOf(stored: unknown): readonly string[] {
  if (stored === undefined) {
    return [];
  }
  if (Array.isArray(stored)) {
    return stored.map(String);
  }
  return typeof stored === 'object' && stored !== null
    ? Object.entries(stored).map(([name, hint]) => `${name}: ${String(hint)}`)
    : [String(stored)];
}

function ProviderInput(props: InputProps & Pick<FieldsProps, 'draft' | 'setDraft'>) {
  const words = useText(formText).providers;
  return (
    <NativeSelect
      label={props.label}
      description={props.description}
      error={props.error}
      data={providerNames.map((value) => ({
        value,
        label: words[value as keyof typeof words] ?? value,
      }))}
      value={props.draft.provider}
      onChange={(event) =>
        props.setDraft({ ...props.draft, provider: event.currentTarget.value, credentials: 0 })
      }
    />
  );
}

function ChoiceInput({ field, value, ...props }: InputProps & { value: string }) {
  const words = useText(channelsText).failovers;
  const options = (field.enum ?? []).map((one) => ({
    value: one,
    label: words[one as keyof typeof words] ?? one,
  }));
  return (
    <NativeSelect
      label={props.label}
      description={props.description}
      error={props.error}
      data={options}
      value={value || field.preset}
      onChange={(event) => props.change(event.currentTarget.value)}
    />
  );
}

/** Numbers stand beside one another, so that what is above them must have one height. */
const UNDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description'];

function TextField({ field, value, provider, ...props }: InputProps & { value: string; provider: string }) {
  const words = useText(formText);
  const isLong = field.control === 'lines' || field.control === 'json';
  const shared = {
    label: props.label,
    description: isLong ? (
      <>
        {props.description} {words[field.control === 'json' ? 'json' : 'lines']}
      </>
    ) : (
      props.description
    ),
    error: props.error,
    value,
    spellCheck: false,
    autoComplete: 'off',
    placeholder: field.name === 'base_url' ? providerOf(provider).base_url : field.preset,
  };
  return isLong ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={10}
      classNames={{ input: styles.mono }}
      onChange={(event) => props.change(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...shared}
      {...(field.control === 'number' ? { inputWrapperOrder: UNDER } : {})}
      {...(field.name === 'name' ? { 'data-autofocus': true } : {})}
      inputMode={field.control === 'number' ? 'numeric' : field.name === 'base_url' ? 'url' : 'text'}
      rightSection={field.unit && <span className={styles.unit}>{words.units[field.unit]}</span>}
      onChange={(event) => props.change(event.currentTarget.value)}
    />
  );
}
