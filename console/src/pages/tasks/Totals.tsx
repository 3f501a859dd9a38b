import { useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import { Money } from '../../parts/Money';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { useCurrency } from '../balance/balance';
import { listQuery, type Filters } from './filters';
import styles from './tasks.module.css';
import { tasksText } from './text';

/** The number of the tasks of the filters, and their money. Its height never changes. */
export function Totals({ filters }: { filters: Filters }) {
  const words = useText(tasksText).totals;
  const format = useFormat();
  const api = useApi();
  const mode = useMode();
  const currency = useCurrency();
  const { data } = useQuery({
    queryKey: [...queryKeys.tasks(mode), 'totals', filters],
    queryFn: () =>
      take(
        api.GET('/v1/tasks/totals', {
          params: { query: listQuery(filters, mode, Date.now() / 1000) },
        }),
      ),
    placeholderData: (before) => before,
  });
  const count = data && format.number(data.count);
  return (
    <div className={styles.totals}>
      <dl aria-label={words.label}>
        <div>
          <dt>{words.tasks}</dt>
          <dd title={data?.truncated && count ? words.truncated(count) : undefined}>
            {data?.truncated && count ? words.atLeast(count) : (count ?? '–')}
          </dd>
        </div>
        {mode === 'live' && (['charged', 'refunded', 'net'] as const).map((name) => (
          <div key={name} data-total={name}>
            <dt>{words[name]}</dt>
            <dd>{data ? <Money amount={data[name]} currency={currency} /> : '–'}</dd>
          </div>
        ))}
      </dl>
      {mode === 'test' && <p className={styles.totalsNote}>{words.free}</p>}
      {data?.truncated && count && <p className={styles.totalsNote}>{words.truncated(count)}</p>}
    </div>
  );
}
