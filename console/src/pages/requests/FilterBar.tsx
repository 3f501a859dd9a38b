import { useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import { Icon } from '../../parts/Icon';
import { useText } from '../../text/texts';
import { isFiltered, ranges, type Filters } from './filters';
import styles from './requests.module.css';
import { requestsText } from './text';

interface Props {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** What selects requests, in one line. */
export function FilterBar({ filters, onChange }: Props) {
  const words = useText(requestsText).filters;
  const api = useApi();
  const models = useQuery({
    queryKey: queryKeys.models(useMode()),
    queryFn: () => take(api.GET('/v1/models')),
    staleTime: 300_000,
  });
  const set = (name: 'model' | 'range', value: string) => {
    const { [name]: _, open: __, ...others } = filters;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <div className={styles.filters} role="group" aria-label={words.label}>
      <Choice
        label={words.model}
        value={filters.model ?? ''}
        options={[
          ['', words.anyModel],
          ...(models.data?.data ?? []).map(({ id }) => [id, id] as const),
        ]}
        onChange={(value) => set('model', value)}
      />
      <Choice
        label={words.since}
        value={filters.range ?? ''}
        options={[
          ['', words.any],
          ...(Object.keys(ranges) as (keyof typeof ranges)[])
            .reverse()
            .map((range) => [range, words[range]] as const),
        ]}
        onChange={(value) => set('range', value)}
      />
      {isFiltered(filters) && (
        <button type="button" className={styles.clear} onClick={() => onChange({})}>
          <Icon name="close" size={14} />
          {words.clear}
        </button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const isListed = options.some(([one]) => one === value);
  return (
    <span className={styles.choice} data-chosen={value !== '' || undefined}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {!isListed && <option value={value}>{value}</option>}
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
      <Icon name="chevron" size={14} />
    </span>
  );
}
