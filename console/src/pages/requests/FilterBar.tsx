import { useModels } from '../../api/models';
import { Choice } from '../../parts/Choice';
import { ClearButton } from '../../parts/ClearButton';
import styles from '../../parts/filters.module.css';
import { useText } from '../../text/texts';
import { isFiltered, ranges, type Filters } from './filters';
import { requestsText } from './text';

interface Props {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** What selects requests, in one line. */
export function FilterBar({ filters, onChange }: Props) {
  const words = useText(requestsText).filters;
  const models = useModels().data ?? [];
  const set = (name: 'model' | 'range', value: string) => {
    const { [name]: _, open: __, ...others } = filters;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  const since = (Object.keys(ranges) as (keyof typeof ranges)[]).reverse();
  return (
    <div className={styles.filters} role="group" aria-label={words.label}>
      <div className={styles.choices}>
        <Choice
          label={words.model}
          any={words.anyModel}
          value={filters.model}
          options={models.map(({ id }) => ({ value: id, label: id }))}
          onChange={(value) => set('model', value)}
        />
        <Choice
          label={words.since}
          any={words.any}
          value={filters.range}
          options={since.map((range) => ({ value: range, label: words[range] }))}
          onChange={(value) => set('range', value)}
        />
        {isFiltered(filters) && <ClearButton label={words.clear} onClick={() => onChange({})} />}
      </div>
    </div>
  );
}
