import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMode } from '../../api/mode';
import { violationsOf } from '../../api/violations';
import { Icon } from '../../parts/Icon';
import { useText } from '../../text/texts';
import { useCurrency } from '../balance/balance';
import { budgetNames, expiryChoices, lacksModel, rateNames, type KeyForm, type LimitName } from './key-form';
import styles from './keys.module.css';
import { ModelField } from './ModelField';
import { ScopeField } from './ScopeField';
import { keysText } from './text';

interface Props {
  readonly form: KeyForm;
  readonly setForm: (next: KeyForm) => void;
  readonly error: Error | null;
}

/** The fields of a key, each with what the API says is wrong with it. */
export function KeyFormFields({ form, setForm, error, checked }: Props & { checked: boolean }) {
  const words = useText(keysText).form;
  const change = (part: Partial<KeyForm>) => setForm({ ...form, ...part });
  return (
    <>
      <TextInput
        data-autofocus
        label={words.name}
        description={words.nameHint}
        maxLength={100}
        autoComplete="off"
        value={form.name}
        error={violationsOf(error, 'name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <ScopeField
        scopes={form.scopes}
        change={(scopes) => change({ scopes })}
        error={violationsOf(error, 'scopes')}
      />
      <ModelField form={form} change={change} missing={checked && lacksModel(form)} />
      {useMode() === 'live' && <Budget form={form} setForm={setForm} error={error} />}
      <ExpiryFields form={form} change={change} error={error} />
      <RateFields form={form} setForm={setForm} error={error} />
    </>
  );
}

function Budget(props: Props) {
  const words = useText(keysText).form;
  const currency = useCurrency();
  return (
    <fieldset className={styles.group}>
      <legend>{words.budget}</legend>
      <p className={styles.hint}>{words.budgetHint}</p>
      <Limits {...props} names={budgetNames} unit={currency} />
    </fieldset>
  );
}

interface LimitsProps extends Props {
  readonly names: readonly LimitName[];
  readonly unit?: string;
}

function Limits({ form, setForm, error, names, unit }: LimitsProps) {
  const words = useText(keysText).form;
  return (
    <div className={styles.three}>
      {names.map((name) => (
        <TextInput
          key={name}
          label={words.limits[name]}
          inputMode="decimal"
          autoComplete="off"
          value={form.limits[name]}
          error={violationsOf(error, `limits.${name}`)}
          rightSection={unit && <span className={styles.unit}>{unit}</span>}
          rightSectionWidth={unit ? '3rem' : undefined}
          onChange={(event) =>
            setForm({ ...form, limits: { ...form.limits, [name]: event.currentTarget.value } })
          }
        />
      ))}
    </div>
  );
}

interface ExpiryProps {
  readonly form: KeyForm;
  readonly change: (part: Partial<KeyForm>) => void;
  readonly error: Error | null;
}

function ExpiryFields({ form, change, error }: ExpiryProps) {
  const words = useText(keysText).form;
  const wrong = violationsOf(error, 'expires_at');
  const onDate = form.expiry === 'date';
  return (
    <div className={styles.two}>
      <NativeSelect
        label={words.expiry}
        data={expiryChoices.map((value) => ({ value, label: words.expiries[value] }))}
        value={form.expiry}
        error={onDate ? undefined : wrong}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change({ expiry: expiryChoices.find((one) => one === value) ?? 'never' });
        }}
      />
      {onDate && (
        <TextInput
          type="date"
          label={words.date}
          value={form.date}
          error={wrong}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

/** What can be changed of the key with which the console acts: a session has the other fields. */
export function LimitFields(props: Props) {
  const words = useText(keysText).form;
  return (
    <>
      {useMode() === 'live' && <Budget {...props} />}
      <fieldset className={styles.group}>
        <legend>{words.rates}</legend>
        <p className={styles.hint}>{words.ratesHint}</p>
        <Limits {...props} names={rateNames} />
      </fieldset>
    </>
  );
}

/** Folded, because most keys do not need them; unfolded if a key has any, or one is wrong. */
function RateFields({ form, setForm, error }: Props) {
  const words = useText(keysText).form;
  const used = form.addresses !== '' || rateNames.some((name) => form.limits[name] !== '');
  const [unfolded, setUnfolded] = useState(used);
  const names = [...rateNames.map((name) => `limits.${name}`), 'ip_allow'];
  const wrong = names.some((name) => violationsOf(error, name) !== undefined);
  return (
    <Fold title={words.more} unfolded={unfolded || wrong} set={setUnfolded}>
      <fieldset className={styles.group}>
        <legend>{words.rates}</legend>
        <p className={styles.hint}>{words.ratesHint}</p>
        <Limits form={form} setForm={setForm} error={error} names={rateNames} />
      </fieldset>
      <Textarea
        label={words.addresses}
        description={words.addressesHint}
        placeholder={'203.0.113.0/24\n2001:db8::/32'}
        rows={3}
        spellCheck={false}
        value={form.addresses}
        error={violationsOf(error, 'ip_allow')}
        classNames={{ input: styles.mono, error: styles.lines }}
        onChange={(event) => setForm({ ...form, addresses: event.currentTarget.value })}
      />
    </Fold>
  );
}

interface FoldProps {
  readonly title: string;
  readonly unfolded: boolean;
  readonly set: (unfolded: boolean) => void;
  readonly children: ReactNode;
}

function Fold({ title, unfolded, set, children }: FoldProps) {
  return (
    <div className={styles.section}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={unfolded}
        onClick={() => set(!unfolded)}
      >
        <Icon name={unfolded ? 'chevron' : 'right'} />
        {title}
      </button>
      {unfolded && children}
    </div>
  );
}
