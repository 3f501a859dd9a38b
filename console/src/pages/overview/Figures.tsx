import type { ReactNode } from 'react';
import { Elapsed } from '../../parts/Duration';
import { Money } from '../../parts/Money';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import styles from './overview.module.css';
import type { Overview, Sum } from './overview';
import { usePercent } from './percent';
import { overviewText } from './text';

/** The numbers of the moment and of the window: tasks in one row, money in another. */
export function Figures({ overview }: { overview: Overview }) {
  const words = useText(overviewText).figures;
  const { number } = useFormat();
  const percent = usePercent();
  const { queue, total, money } = overview;
  const rate = total.success_rate;
  return (
    <div className={styles.figures} role="group" aria-label={words.title}>
      <dl>
        <Figure name={words.rate} note={words.rateNote}>
          {number(overview.submitted_per_minute)}
        </Figure>
        <Figure
          name={words.success}
          note={
            rate === null ? words.none : words.ended(number(total.succeeded), number(total.failed))
          }
        >
          {rate === null ? '–' : percent(rate)}
        </Figure>
        <Figure
          name={words.queue}
          note={
            queue.oldest_at === null ? (
              words.empty
            ) : (
              <>
                {words.oldest} <Elapsed from={queue.oldest_at} />
              </>
            )
          }
        >
          {number(queue.waiting)}
        </Figure>
        <Figure name={words.running}>{number(queue.in_flight)}</Figure>
      </dl>
      <dl>
        <Figure name={words.charged}>
          <Sums sums={money.charged} />
        </Figure>
        <Figure name={words.refunded}>
          <Sums sums={money.refunded} />
        </Figure>
        {money.upstream_costs.length > 0 && (
          <Figure name={words.costs}>
            <Sums sums={money.upstream_costs} />
          </Figure>
        )}
      </dl>
    </div>
  );
}

interface Props {
  readonly name: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

function Figure({ name, note, children }: Props) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>
        <span className={styles.value}>{children}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </dd>
    </div>
  );
}

/** A currency has its sign; another unit of an upstream is a word. */
function Sums({ sums }: { sums: readonly Sum[] }) {
  const words = useText(overviewText).figures;
  return sums.length === 0
    ? words.nothing
    : sums.map(({ unit, amount }) => (
        <span key={unit} className={styles.sum}>
          {/^[A-Z]{3}$/.test(unit) ? (
            <Money amount={amount} currency={unit} />
          ) : (
            `${Number(amount)} ${unit}`
          )}
        </span>
      ));
}
