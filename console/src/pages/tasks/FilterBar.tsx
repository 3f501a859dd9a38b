import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { useModels } from '../../api/models';
import { queryKeys } from '../../api/queries';
import { useAccount } from '../../api/session';
import { Choice } from '../../parts/Choice';
import { ClearButton } from '../../parts/ClearButton';
import { Icon } from '../../parts/Icon';
import styles from '../../parts/filters.module.css';
import { partsText } from '../../parts/text';
import { useText } from '../../text/texts';
import { isFiltered, ranges, statuses, taskIdIn, type Filters, type Range } from './filters';
import { tasksText } from './text';

interface Props {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** Everything that selects tasks, in one line. */
export function FilterBar({ filters, onChange }: Props) {
  const words = useText(tasksText).filters;
  const rangeOptions = (Object.keys(ranges) as Range[]).map((range) => ({
    value: range,
    label: words.ranges[range],
  }));
  const set = (name: keyof Filters, value: string) => {
    const { [name]: _, ...others } = filters;
    onChange(value ? { ...others, [name]: value } : others);
  };
  return (
    <div className={styles.filters} role="group" aria-label={words.label}>
      <StatusTabs status={filters.status} onChange={(status) => set('status', status)} />
      <div className={styles.choices}>
        <ModelChoice value={filters.model} onChange={(model) => set('model', model)} />
        <KeyChoice value={filters.key} onChange={(key) => set('key', key)} />
        <Choice
          label={words.range}
          any={words.ranges.any}
          value={filters.range}
          options={rangeOptions}
          onChange={(range) => set('range', range)}
        />
        {isFiltered(filters) && <ClearButton label={words.clear} onClick={() => onChange({})} />}
        <Search text={filters.text ?? ''} onSearch={(text) => set('text', text)} />
      </div>
    </div>
  );
}

function StatusTabs({ status, onChange }: { status: string | undefined; onChange: (status: string) => void }) {
  const words = useText(tasksText).filters;
  const names = useText(partsText).status;
  return (
    <div className={styles.tabs}>
      {['' as const, ...statuses].map((one) => (
        <button
          key={one}
          type="button"
          className={styles.tab}
          aria-pressed={(status ?? '') === one}
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

function ModelChoice({ value, onChange }: ChoiceProps) {
  const words = useText(tasksText).filters;
  const { data: models = [] } = useModels();
  const options = models.map(({ id, name }) => ({ value: id, label: name ?? id }));
  return <Choice label={words.model} any={words.anyModel} value={value} options={options} onChange={onChange} />;
}

/** Only those who may read keys can choose one. */
function KeyChoice({ value, onChange }: ChoiceProps) {
  const words = useText(tasksText).filters;
  const api = useApi();
  const mode = useMode();
  const mayRead = useAccount().scopes.includes('keys');
  const { data } = useQuery({
    queryKey: queryKeys.keys(mode),
    queryFn: () => take(api.GET('/v1/keys', { params: { query: { limit: 100 } } })),
    enabled: mayRead,
  });
  const options = (data?.data ?? [])
    .filter(({ kind }) => kind === mode)
    .map(({ id, name, prefix }) => ({ value: id, label: `${name} · ${prefix}…` }));
  if (!mayRead && value === undefined) {
    return null;
  }
  return <Choice label={words.key} any={words.anyKey} value={value} options={options} onChange={onChange} />;
}

/** A whole task id opens the task. */
function Search({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const words = useText(tasksText).filters;
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useState(text);
  if (shown !== text) {
    setShown(text);
    setTyped(text);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const id = taskIdIn(typed);
    if (id !== undefined) {
      navigate(`/tasks/${id}`);
    } else {
      onSearch(typed.trim());
    }
  };
  return (
    <form className={styles.search} role="search" onSubmit={submit}>
      <Icon name="search" size={15} />
      <input
        type="search"
        aria-label={words.searchLabel}
        placeholder={words.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => typed.trim() === '' && text !== '' && onSearch('')}
      />
    </form>
  );
}
