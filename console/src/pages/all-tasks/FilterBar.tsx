import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { useModels } from '../../api/models';
import { Choice } from '../../parts/Choice';
import { ClearButton } from '../../parts/ClearButton';
import bar from '../../parts/filters.module.css';
import { Icon } from '../../parts/Icon';
import { partsText } from '../../parts/text';
import { useText } from '../../text/texts';
import { statuses } from '../tasks/filters';
import { useAccountNames } from './all-tasks';
import styles from './all-tasks.module.css';
import { hasStatus, isFiltered, namedIn, withoutRefused, type Filters } from './filters';
import { allTasksText } from './text';

interface Props {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** What selects tasks. Most filters need an account, because only its tasks have an index of them. */
export function FilterBar({ filters, onChange }: Props) {
  const words = useText(allTasksText).filters;
  const set = (name: keyof Filters, value: string) => {
    const { [name]: _, channel: __, ...others } = filters;
    onChange(withoutRefused(value ? { ...others, [name]: value } : others));
  };
  return (
    <div className={bar.filters} role="group" aria-label={words.label}>
      <StatusTabs filters={filters} onChange={(status) => set('status', status)} />
      <div className={`${bar.choices} ${styles.choices}`}>
        <AccountChoice value={filters.account} onChange={(account) => set('account', account)} />
        {filters.account !== undefined && (
          <ModelChoice value={filters.model} onChange={(model) => set('model', model)} />
        )}
        {filters.channel !== undefined && (
          <span className={styles.chosen}>{words.unknownOutcomes(filters.channel)}</span>
        )}
        {isFiltered(filters) && (
          <ClearButton label={words.clear} onClick={() => onChange({})} />
        )}
        <Search onAccount={(account) => set('account', account)} />
      </div>
      {filters.account === undefined && filters.channel === undefined && (
        <p className={styles.hint}>{words.needsAccount}</p>
      )}
    </div>
  );
}

interface TabsProps {
  readonly filters: Filters;
  readonly onChange: (status: string) => void;
}

function StatusTabs({ filters, onChange }: TabsProps) {
  const words = useText(allTasksText).filters;
  const names = useText(partsText).status;
  return (
    <div className={bar.tabs}>
      {['' as const, ...statuses].map((one) => (
        <button
          key={one}
          type="button"
          className={`${bar.tab} ${styles.tab}`}
          aria-pressed={(filters.status ?? '') === one && filters.channel === undefined}
          disabled={one !== '' && !hasStatus(filters, one)}
          onClick={() => onChange(one)}
        >
          {one === '' ? words.all : names[one]}
        </button>
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

function AccountChoice({ value, onChange }: ChoiceProps) {
  const words = useText(allTasksText).filters;
  const options = [...useAccountNames()].map(([id, name]) => ({ value: id, label: name }));
  return (
    <Choice label={words.account} any={words.anyAccount} value={value} options={options} onChange={onChange} />
  );
}

function ModelChoice({ value, onChange }: ChoiceProps) {
  const words = useText(allTasksText).filters;
  const { data: models = [] } = useModels();
  const options = models.map(({ id, name }) => ({ value: id, label: name ?? id }));
  return <Choice label={words.model} any={words.anyModel} value={value} options={options} onChange={onChange} />;
}

/** A whole task id opens the task, and that of an account selects its tasks. */
function Search({ onAccount }: { onAccount: (id: string) => void }) {
  const words = useText(allTasksText).filters;
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = namedIn(typed);
    setUnknown(named === undefined && typed.trim() !== '');
    if (named?.kind === 'task') {
      navigate(`/all-tasks/${named.id}`);
    } else if (named?.kind === 'account') {
      setTyped('');
      onAccount(named.id);
    }
  };
  return (
    <form className={bar.search} role="search" onSubmit={submit}>
      <Icon name="search" size={15} />
      <input
        type="search"
        aria-label={words.searchLabel}
        aria-invalid={unknown}
        aria-describedby={unknown ? 'unknown-id' : undefined}
        placeholder={words.search}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setUnknown(false);
        }}
      />
      {unknown && (
        <p className={styles.fieldError} id="unknown-id" role="alert">
          {words.notAnId}
        </p>
      )}
    </form>
  );
}
