import { useModels } from '../../api/models';
import { Icon } from '../../parts/Icon';
import { useText } from '../../text/texts';
import { Choice } from './Choice';
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
  const models = useModels().data ?? [];
  const set = (name: 'model' | 'range', value: string) => {
    const { [name]: _, open: __, ...others } = filters;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <div className={styles.filters} role="group" aria-label={words.label}>
      <Choice
        label={words.model}
        value={filters.model ?? ''}
        options={[['', words.anyModel], ...models.map(({ id }) => [id, id] as const)]}
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
