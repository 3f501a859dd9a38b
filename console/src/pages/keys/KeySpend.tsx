import { useCurrency } from '../balance/balance';
import { DailyBars } from '../../parts/DailyBars';
import { Money } from '../../parts/Money';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { useDailySpend } from './daily';
import type { Key } from './keys';
import styles from './keys.module.css';
import { capsOf, tightestOf, usedPart, type Cap } from './spend';
import { keysText } from './text';

/** What a key has spent this month, the cap that it is nearest to, and what it spent each day. */
export function KeySpend({ of: key }: { of: Key }) {
  const words = useText(keysText);
  const currency = useCurrency();
  const format = useFormat();
  const daily = useDailySpend()?.get(key.id);
  const cap = tightestOf(capsOf(key));
  const month = key.spend?.month ?? '0';
  return (
    <div className={styles.spend}>
      {cap?.period !== 'month' && <Money amount={month} currency={currency} />}
      {cap && <CapMeter cap={cap} named={cap.period !== 'month'} />}
      {daily && (
        <div className={styles.daily}>
          <DailyBars
            size="small"
            values={daily}
            label={words.daily(daily.map((one) => format.money(one, currency)).join(', '))}
          />
          {words.days(daily.length)}
        </div>
      )}
    </div>
  );
}

/** A cap: what is used of it, as a text and as a bar. */
export function CapMeter({ cap, named }: { cap: Cap; named: boolean }) {
  const words = useText(keysText);
  const currency = useCurrency();
  const part = usedPart(cap);
  const level = part >= 1 ? 'reached' : part >= 0.8 ? 'near' : undefined;
  return (
    <div className={styles.cap} data-level={level}>
      <span>
        <Money amount={cap.used} currency={currency} />{' '}
        <span className={styles.ofCap}>
          {words.ofCap} <Money amount={cap.cap} currency={currency} />
          {named && ` ${words.periods[cap.period]}`}
        </span>
      </span>
      <span className={styles.meter} aria-hidden="true">
        <span className={styles.used} style={{ inlineSize: `${part * 100}%` }} />
      </span>
    </div>
  );
}
